import { factRule } from './fact-rule.ts';

/** What a refusal of sender or recipient is really about; that it is one is said by other rules. */
export default factRule({
  id: 'refusal-sorted',
  fact: 'refusal-kind',
  outcomes: {
    sender: 'notice',
    recipient: 'notice',
    rules: 'notice',
    limit: 'notice',
    size: 'notice',
    'sign-in': 'notice',
    server: 'notice',
  },
  probes: ['sender-acceptance', 'recipient-acceptance'],
  untested: 'The server refused neither sender nor recipient in words that we know.',
});
