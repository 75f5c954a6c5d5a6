import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DataFiles, findData } from './find-data.ts';
import { isSetAside, type LineLabel, type MessageLabel, readRows, type TextLabel } from './rows.ts';
import { scoreDamaged } from './score-damaged.ts';
import { type Mark, scoreMessage } from './score-message.ts';
import { type Groups, type Read, scoreLine, scoreText, wholeReading } from './score-text.ts';
import { scoreVisible } from './score-visible.ts';
import { type Share, Tally } from './tally.ts';

/** Which rows are read. */
export interface Choice {
  /** A third of the rows is set aside by hash: true for the data that rules are written with. */
  readonly setsAside: boolean;
  /** Read the rows set aside too. */
  readonly heldOut: boolean;
}

/** What is measured; each can be asked for alone. */
export const PARTS = ['bounces', 'visible', 'lines', 'texts', 'damaged', 'speed'] as const;
export type Part = (typeof PARTS)[number];

/** A message with its label and where it counts. */
export interface LabelledMessage {
  readonly label: MessageLabel;
  readonly bytes: Uint8Array;
  readonly share: Share;
}

/** The share of a row, or `undefined` for one that is not to be read. */
export function shareOf(key: string, { setsAside, heldOut }: Choice): Share | undefined {
  if (!setsAside || !isSetAside(key)) return 'seen';
  return heldOut ? 'setAside' : undefined;
}

/** Reads the messages of a folder one after the other; the text of a message that is set aside is not opened. */
export function* labelledMessages(data: DataFiles, choice: Choice): Generator<LabelledMessage> {
  for (const path of data.labels) {
    for (const label of readRows(path) as MessageLabel[]) {
      const share = shareOf(label.file, choice);
      if (share === undefined) continue;
      const bytes = readFileSync(join(dirname(path), 'messages', label.file));
      yield { label, bytes, share: label.trust === 'C' ? 'weak' : share };
    }
  }
}

const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : 'messages');

type ScoreMessage = (one: LabelledMessage, mark: Mark) => Promise<void>;

async function overMessages(data: DataFiles, choice: Choice, score: ScoreMessage): Promise<Tally> {
  const tally = new Tally();
  for (const one of labelledMessages(data, choice)) {
    const { file } = one.label;
    await score(one, (field, right) => {
      tally.add(field, one.share, folderOf(file), file, right);
    });
  }
  return tally;
}

export const measureBounces = (data: DataFiles, choice: Choice, read: Read): Promise<Tally> =>
  overMessages(data, choice, async ({ label, bytes }, mark) => {
    scoreMessage(label, await wholeReading(read, bytes), mark);
  });

export const measureVisible = (data: DataFiles, choice: Choice, read: Read): Promise<Tally> =>
  overMessages(data, choice, ({ label, bytes }, mark) => scoreVisible(label, bytes, read, mark));

export const measureDamaged = (data: DataFiles, choice: Choice, read: Read): Promise<Tally> =>
  overMessages(data, choice, ({ label, bytes }, mark) => scoreDamaged(label.file, bytes, read, mark));

/** Reply lines; a miss is named by provider and line number. */
export async function measureLines(data: DataFiles, choice: Choice, read: Read): Promise<Tally> {
  const tally = new Tally();
  for (const path of data.lines) {
    for (const [index, label] of (readRows(path) as LineLabel[]).entries()) {
      const share = shareOf(label.line, choice);
      if (share === undefined) continue;
      await scoreLine(label, read, (field, right) => {
        tally.add(field, share, label.provider, `${label.provider}, line ${index + 1}`, right);
      });
    }
  }
  return tally;
}

/** Error texts with a cause; those that nobody has verified count as weak. */
export async function measureTexts(data: DataFiles, choice: Choice, read: Read, groups: Groups): Promise<Tally> {
  const tally = new Tally();
  for (const path of data.texts) {
    for (const label of readRows(path) as TextLabel[]) {
      const share = label.causes.length === 0 ? undefined : shareOf(label.id, choice);
      if (share === undefined) continue;
      await scoreText(label, read, groups, (field, right) => {
        tally.add(field, label.verified ? share : 'weak', label.from, label.id, right);
      });
    }
  }
  return tally;
}

/** Cause groups of a folder, or of the folder that rules are written with where it has none. */
export function readGroups(data: DataFiles, fallback: string): Groups {
  const files = data.causes.length > 0 ? data.causes : tryFind(fallback);
  const rows = files.flatMap(readRows) as { readonly id: string; readonly group: string }[];
  return new Map(rows.map(({ id, group }) => [id, group]));
}

function tryFind(folder: string): readonly string[] {
  try {
    return findData(folder).causes;
  } catch {
    return [];
  }
}
