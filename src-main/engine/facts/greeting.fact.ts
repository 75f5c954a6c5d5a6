import type { Failure } from '../../contract/failure.ts';
import { accountOf } from './account.ts';
import { clearRow, securedRow } from './account-rows.ts';
import { fact } from './fact.ts';

const VALUES: Partial<Record<Failure, 'refused' | 'silent' | 'not-mail' | 'broken-off'>> = {
  'greeting-refused': 'refused',
  'greeting-timeout': 'silent',
  'reply-timeout': 'silent',
  timeout: 'silent',
  'not-smtp': 'not-mail',
  'connection-reset': 'broken-off',
  'connection-closed': 'broken-off',
  'connection-refused': 'broken-off',
};

/** How the outgoing server greets on the account's port. */
export default fact({
  id: 'greeting',
  kind: 'measured',
  values: {
    welcome: { usual: 'always', said: 'The mail server greeted us.' },
    refused: { usual: 'never', said: 'The mail server answered, but it would not talk to us.' },
    silent: { usual: 'never', said: 'The connection was made, but the server said nothing.' },
    'not-mail': { usual: 'never', said: 'Something answered that is not a mail server.' },
    'broken-off': { usual: 'never', said: 'The server broke the connection off at once.' },
  },
  derive: (evidence) => {
    const secured = accountOf(evidence.case).socketType === 'tls';
    const row = secured ? securedRow(evidence, 'greeting') : clearRow(evidence, 'greeting');
    if (row === undefined) return undefined;
    if (row.failure !== undefined) return VALUES[row.failure];
    const hello = secured ? securedRow(evidence, 'ehlo') : clearRow(evidence, 'ehlo');
    return hello?.failure === 'command-refused' ? 'refused' : 'welcome';
  },
});
