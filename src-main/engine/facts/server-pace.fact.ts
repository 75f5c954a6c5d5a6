import { accountOf } from './account.ts';
import { clearRow, securedRow } from './account-rows.ts';
import { fact } from './fact.ts';

/** Some servers greet late on purpose, by some seconds; mail apps bear that. */
const SLOW_MS = 7000;

/** How long the server takes to say its first words. */
export default fact({
  id: 'server-pace',
  kind: 'measured',
  values: {
    quick: { usual: 'always', said: 'The server greets within the time that mail apps wait.' },
    slow: { usual: 'never', said: 'The server takes very long before it greets.' },
  },
  derive: (evidence) => {
    const secured = accountOf(evidence.case).socketType === 'tls';
    const ms = (secured ? securedRow(evidence, 'greeting') : clearRow(evidence, 'greeting'))?.reply?.ms;
    if (ms === undefined) return undefined;
    return ms >= SLOW_MS ? 'slow' : 'quick';
  },
});
