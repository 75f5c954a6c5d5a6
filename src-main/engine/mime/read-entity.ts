import { readHeader } from './read-header.ts';
import { readParameters, type Parameterized } from './read-parameters.ts';

/** A message or one of its parts (RFC 2045): where it stands. Nothing of the body is decoded. */
export interface Entity {
  /** Name in lower case and unfolded value, in order. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** `text/plain` where nothing is declared; lower case. */
  readonly type: string;
  /** Parameters of Content-Type. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Parts of a multipart, in order; at most 2,000 in one message. */
  readonly parts: readonly Entity[];
  /** The body as it stands. Of a multipart: what stands before its first part. */
  readonly body: Uint8Array;
}

interface Growing extends Entity {
  parts: Growing[];
  body: Uint8Array;
}

/** A multipart whose end was not seen yet. */
interface Level {
  readonly entity: Growing;
  /** Boundaries that were declared or found for it. */
  readonly names: string[];
  /** No part of it was seen yet: then a boundary other than the declared one may still turn out to be the true one. */
  bare: boolean;
}

const LF = 10;
const DASH = 0x2d;
const MAX_DEPTH = 40;
const MAX_PARTS = 2000;
const MAX_BOUNDARY = 250;

const lineEnd = (bytes: Uint8Array, from: number): number => {
  const at = bytes.indexOf(LF, from);
  return at < 0 ? bytes.length : at;
};

/** What stands on a line as ASCII, without blanks at its end. */
const lineText = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, from + MAX_BOUNDARY))).trimEnd();

const valueOf = (fields: Entity['fields'], name: string): string | undefined =>
  fields.find(([key]) => key === name)?.[1];

/** Goes once over the lines of a message. All open boundaries are known by name, so that depth costs nothing. */
class Walk {
  private readonly bytes: Uint8Array;
  private readonly levels: Level[] = [];
  private readonly open = new Map<string, number>();
  private leaf: Growing | undefined;
  private bodyAt = 0;
  private count = 0;
  readonly root: Growing;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.root = this.begin(0, 'text/plain');
    if (this.levels.length === 0 && this.startsWithPart()) this.openLevel(this.root, undefined);
  }

  run(): void {
    const { bytes } = this;
    let at = this.bodyAt;
    while (at < bytes.length) {
      const to = lineEnd(bytes, at);
      at = bytes[at] === DASH && bytes[at + 1] === DASH ? this.dashes(at, to) : to + 1;
    }
    this.endBody(bytes.length);
  }

  /** Handles a line that starts with `--`; gives where to go on. */
  private dashes(at: number, to: number): number {
    const name = lineText(this.bytes, at + 2, to);
    const level = this.open.get(name) ?? this.adopt(name, to + 1);
    if (level !== undefined) return this.beginPart(level, at, to + 1);
    const closed = name.endsWith('--') ? this.open.get(name.slice(0, -2)) : undefined;
    if (closed !== undefined) this.closeLevel(closed, at, to + 1);
    return to + 1;
  }

  private begin(at: number, defaultType: string): Growing {
    const { fields, bodyAt } = readHeader(this.bytes, at);
    const declared = valueOf(fields, 'content-type');
    const { value, parameters }: Parameterized = readParameters(declared ?? defaultType);
    const type = /^[^/]{1,80}\/[^/]{1,120}$/.test(value) ? value : value === 'text' ? 'text/plain' : defaultType;
    const entity: Growing = { fields, type, parameters, parts: [], body: this.bytes.subarray(bodyAt, bodyAt) };
    this.leaf = entity;
    this.bodyAt = bodyAt;
    this.count += 1;
    if (type.startsWith('multipart/')) this.openLevel(entity, parameters.get('boundary')?.trimEnd());
    return entity;
  }

  private openLevel(entity: Growing, declared: string | undefined): void {
    if (this.levels.length >= MAX_DEPTH) return;
    const names = declared === undefined || declared === '' || this.open.has(declared) ? [] : [declared];
    for (const name of names) this.open.set(name, this.levels.length);
    this.levels.push({ entity, names, bare: true });
  }

  private beginPart(depth: number, at: number, next: number): number {
    this.closeAbove(depth, at);
    const level = this.levels[depth];
    if (level === undefined || this.count >= MAX_PARTS) return next;
    level.bare = false;
    const fallback = level.entity.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    level.entity.parts.push(this.begin(next, fallback));
    return this.bodyAt;
  }

  /** After the last part comes text that nobody reads, but parts may go on where the end was written too early. */
  private closeLevel(depth: number, at: number, next: number): void {
    this.closeAbove(depth, at);
    this.bodyAt = next;
  }

  private closeAbove(depth: number, at: number): void {
    this.endBody(at - 1);
    this.leaf = undefined;
    for (const { names } of this.levels.splice(depth + 1)) for (const name of names) this.open.delete(name);
  }

  private endBody(end: number): void {
    if (this.leaf) this.leaf.body = this.bytes.subarray(this.bodyAt, Math.max(this.bodyAt, end));
  }

  /** Takes an unknown boundary for the true one, when its multipart has no part yet and the next line is a part's header. */
  private adopt(name: string, next: number): number | undefined {
    const depth = this.levels.length - 1;
    const level = this.levels[depth];
    if (level?.bare !== true || name === '' || !this.isPartHeader(next)) return undefined;
    level.names.push(name);
    this.open.set(name, depth);
    return depth;
  }

  private isPartHeader(at: number): boolean {
    return /^content-[a-z]/i.test(lineText(this.bytes, at, Math.min(lineEnd(this.bytes, at), at + 12)));
  }

  /** A message whose Content-Type was lost: its text begins with a boundary, perhaps after a notice about MIME. */
  private startsWithPart(): boolean {
    if (this.root.type !== 'text/plain') return false;
    const start = lineText(this.bytes, this.bodyAt, this.bytes.length);
    return /^(?:\s{0,20}this is a (?:mime|multi-?part)[^\n]{0,120}\n)?\s{0,20}--[^\s-][^\n]{0,100}\ncontent-/i.test(
      start,
    );
  }
}

/**
 * Reads the structure of a message from bytes with LF line ends, in one pass. Tolerates a boundary that is missing,
 * wrong, empty or used twice, missing ends, and parts after the end. Deeper than 40 levels nothing is taken apart.
 */
export function readEntity(bytes: Uint8Array): Entity {
  const walk = new Walk(bytes);
  walk.run();
  return walk.root;
}
