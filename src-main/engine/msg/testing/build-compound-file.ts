/** A folder of a compound file to be written. */
export interface Folder {
  readonly [name: string]: Uint8Array | Folder;
}

const NONE = 0xff_ff_ff_ff;
const END = 0xff_ff_ff_fe;
const SECTOR = 512;

interface Node {
  name: string;
  type: number;
  child: number;
  right: number;
  start: number;
  content: Uint8Array;
}

function flatten(folder: Folder, nodes: Node[], at: number): void {
  let before: Node | undefined;
  for (const [name, value] of Object.entries(folder)) {
    const isStream = value instanceof Uint8Array;
    const node: Node = {
      name,
      type: isStream ? 2 : 1,
      child: NONE,
      right: NONE,
      start: END,
      content: isStream ? value : new Uint8Array(0),
    };
    const index = nodes.push(node) - 1;
    if (before) before.right = index;
    else {
      const parent = nodes[at];
      if (parent) parent.child = index;
    }
    before = node;
    if (!isStream) flatten(value, nodes, index);
  }
}

/** Pieces of equal size and the table of their chains. */
class Area {
  readonly pieces: Uint8Array[] = [];
  readonly next: number[] = [];
  readonly size: number;
  constructor(size: number) {
    this.size = size;
  }
  add(content: Uint8Array): number {
    const start = this.pieces.length;
    const count = Math.ceil(content.length / this.size);
    for (let index = 0; index < count; index += 1) {
      const piece = new Uint8Array(this.size);
      piece.set(content.subarray(index * this.size, (index + 1) * this.size));
      this.pieces.push(piece);
      this.next.push(index === count - 1 ? END : start + index + 1);
    }
    return count === 0 ? END : start;
  }
  bytes(): Uint8Array {
    const all = new Uint8Array(this.pieces.length * this.size);
    this.pieces.forEach((piece, index) => {
      all.set(piece, index * this.size);
    });
    return all;
  }
}

const numbers = (values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil(values.length / 128) * SECTOR).fill(0xff);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setUint32(index * 4, value, true);
  });
  return bytes;
};

function directory(nodes: readonly Node[]): Uint8Array {
  const bytes = new Uint8Array(nodes.length * 128);
  const view = new DataView(bytes.buffer);
  nodes.forEach((node, index) => {
    const at = index * 128;
    node.name.split('').forEach((one, place) => {
      view.setUint16(at + place * 2, one.charCodeAt(0), true);
    });
    view.setUint16(at + 64, node.name.length * 2 + 2, true);
    bytes[at + 66] = node.type;
    [NONE, node.right, node.child].forEach((value, place) => {
      view.setUint32(at + 68 + place * 4, value, true);
    });
    view.setUint32(at + 116, node.start, true);
    view.setUint32(at + 120, node.content.length, true);
  });
  return bytes;
}

/** Writes a compound file ([MS-CFB]) for tests: streams below 4,096 bytes in the small area, at most 109 tables. */
export function buildCompoundFile(folder: Folder): Uint8Array {
  const root: Node = { name: 'Root Entry', type: 5, child: NONE, right: NONE, start: END, content: new Uint8Array(0) };
  const nodes = [root];
  flatten(folder, nodes, 0);
  const [small, large] = [new Area(64), new Area(SECTOR)];
  for (const node of nodes.slice(1))
    if (node.type === 2) node.start = (node.content.length < 4096 ? small : large).add(node.content);
  root.content = small.bytes();
  root.start = large.add(root.content);
  const smallTable = large.add(numbers(small.next));
  const directoryAt = large.add(directory(nodes));
  const tableAt = large.pieces.length;
  const tables = Math.ceil((tableAt + Math.ceil(tableAt / 100) + 1) / 128);
  large.add(numbers([...large.next, ...Array.from({ length: tables }, () => 0xff_ff_ff_fd)]));
  const header = new Uint8Array(SECTOR).fill(0xff, 76);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(header.buffer);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(at, value, true);
  const count = large.pieces.length - tableAt;
  for (const [at, value] of [
    [44, count],
    [48, directoryAt],
    [56, 4096],
    [60, smallTable],
    [64, 1],
    [68, END],
  ] as const)
    view.setUint32(at, value, true);
  for (let index = 0; index < count; index += 1) view.setUint32(76 + index * 4, tableAt + index, true);
  return new Uint8Array([...header, ...large.bytes()]);
}
