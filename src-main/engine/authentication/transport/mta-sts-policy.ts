/** A policy that a domain keeps on its web server (RFC 8461 section 3.2). */
export interface MtaStsPolicy {
  /** Whether senders can use it at all: version, mode, age, and at least one server unless the mode is `none`. */
  readonly usable: boolean;
  readonly mode: 'enforce' | 'testing' | 'none' | undefined;
  /** Seconds for which a sender keeps it. */
  readonly maxAge: number | undefined;
  /** Patterns of names, lower case: `mx.example.org` or `*.example.org`. */
  readonly mx: readonly string[];
  readonly faults: readonly PolicyFault[];
}
/** One slip, with its line counted from 1; a missing key has line 0. */
export interface PolicyFault {
  readonly kind: 'line' | 'line-ends' | 'key-unknown' | 'key-twice' | 'value' | 'missing';
  readonly line: number;
  readonly text: string;
}

const MOST_LINES = 1000;
const MOST_CHARACTERS = 65_536;
const MOST_FAULTS = 50;
const MOST_AGE = 31_557_600;
// One of the standard, or an extension, which is passed over (section 3.2).
const LINE = /^([a-z0-9][a-z0-9_.-]{0,31}):[ \t]*(\S(?:.*\S)?)[ \t]*$/i;
const MX = /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;

interface Entry {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** Reads a policy. Lines end in CRLF or LF. At most 64 KiB and 1000 lines are read, 50 slips kept. Never throws. */
export function readMtaStsPolicy(text: string): MtaStsPolicy {
  const lines = text.slice(0, MOST_CHARACTERS).split(/\r?\n/).slice(0, MOST_LINES);
  const entries: Entry[] = [];
  const faults: PolicyFault[] = [];
  for (const [index, words] of lines.entries()) {
    const line = index + 1;
    const [, key, value] = LINE.exec(words) ?? [];
    if (words.includes('\r')) faults.push({ kind: 'line-ends', line, text: '' });
    else if (key !== undefined && value !== undefined) entries.push({ key: key.toLowerCase(), value, line });
    else if (words.trim() !== '') faults.push({ kind: 'line', line, text: words });
  }
  return judged(entries, faults);
}

function judged(entries: readonly Entry[], faults: readonly PolicyFault[]): MtaStsPolicy {
  const first = (key: string) => entries.find((entry) => entry.key === key);
  const servers = entries.filter(({ key }) => key === 'mx');
  const mx = servers.filter(({ value }) => MX.test(value)).map(({ value }) => value.toLowerCase());
  const [mode, maxAge] = [modeOf(first('mode')?.value), ageOf(first('max_age')?.value)];
  const version = first('version')?.value === 'STSv1';
  const needed = ['version', 'mode', 'max_age', ...(mode === 'none' ? [] : ['mx'])];
  const all: readonly PolicyFault[] = [
    ...faults,
    ...entries.flatMap((entry) => entryFaults(entry, first(entry.key))),
    ...needed.filter((key) => first(key) === undefined).map((text) => ({ kind: 'missing', line: 0, text }) as const),
  ];
  return {
    usable: version && mode !== undefined && maxAge !== undefined && (mode === 'none' || mx.length > 0),
    mode,
    maxAge,
    mx: [...new Set(mx)],
    faults: [...all].sort((a, b) => a.line - b.line).slice(0, MOST_FAULTS),
  };
}

const VALUES: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['version', (value) => value === 'STSv1'],
  ['mode', (value) => modeOf(value) !== undefined],
  ['max_age', (value) => ageOf(value) !== undefined],
  ['mx', (value) => MX.test(value)],
]);

function entryFaults(entry: Entry, first: Entry | undefined): readonly PolicyFault[] {
  const { key, value, line } = entry;
  const isGood = VALUES.get(key);
  if (isGood === undefined) return [{ kind: 'key-unknown', line, text: key }];
  // Of a key that may come once only the first counts (section 3.2).
  if (key !== 'mx' && first !== entry) return [{ kind: 'key-twice', line, text: key }];
  return isGood(value) ? [] : [{ kind: 'value', line, text: `${key}: ${value}` }];
}

function modeOf(value?: string): MtaStsPolicy['mode'] {
  return value === 'enforce' || value === 'testing' || value === 'none' ? value : undefined;
}

function ageOf(value?: string): number | undefined {
  const age = value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
  return age !== undefined && age <= MOST_AGE ? age : undefined;
}

/** Whether a pattern holds a server's name; a star stands for exactly one label (RFC 8461 section 4.1). */
export function patternHolds(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot + 1) === pattern.slice(2);
}
