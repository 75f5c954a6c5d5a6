import { factRule } from './fact-rule.ts';

/** What is offered in clear is offered inside the secure connection as well. */
export default factRule({
  id: 'offers-kept',
  fact: 'offers-inside',
  outcomes: { 'same-or-more': 'pass', fewer: 'notice', 'sign-in-outside-only': 'warning' },
  probes: ['ehlo'],
  accountPort: true,
  untested: 'We did not hear what the server offers before and after encryption.',
});
