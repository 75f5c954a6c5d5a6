import { fact } from './fact.ts';

/** What the person has in hand. */
export default fact({
  id: 'symptom',
  kind: 'told',
  values: {
    'error-shown': { usual: 'often', said: 'Your mail app showed an error.' },
    'message-returned': { usual: 'sometimes', said: 'The message came back to you.' },
    'stuck-in-outbox': { usual: 'sometimes', said: 'The message stays in the outbox.' },
    'not-arrived': { usual: 'rarely', said: 'The message went out, but it did not arrive.' },
    'in-spam': { usual: 'rarely', said: 'The message arrived among the spam.' },
    'check-up': { usual: 'rarely', said: 'You asked for a check before something fails.' },
  },
  derive: ({ case: { symptom } }) => (symptom.kind === 'unknown' ? undefined : symptom.kind),
});
