const HEADER = 12;
const MAX_HOPS = 16;
const MAX_NAME = 255;
const MAX_RECORDS = 500;
const OPT = 41;

/** Where names stand in the data of a record: offsets of the first, and how many. */
const NAMES_INSIDE = new Map<number, { at: number; count: number }>([
  [2, { at: 0, count: 1 }],
  [5, { at: 0, count: 1 }],
  [6, { at: 0, count: 2 }],
  [12, { at: 0, count: 1 }],
  [15, { at: 2, count: 1 }],
  [33, { at: 6, count: 1 }],
  [46, { at: 18, count: 1 }],
]);

/** Follows a name and gives the offset behind it; undefined when it breaks a rule or runs out of the packet. */
function skipName(bytes: Uint8Array, start: number): number | undefined {
  let at = start;
  let end: number | undefined;
  let size = 1;
  for (let hops = 0; hops <= MAX_HOPS;) {
    const length = bytes[at];
    if (length === undefined) return undefined;
    if (length === 0) return end ?? at + 1;
    if (length < 0x40) {
      size += length + 1;
      at += length + 1;
      if (size > MAX_NAME) return undefined;
      continue;
    }
    const low = bytes[at + 1];
    if (length < 0xc0 || low === undefined) return undefined;
    const target = (length - 0xc0) * 256 + low;
    // A pointer names a prior place (RFC 1035 section 4.1.4): so no circles, and no long way.
    if (target >= at) return undefined;
    end ??= at + 2;
    at = target;
    hops += 1;
  }
  return undefined;
}

function namesInsideAreSound(bytes: Uint8Array, type: number, from: number, to: number): boolean {
  const inside = NAMES_INSIDE.get(type);
  if (inside === undefined) return true;
  let at: number | undefined = from + inside.at;
  for (let i = 0; i < inside.count && at !== undefined && at < to; i += 1) at = skipName(bytes, at);
  return at !== undefined;
}

interface Walk {
  readonly bytes: Uint8Array;
  at: number;
}

const u16 = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);

/** One step over a question or record. `cut`: the packet ends early, which the codec can live with. */
function step(walk: Walk, isQuestion: boolean): 'ok' | 'cut' | 'unsound' {
  if (walk.at >= walk.bytes.length) return 'cut';
  const afterName = skipName(walk.bytes, walk.at);
  if (afterName === undefined) return 'unsound';
  const fixed = afterName + (isQuestion ? 4 : 10);
  if (fixed > walk.bytes.length) return 'cut';
  if (isQuestion) {
    walk.at = fixed;
    return 'ok';
  }
  const end = fixed + u16(walk.bytes, fixed - 2);
  if (end > walk.bytes.length) return 'cut';
  const type = u16(walk.bytes, afterName);
  if (type !== OPT && !namesInsideAreSound(walk.bytes, type, fixed, end)) return 'unsound';
  walk.at = end;
  return 'ok';
}

/**
 * Looks over a packet before the codec sees it, in time linear to its size: at most 500 records, at most 16 pointers
 * in a name, pointers backward only, names of at most 255 bytes. The codec follows pointer chains without a limit,
 * so that one packet of 64 kB could hold the program up for seconds.
 */
export function isSoundPacket(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false;
  const questions = u16(bytes, 4);
  const records = u16(bytes, 6) + u16(bytes, 8) + u16(bytes, 10);
  if (questions + records > MAX_RECORDS) return false;
  const walk: Walk = { bytes, at: HEADER };
  for (let i = 0; i < questions + records; i += 1) {
    const result = step(walk, i < questions);
    if (result === 'unsound') return false;
    if (result === 'cut') return true;
  }
  return true;
}
