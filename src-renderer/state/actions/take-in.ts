import type { Answer, ChosenFile } from '../../../src-main/contract/channels.ts';
import type { Reading, Unreadable } from '../../../src-main/contract/reading.ts';
import type { MessageKey } from '../../text/message-key.ts';
import { t } from '../../text/t.ts';
import { ask } from '../api.ts';
import { MOST_READINGS, type Given } from '../given.ts';
import { openCase } from './open-case.ts';
import { isReading } from '../learn-from-readings.ts';
import { looksLikeMessage } from '../looks-like-message.ts';
import { nextRunId } from '../next-run-id.ts';
import { byUrgency } from '../urgency.ts';
import type { Wizard } from '../wizard.svelte.ts';

const MOST_GIVEN = 20;
/** So much of a file tells whether it begins like a message. */
const HEAD = 32_000;
const MOST_BYTES = 25_000_000;
/** A longer text becomes a thing of its own: a field that holds it would lay it out anew with each key. */
export const LONGEST_IN_FIELD = 50_000;

/** A file that was dropped, pasted or chosen. */
export interface Incoming {
  readonly name: string;
  readonly size: number;
  /** As the system calls it; empty when it does not know. */
  readonly type: string;
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

export const fromFile = (file: File): Incoming => ({
  name: file.name.slice(0, 200) || t('given.picture'),
  size: file.size,
  type: file.type,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

const looksLikeCase = ({ name, type }: Incoming) => type === 'application/json' || /\.json$/i.test(name);
const looksLikePicture = ({ name, type }: Incoming) =>
  type.startsWith('image/') || /\.(png|jpe?g|webp|gif|bmp|tiff?|heic|avif)$/i.test(name);

/** A name that nothing else in this case has. */
function freeName(w: Wizard, name: string): string {
  const taken = new Set(w.facts.given.map((one) => one.name));
  let free = name;
  for (let at = 2; taken.has(free); at += 1) free = `${name} (${String(at)})`;
  return free;
}

function add(w: Wizard, name: string, kind: Given['kind']): string {
  const id = nextRunId();
  const fresh: Given = { id, name: freeName(w, name), kind, state: 'reading', text: '', readings: [], total: 0 };
  w.learn({ given: [...w.facts.given, fresh] });
  return id;
}

/** Changes one thing, if it is still there. */
export function change(w: Wizard, id: string, news: Partial<Given>): void {
  w.learn({ given: w.facts.given.map((one) => (one.id === id ? { ...one, ...news } : one)) });
}

const fail = (w: Wizard, id: string, problem: string) => {
  change(w, id, { state: 'failed', problem });
};

/** What was read from one thing, as the thing keeps it; the readings bear its name. */
export function outcome(name: string, all: readonly (Reading | Unreadable)[]): Partial<Given> {
  const readings = all.filter(isReading).map((one) => (one.input === 'text' ? { ...one, input: name } : one));
  if (readings.length > 0) {
    return { state: 'read', readings: byUrgency(readings).slice(0, MOST_READINGS), total: readings.length };
  }
  const unreadable = all.find((one): one is Unreadable => 'error' in one);
  return { state: 'failed', problem: unreadable?.error.message ?? t('given.nothing') };
}

type FileAnswer = Answer<{ picture: boolean; text: string; readings: (Reading | Unreadable)[] }>;

function settle(w: Wizard, id: string, answer: FileAnswer): void {
  const thing = w.facts.given.find((one) => one.id === id);
  if (!thing) return;
  if (!answer.ok) {
    fail(w, id, t(answer.error.code === 'STOPPED' ? 'given.stopped' : 'given.broken'));
    return;
  }
  const { picture, text, readings } = answer.value;
  change(w, id, { kind: picture ? 'picture' : 'file', text, ...outcome(thing.name, readings) });
}

async function readOne(w: Wizard, id: string, file: Incoming): Promise<void> {
  if (file.size > MOST_BYTES) {
    fail(w, id, t('given.too-big'));
    return;
  }
  const bytes = await file.bytes().catch(() => undefined);
  const thing = w.facts.given.find((one) => one.id === id);
  if (!thing) return;
  if (!bytes) {
    fail(w, id, t('given.gone'));
    return;
  }
  if (looksLikeCase(file)) {
    const opened = await openCase(w, { id, name: thing.name, bytes });
    if (typeof opened === 'object') fail(w, id, opened.problem);
    if (opened !== 'other') return;
  }
  if (thing.kind === 'picture') w.intake.pictures.set(id, bytes);
  else if (looksLikeMessage(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))))
    w.intake.messages.set(id, bytes);
  settle(w, id, await ask(w.api.readFile({ runId: id, name: thing.name, bytes })));
}

/** Lets `work` count as something that Continue waits for. */
async function pending(w: Wizard, work: Promise<unknown>): Promise<void> {
  w.intake.reads.add(work);
  await work;
  w.intake.reads.delete(work);
}

/** Takes files in and reads them one after the other. A picture that comes alone is shown at once. */
export async function takeFiles(w: Wizard, files: readonly Incoming[]): Promise<MessageKey | undefined> {
  const room = MOST_GIVEN - w.facts.given.length;
  const alone = files.length === 1 && w.facts.given.length === 0 && w.form.text.trim() === '';
  const taken = files.slice(0, room).map((file) => {
    const kind = looksLikePicture(file) ? 'picture' : 'file';
    return { file, kind, id: add(w, file.name, kind) };
  });
  const reading = taken.reduce<Promise<void>>(
    (before, { id, file }) => before.then(() => readOne(w, id, file)),
    Promise.resolve(),
  );
  if (alone && taken[0]?.kind === 'picture') w.go('picture');
  await pending(w, reading);
  return files.length > room ? 'symptom.too-many' : undefined;
}

const fromDialog = (chosen: Extract<ChosenFile, { bytes: unknown }>): Incoming => ({
  name: chosen.name,
  size: chosen.bytes.length,
  type: '',
  bytes: () => Promise.resolve(chosen.bytes.slice()),
});

/** Opens the file dialog. Closing it changes nothing. */
export async function chooseFiles(w: Wizard): Promise<MessageKey | undefined> {
  const { generation } = w;
  const answer = await ask(w.api.chooseFile({}));
  if (w.generation !== generation) return undefined;
  if (!answer.ok) return 'symptom.unreadable';
  const { files } = answer.value;
  for (const file of files) if ('error' in file) fail(w, add(w, file.name, 'file'), file.error.message);
  return takeFiles(w, files.filter((file) => 'bytes' in file).map(fromDialog));
}

/** Takes a pasted or dropped text: into the field, or as a thing of its own when it is long. */
export async function takeText(w: Wizard, text: string): Promise<MessageKey | undefined> {
  if (text.length <= LONGEST_IN_FIELD) {
    w.form.text = [w.form.text, text].filter((part) => part.trim() !== '').join('\n');
    return undefined;
  }
  if (text.length > 10_000_000) return 'symptom.too-long';
  if (w.facts.given.length >= MOST_GIVEN) return 'symptom.too-many';
  const id = add(w, t('given.text'), 'text');
  const read = ask(w.api.readText({ runId: id, text })).then((answer) => {
    const thing = w.facts.given.find((one) => one.id === id);
    if (!thing) return;
    if (answer.ok) change(w, id, { text, ...outcome(thing.name, answer.value.readings) });
    else change(w, id, { text, state: 'failed', problem: t('given.broken') });
  });
  await pending(w, read);
  return undefined;
}

/** Takes what a mail program put on the clipboard as a page of the web. */
export async function takeHtml(w: Wizard, html: string): Promise<MessageKey | undefined> {
  if (html.length > 10_000_000) return 'symptom.too-long';
  const { generation } = w;
  const answer = await ask(w.api.textOfHtml({ html }));
  if (w.generation !== generation) return undefined;
  if (!answer.ok || answer.value.text === '') return 'symptom.unreadable';
  return takeText(w, answer.value.text);
}

/** Takes one thing away again, also while it is being read. */
export function removeGiven(w: Wizard, id: string): void {
  const thing = w.facts.given.find((one) => one.id === id);
  w.learn({ given: w.facts.given.filter((one) => one.id !== id) });
  w.intake.pictures.delete(id);
  w.intake.messages.delete(id);
  if (thing?.state === 'reading') void ask(w.api.stopReading({ runId: id }));
}
