import { isAbsent, type LookUp } from '../name-service.ts';
import { kindOf, plainRecord } from './record-kind.ts';

/** A change of one record as it was shown to the person. */
export interface ShownChange {
  readonly what: 'add' | 'change' | 'remove';
  readonly name: string;
  /** What was there; of several records one a line. */
  readonly before?: string;
  readonly after?: string;
}

/** What one name server says of the name. */
export interface ServerView {
  readonly server: string;
  readonly answer: LookUp;
  /** Seconds for which others may keep this answer. */
  readonly ttl?: number;
}

/** What was seen after the change. */
export interface SeenChange {
  /** From the name servers of the domain itself. */
  readonly own: readonly ServerView[];
  /** From the resolver of this computer, which may still hold the old answer. */
  readonly others: ServerView;
  /** What stands where the name was typed with the domain at its end once more. */
  readonly doubled?: LookUp;
}

/** How one server has it: `there` is as it was shown; the rest says how it differs. */
export type PlaceState = 'there' | 'twice' | 'quoted' | 'cut' | 'other-text' | 'not-yet' | 'unknown';

/**
 * How the change came out. `spreading`: it is in place, and others still hold the old answer. `partly`: only some of the
 * domain's own servers have it. `wrong-name`: the text is right, and stands at a name with the domain twice in it.
 */
export type ChangeState =
  | 'done'
  | 'spreading'
  | 'partly'
  | 'twice'
  | 'quoted'
  | 'cut'
  | 'other-text'
  | 'wrong-name'
  | 'not-yet'
  | 'could-not-check';

export interface ComparedChange {
  readonly state: ChangeState;
  /** The texts that stand there now and matter to this change. */
  readonly found: readonly string[];
  /** Seconds until others see it, where that is known. */
  readonly wait?: number;
  /** How many of the domain's own servers answered, and how many of these have the change. */
  readonly servers: { readonly answered: number; readonly changed: number };
}

/** What a name can hold only once. */
const ONCE = new Set(['spf', 'dmarc', 'key']);
/** A shorter beginning of a text is no cut text. */
const SHORTEST_CUT = 20;

const same = (one: string, other: string): boolean => plainRecord(one) === plainRecord(other);
const withoutQuotes = (text: string): string => text.replace(/\\(?=["\\])/g, '').replace(/["“”]\s*["“”]|["“”]/g, '');
const recordsOf = (answer: LookUp): readonly string[] => (answer.ok ? answer.records : []);
const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split('\n').filter((line) => line.trim() !== '');

/** The records at the name that this change is about. */
function concerned({ before, after }: ShownChange, records: readonly string[]): readonly string[] {
  const kind = kindOf(after ?? linesOf(before)[0] ?? '');
  const old = linesOf(before);
  return records.filter((text) => {
    const plain = withoutQuotes(text);
    if (kind !== 'other') return kindOf(plain) === kind;
    return [...old, after ?? ''].some((line) => same(plain, line));
  });
}

const isCut = (text: string, after: string): boolean => {
  const [short, whole] = [plainRecord(text), plainRecord(after)];
  return short.length >= SHORTEST_CUT && short.length < whole.length && whole.startsWith(short);
};

/** How one answer stands to what was shown. */
export function placeOf(change: ShownChange, answer: LookUp): PlaceState {
  if (!answer.ok && !isAbsent(answer)) return 'unknown';
  const records = recordsOf(answer);
  const old = linesOf(change.before);
  const { after } = change;
  if (after === undefined) return old.some((line) => records.some((text) => same(text, line))) ? 'not-yet' : 'there';
  const about = concerned(change, records);
  if (about.some((text) => same(text, after))) {
    const once = ONCE.has(kindOf(after));
    return once && about.length > 1 ? 'twice' : 'there';
  }
  if (about.some((text) => same(withoutQuotes(text), after))) return 'quoted';
  if (about.every((text) => old.some((line) => same(text, line)))) return 'not-yet';
  return about.some((text) => isCut(text, after)) ? 'cut' : 'other-text';
}

/** What is told first where the servers differ in how they are wrong. */
const WORST = ['twice', 'quoted', 'cut', 'other-text', 'not-yet'] as const;

function ownState(places: readonly PlaceState[], change: ShownChange, doubled: LookUp | undefined): ChangeState {
  const there = places.filter((place) => place === 'there').length;
  if (there === places.length) return 'done';
  if (there > 0) return 'partly';
  const worst = WORST.find((state) => places.includes(state)) ?? 'not-yet';
  const elsewhere = doubled !== undefined && change.after !== undefined && placeOf(change, doubled) === 'there';
  return worst === 'not-yet' && elsewhere ? 'wrong-name' : worst;
}

const waitOf = ({ ttl }: ServerView) => (ttl === undefined ? {} : { wait: ttl });

/** Compares what was shown with what the servers of the domain say now, and with what others still see. */
export function compareChange(change: ShownChange, { own, others, doubled }: SeenChange): ComparedChange {
  const judged = own.map((view) => ({ view, place: placeOf(change, view.answer) }));
  const known = judged.filter(({ place }) => place !== 'unknown');
  const changed = known.filter(({ place }) => place === 'there').length;
  const servers = { answered: known.length, changed };
  const outside = placeOf(change, others.answer);
  const best = known.find(({ place }) => place !== 'there') ?? known[0];
  const found = concerned(change, recordsOf((best?.view ?? others).answer));
  if (known.length === 0) return { state: outside === 'there' ? 'done' : 'could-not-check', found, servers };
  const state = ownState(
    known.map(({ place }) => place),
    change,
    doubled,
  );
  if (state !== 'done' || outside === 'there') return { state, found, servers };
  return { state: 'spreading', found, servers, ...(outside === 'unknown' ? {} : waitOf(others)) };
}

/** The name that comes out where a panel adds the domain to a whole name; `undefined` for a name that is not of the zone. */
export const doubledName = (name: string, zone: string): string | undefined =>
  name !== zone && name.endsWith(`.${zone}`) ? `${name}.${zone}` : undefined;
