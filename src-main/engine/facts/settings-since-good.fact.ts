import { accountOf } from './account.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { thenAndNow } from './last-good.ts';

const settingsOf = ({ case: theCase }: Evidence): string | undefined => {
  const submission = theCase.account?.submission;
  if (submission === undefined) return undefined;
  const { port, socketType } = accountOf(theCase);
  return [submission.hostname.toLowerCase(), port, socketType, submission.username ?? ''].join(' ');
};

/** Whether the settings of the outgoing server are those with which it last worked. */
export default fact({
  id: 'settings-since-good',
  kind: 'told',
  values: {
    same: { usual: 'usually', said: 'The settings are those with which it last worked.' },
    changed: { usual: 'rarely', said: 'The settings are not those with which it last worked.' },
  },
  derive: (evidence) => {
    const settings = thenAndNow(evidence, settingsOf);
    return settings && (settings.before === settings.now ? 'same' : 'changed');
  },
});
