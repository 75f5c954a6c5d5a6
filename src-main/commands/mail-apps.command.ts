import { homedir } from 'node:os';
import { type AppAccount, MAIL_APPS, type MailApp } from '../mail-apps/app-account.ts';
import { findAppAccounts, readAppFile } from '../mail-apps/find-app-accounts.ts';
import { command, type Io, UsageError } from './command.ts';
import { readOptions } from './options.ts';
import { readBytes } from './read-input.ts';

export default command({
  name: 'mail-apps',
  usage: `mail-apps --yes | FILE --app ${MAIL_APPS.join('|')} [--json]`,
  does: 'reads the outgoing servers of the mail apps on this computer, never a password',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      yes: { type: 'boolean' },
      app: { type: 'string' },
      json: { type: 'boolean' },
    });
    const [file, ...more] = positionals;
    if (more.length > 0) throw new UsageError('Give one FILE.');
    const found = file === undefined ? await readAll(values.yes ?? false, io) : await readOne(file, values.app, io);
    for (const account of found) io.out(values.json ? JSON.stringify(account) : inWords(account));
    if (found.length === 0 && !values.json) io.out('No outgoing server was found.');
    return io.signal.aborted ? 130 : 0;
  },
});

async function readAll(yes: boolean, io: Io): Promise<AppAccount[]> {
  if (!yes) throw new UsageError('Say --yes to let the settings of the mail apps here be read.');
  const where = { platform: process.platform, home: io.env.HOME ?? homedir(), env: io.env };
  const { accounts, unread } = await findAppAccounts(where, io.signal);
  for (const app of unread) io.err(`A file of ${app} could not be read. It was left as it is.`);
  return accounts;
}

async function readOne(file: string, given: string | undefined, io: Io): Promise<AppAccount[]> {
  const app: MailApp | undefined = MAIL_APPS.find((one) => one === given);
  if (app === undefined) throw new UsageError(`--app is one of ${MAIL_APPS.join(', ')}.`);
  return readAppFile(app, Buffer.from(await readBytes(file, io)));
}

function inWords({ app, submission, address, isDefault, changes }: AppAccount): string {
  const { hostname, port, socketType, authentication, username } = submission;
  const known = [
    `${hostname}${port === undefined ? '' : `:${port}`}`,
    socketType,
    authentication,
    username === undefined ? undefined : `as ${username}`,
    address === undefined ? undefined : `for ${address}`,
    isDefault ? 'default' : undefined,
    changes.length === 0 ? undefined : `(read without ${changes.join(', ')})`,
  ];
  return `${app}  ${known.filter((part) => part !== undefined).join('  ')}`;
}
