import { accountOf } from './account.ts';
import { clearRow, securedRow } from './account-rows.ts';
import { fact } from './fact.ts';

/** Mail apps wait for half a minute or more; people wonder after some seconds. */
const SLOW_MS = 3000;

/**
 * How long the server took for its first word. Some hold it back on purpose, with a first line sent ahead, to see who
 * talks out of turn (Postfix's postscreen: six seconds, "220-" first).
 */
export default fact({
  id: 'greeting-wait',
  kind: 'measured',
  namedOnly: true,
  values: {
    'at-once': { usual: 'always', said: 'The server greeted us without delay.' },
    'on-purpose': { usual: 'rarely', said: 'The server holds its greeting back for some seconds, as a test.' },
    long: { usual: 'rarely', said: 'The server took some seconds for its first word.' },
  },
  derive: (evidence) => {
    const secured = accountOf(evidence.case).socketType === 'tls';
    const row = secured ? securedRow(evidence, 'greeting') : clearRow(evidence, 'greeting');
    const { ms, lines = [] } = row?.reply ?? {};
    if (row?.outcome !== 'ok' || ms === undefined) return undefined;
    if (ms < SLOW_MS) return 'at-once';
    return lines.length > 1 ? 'on-purpose' : 'long';
  },
});
