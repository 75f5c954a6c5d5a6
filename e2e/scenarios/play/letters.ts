import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import { mustRun } from '../../lab/must-run.ts';
import { waitFor } from './running.ts';

/** A letter of the person, as the mail app builds it. */
export interface Letter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
}

interface Account {
  readonly client: string;
  readonly password: string;
  readonly rootPem: string;
}

const PROGRAM = join(import.meta.dirname, 'send-letter.mjs');
const LONGEST_SECONDS = 20;
let sent = 0;

/** Sends a letter from the person's computer through the provider; gives its Message-ID. Rejects when the provider refuses. */
export async function sendLetter({ client, password, rootPem }: Account, letter: Letter): Promise<string> {
  sent += 1;
  const messageId = `<letter-${sent}@${SAMPLE.domain}>`;
  const { from = SAMPLE.user, to = SAMPLE.recipient, subject = 'The order of Monday', text } = letter;
  const order = {
    host: SAMPLE.server,
    user: SAMPLE.user,
    password,
    rootPem,
    letter: {
      envelope: { from: SAMPLE.user, to },
      from: `Anna North <${from}>`,
      to,
      subject,
      text: text ?? 'Dear Bob,\n\nthe books are on their way.\n\nKind regards\nAnna\n',
      messageId,
    },
  };
  await mustRun(['ip', 'netns', 'exec', client, process.execPath, PROGRAM], { input: JSON.stringify(order) });
  return messageId;
}

async function lettersIn(inbox: string): Promise<string[]> {
  const names = await readdir(inbox).catch(() => []);
  return Promise.all(names.map((name) => readFile(join(inbox, name), 'utf8')));
}

/** Waits until something about a letter lies in a mailbox, the letter itself or what came back; gives its source. */
export const waitForLetter = (inbox: string, messageId: string): Promise<string> =>
  waitFor(`a letter about ${messageId}`, LONGEST_SECONDS, async () =>
    (await lettersIn(inbox)).find((letter) => letter.includes(messageId)),
  );
