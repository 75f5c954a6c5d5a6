import { dnsFacts } from './dns-facts.ts';
import { measured, notTested, timed } from './draft.ts';
import { nameTrouble } from './name-trouble.ts';
import { probe } from './probe.ts';

/**
 * Asks again without the check of signatures (CD, RFC 4035 section 3.2.2): an answer that comes only then shows that the
 * signatures are what is wrong.
 */
export default probe({
  id: 'signature-check',
  produces: ['signature-check'],
  consent: 'none',
  seconds: 10,
  run: async (context) => {
    const { net, target, signal } = context;
    const host = target.submission.hostname;
    const name = `${host}/A`;
    if ((await nameTrouble(context)) !== 'servfail') {
      return [notTested(net.clock, 'signature-check', name, 'not-needed')];
    }
    const question = { name: host, type: 'A', unchecked: true } as const;
    const { result, when } = await timed(net.clock, () => net.dns.ask('configured', question, signal));
    const facts = { host, view: 'configured', recordType: 'A', ...dnsFacts(result, 'A') } as const;
    return [measured('signature-check', name, when, facts)];
  },
});
