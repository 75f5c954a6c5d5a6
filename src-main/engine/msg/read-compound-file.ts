/** A folder of a compound file: its streams and folders by name. Streams are read when asked for. */
export interface Storage {
  readonly streams: ReadonlyMap<string, () => Uint8Array>;
  readonly storages: ReadonlyMap<string, Storage>;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LAST_SECTOR = 0xff_ff_ff_fa;
const NONE = 0xff_ff_ff_ff;
const ENTRY = 128;
const MAX_ENTRIES = 20_000;
const MAX_DEPTH = 12;
const STREAM_LIMIT = 10_000_000;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const wide = new TextDecoder('utf-16le');

/** The sectors of a file as chains. Each chain is followed at most once round: a loop ends it. */
class Sectors {
  private readonly view: DataView;
  private readonly bytes: Uint8Array;
  private readonly size: number;
  private readonly fat: number[] = [];
  private mini: readonly number[] = [];
  private miniBytes: Uint8Array = new Uint8Array(0);

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.size = this.view.getUint16(30, true) === 12 ? 4096 : 512;
    for (const sector of this.fatSectors()) this.fat.push(...this.numbers(this.sector(sector)));
  }

  u32(offset: number): number {
    return offset + 4 <= this.bytes.length ? this.view.getUint32(offset, true) : NONE;
  }

  /** At most `limit` bytes of the chain that starts at a sector. */
  chain(start: number, limit: number): Uint8Array {
    const sectors: Uint8Array[] = [];
    const most = Math.ceil(Math.min(limit, this.bytes.length) / this.size);
    for (let at = start; at < LAST_SECTOR && sectors.length < most; at = this.fat[at] ?? NONE)
      sectors.push(this.sector(at));
    return joined(sectors, limit);
  }

  openMini(root: Entry): void {
    this.mini = this.numbers(this.chain(this.u32(60), STREAM_LIMIT));
    this.miniBytes = this.chain(root.start, Math.min(root.size, this.bytes.length));
  }

  miniChain(start: number, limit: number): Uint8Array {
    const sectors: Uint8Array[] = [];
    const most = Math.ceil(Math.min(limit, this.miniBytes.length) / 64);
    for (let at = start; at < LAST_SECTOR && sectors.length < most; at = this.mini[at] ?? NONE) {
      sectors.push(this.miniBytes.subarray(at * 64, at * 64 + 64));
    }
    return joined(sectors, limit);
  }

  private sector(index: number): Uint8Array {
    const from = (index + 1) * this.size;
    return this.bytes.subarray(from, from + this.size);
  }

  private numbers(bytes: Uint8Array): number[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
  }

  /** The table's own sectors: 109 in the header, the rest in a chain of their own. */
  private fatSectors(): number[] {
    const most = Math.ceil(this.bytes.length / this.size / (this.size / 4)) + 1;
    const found = Array.from({ length: 109 }, (_, index) => this.u32(76 + index * 4));
    const perSector = this.size / 4 - 1;
    for (let at = this.u32(68), round = 0; at < LAST_SECTOR && round < most; round += 1) {
      const numbers = this.numbers(this.sector(at));
      found.push(...numbers.slice(0, perSector));
      at = numbers[perSector] ?? NONE;
    }
    return found.filter((one) => one < LAST_SECTOR).slice(0, most);
  }
}

function joined(pieces: readonly Uint8Array[], limit: number): Uint8Array {
  const out = new Uint8Array(
    Math.min(
      limit,
      pieces.reduce((sum, { length }) => sum + length, 0),
    ),
  );
  let at = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, out.length - at);
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function entriesIn(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const count = Math.min(MAX_ENTRIES, Math.floor(directory.length / ENTRY));
  return Array.from({ length: count }, (_, index) => {
    const at = index * ENTRY;
    const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
    const [left, right, child] = [68, 72, 76].map((offset) => view.getUint32(at + offset, true));
    return {
      name: wide.decode(directory.subarray(at, at + length)),
      type: directory[at + 66] ?? 0,
      left: left ?? NONE,
      right: right ?? NONE,
      child: child ?? NONE,
      start: view.getUint32(at + 116, true),
      size: Math.min(view.getUint32(at + 120, true), STREAM_LIMIT),
    };
  });
}

class Tree {
  private readonly sectors: Sectors;
  private readonly entries: readonly Entry[];
  private readonly seen = new Set<number>();
  private readonly cutoff: number;

  constructor(sectors: Sectors) {
    this.sectors = sectors;
    this.entries = entriesIn(sectors.chain(sectors.u32(48), MAX_ENTRIES * ENTRY));
    this.cutoff = sectors.u32(56);
    const [root] = this.entries;
    if (root) sectors.openMini(root);
  }

  root(): Storage {
    return this.storage(this.entries[0]?.child ?? NONE, 0);
  }

  /** Every entry belongs to one folder: one that comes again is a loop and is left out. */
  private storage(child: number, depth: number): Storage {
    const streams = new Map<string, () => Uint8Array>();
    const storages = new Map<string, Storage>();
    const open = [child];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const entry = this.entries[index];
      if (!entry || this.seen.has(index)) continue;
      this.seen.add(index);
      open.push(entry.right, entry.left);
      if (entry.type === 2) streams.set(entry.name, () => this.stream(entry));
      else if (entry.type === 1 && depth < MAX_DEPTH) storages.set(entry.name, this.storage(entry.child, depth + 1));
    }
    return { streams, storages };
  }

  private stream({ start, size }: Entry): Uint8Array {
    return size < this.cutoff ? this.sectors.miniChain(start, size) : this.sectors.chain(start, size);
  }
}

/**
 * Reads the folders of a compound file ([MS-CFB], the container of Outlook's .msg). `undefined` when it is none. Damage and
 * loops end a chain; nothing is read twice and at most 10 MB of a stream. Never throws.
 */
export function readCompoundFile(bytes: Uint8Array): Storage | undefined {
  if (bytes.length < 512 || SIGNATURE.some((byte, index) => bytes[index] !== byte)) return undefined;
  return new Tree(new Sectors(bytes)).root();
}
