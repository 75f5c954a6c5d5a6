import { factRule } from './fact-rule.ts';

/** The server takes EHLO. With HELO alone no mail app can sign in. */
export default factRule({
  id: 'hello-full',
  fact: 'hello-kind',
  outcomes: { full: 'pass', 'old-only': 'warning' },
  probes: ['ehlo'],
  accountPort: true,
  untested: 'We did not say hello to the server.',
});
