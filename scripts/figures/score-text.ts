import type { Reading, Unreadable } from '../../src-main/contract/reading.ts';
import type { LineLabel, TextLabel } from './rows.ts';
import type { Mark } from './score-message.ts';
import { cutShort, overLines, withCodes, wrapInApps } from './wrap-in-app.ts';

/** Reads one text or file as the app does. */
export type Read = (bytes: Uint8Array) => Answers | Promise<Answers>;
type Answers = readonly (Reading | Unreadable)[];

/** The first answer of a reading, or `undefined` where nothing could be read. */
export async function firstReading(read: Read, bytes: Uint8Array): Promise<Reading | undefined> {
  const [first] = await read(bytes);
  return first !== undefined && 'kind' in first ? first : undefined;
}

/** The answers of a reading as one: a file may hold several messages, and its label is about all of them. */
export async function wholeReading(read: Read, bytes: Uint8Array): Promise<Reading | undefined> {
  const readings = (await read(bytes)).filter((answer) => 'kind' in answer);
  const [first] = readings;
  return first && { ...first, results: readings.flatMap(({ results }) => results) };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a placeholder of a published line is on the wire. */
export const filled = (line: string): string =>
  line
    .replaceAll('x.xx.xx.xx', '192.0.2.25')
    .replaceAll('0.0.0.0', '192.0.2.25')
    .replaceAll('email@example.com', 'bob@example.net')
    .replaceAll('example@', 'bob@')
    .replace(/\[#\]|(?<=\[)#(?=[.\]])/g, (hit) => (hit === '#' ? 'AM0EUR05FT012' : '[aB3dE5fG7hJ]'));

/** Marks the reasons of one reply line: as it is, filled, in other cases, cut (guide, section 7.2). */
export async function scoreLine(label: LineLabel, read: Read, mark: Mark): Promise<void> {
  const lenient = [label.reason, ...(label.accept ?? [])];
  const reasonOf = async (text: string) => (await firstReading(read, bytesOf(text)))?.results[0]?.reason ?? '';
  const plain = await reasonOf(label.line);
  mark('lenient', lenient.includes(plain));
  mark('primary', plain === label.reason);
  const forms: [string, string][] = [
    ['lenient, placeholders filled', filled(label.line)],
    ['lenient, upper case', label.line.toUpperCase()],
    ['lenient, lower case', label.line.toLowerCase()],
    ['lenient, cut to 60 %', cutShort(label.line)],
  ];
  for (const [field, text] of forms) mark(field, lenient.includes(await reasonOf(text)));
}

/** The cause groups by cause id (`causes.jsonl`). */
export type Groups = ReadonlyMap<string, string>;

/** Marks the first cause of one error text in every form it is seen in (guide, section 7.3). */
export async function scoreText(label: TextLabel, read: Read, groups: Groups, mark: Mark): Promise<void> {
  const groupsWanted = new Set(label.causes.map((cause) => groups.get(cause)));
  const judge = async (field: string, text: string) => {
    const cause = (await firstReading(read, bytesOf(text)))?.results[0]?.causes[0]?.id ?? '';
    const right = label.causes.includes(cause);
    mark(field, right);
    const group = groups.get(cause);
    if (groups.size > 0) mark(`${field}, by group`, group !== undefined && groupsWanted.has(group));
    return right;
  };
  const whole = withCodes(label);
  await judge('raw, words only', label.text);
  await judge('raw, with codes', whole);
  await judge('over several lines', overLines(whole));
  await judge('cut to 60 %', cutShort(whole));
  await judge('cut to 60 %, words only', cutShort(label.text));
  for (const { app, text } of wrapInApps(label)) {
    mark(`wrapped: ${app}`, await judge('wrapped', text));
    await judge('wrapped, over several lines', overLines(text));
  }
}
