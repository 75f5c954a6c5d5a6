import { isIP } from 'node:net';
import { hostsAddresses } from '../net/hosts-file.ts';
import { measured, notTested, timed } from './draft.ts';
import { probe } from './probe.ts';

/** Whether a line on this computer fixes the address of the server. Nothing else of that list is kept. */
export default probe({
  id: 'hosts-file',
  produces: ['hosts-file'],
  consent: 'none',
  seconds: 1,
  run: async ({ net, target }) => {
    const host = target.submission.hostname;
    const { result: text, when } = await timed(net.clock, () => net.hostsFile());
    if (text === undefined || isIP(host) !== 0) return [notTested(net.clock, 'hosts-file', host, 'not-readable')];
    const answers = hostsAddresses(text, host);
    return [measured('hosts-file', host, when, { host, ...(answers.length === 0 ? {} : { answers }) })];
  },
});
