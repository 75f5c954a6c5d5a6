import { factRule } from './fact-rule.ts';

/** The network shows no page of its own in place of others. */
export default factRule({
  id: 'no-sign-in-page',
  fact: 'first-page',
  outcomes: { 'sign-in-page': 'fail', usual: 'pass' },
  probes: ['web-page'],
  untested: 'There was no need to open a web page.',
});
