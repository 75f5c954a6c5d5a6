import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MailboxPiece, splitMailbox } from './split-mailbox.ts';

async function split(text: string, at: readonly number[] = [], most = 1000): Promise<MailboxPiece[]> {
  const bytes = Buffer.from(text, 'latin1');
  const cuts = [0, ...[...at].map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const pieces = cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end));
  const found: MailboxPiece[] = [];
  for await (const piece of splitMailbox(streamOf(pieces), most)) found.push(piece);
  return found;
}
async function* streamOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}
const textOf = ({ bytes }: MailboxPiece) => Buffer.from(bytes).toString('latin1');
const ENVELOPE = 'From bob@example.net Tue Nov 24 08:15:02 2026\n';
const MAIL = `${ENVELOPE}Subject: one\n\nwords\n\n`;

describe('a mailbox', () => {
  it('is split before each envelope line', async () => {
    expect((await split(MAIL + MAIL + MAIL)).map(textOf)).toEqual([MAIL, MAIL, MAIL]);
  });

  it.each([
    ['with CRLF', (MAIL + MAIL).replaceAll('\n', '\r\n'), 2],
    ['with a zone before the year', MAIL + MAIL.replace('2026', '+0100 2026'), 2],
    ['where nothing empty stands before the line', `${MAIL.trimEnd()}\n${MAIL}`, 1],
    ['where no header follows', `${MAIL}${ENVELOPE}it was said.\n`, 1],
    ['where a sentence starts with From', `${MAIL}From here on: Subject: two\n`, 1],
    ['that ends at an envelope line', MAIL + ENVELOPE, 1],
    ['of nothing', '', 0],
    ['without any envelope line', 'some words', 1],
  ])('%s', async (_kind, text, count) => {
    const pieces = await split(text);
    expect(pieces.map(textOf).join('')).toBe(text);
    expect(pieces).toHaveLength(count);
  });

  it('is the same however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(500), { maxLength: 12 }), async (cuts) => {
        expect((await split(MAIL + MAIL + MAIL, cuts)).map(textOf)).toEqual([MAIL, MAIL, MAIL]);
      }),
    );
  });

  it('loses nothing of any text', async () => {
    const line = fc.constantFrom(ENVELOPE, '\n', 'Subject: x\n', 'From a\n', '>From b\n', 'words', '\r\n');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const text = lines.join('');
        expect((await split(text, [], 100_000)).map(textOf).join('')).toBe(text);
      }),
    );
  });

  it('caps each message and goes on with the next', async () => {
    const large = `${ENVELOPE}Subject: two\n\n${'words\n'.repeat(500)}\n`;
    const pieces = await split(MAIL + large + MAIL);
    expect(pieces.map(({ isCut }) => isCut)).toEqual([false, true, false]);
    expect(pieces[1]?.bytes.length).toBeLessThanOrEqual(1000);
  });
});
