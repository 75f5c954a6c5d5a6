import type { AppWay, ScreenWay } from './app-way.ts';
import type { ClientEntry } from './client-entry.ts';
import type { FixLine, FixStepTemplate, FixText, WayCall } from './fix-article.ts';

/** The steps of a fix in one mail app, values not filled in yet. */
export interface Expanded {
  readonly steps: readonly FixStepTemplate[];
  /** Why the app cannot do it; `steps` then lead on. */
  readonly cannot?: FixText;
  readonly notes: readonly FixText[];
  /** What the called ways were given: what the steps set. Empty where the app cannot do it. */
  readonly given: Readonly<Record<string, string>>;
  /** True where other screens of the app have other steps. */
  readonly differs: boolean;
}

/** The app whose ways are meant, the one that stands in for ways it does not have, and the kind of screen. */
export interface InApp {
  readonly app: ClientEntry | undefined;
  readonly fallback: ClientEntry | undefined;
  readonly screen?: string | undefined;
}

const NOTHING: Expanded = { steps: [], notes: [], given: {}, differs: false };
/** A way may use a way that uses a way; deeper is a circle. */
const DEEPEST = 3;

/**
 * Puts the ways of a mail app in place of their calls. Where the app cannot do one of them, nothing of the rest is
 * of use: only the steps that lead on remain.
 */
export function expandSteps(lines: readonly FixLine[], where: InApp, depth = 0): Expanded {
  const parts = lines.map((line) => ('way' in line ? expandCall(line, where, depth) : { ...NOTHING, steps: [line] }));
  const differs = parts.some((part) => part.differs);
  const refused = parts.find(({ cannot }) => cannot !== undefined);
  if (refused) return { ...refused, differs };
  return {
    steps: parts.flatMap(({ steps }) => steps),
    notes: unique(parts.flatMap(({ notes }) => notes)),
    given: Object.assign({}, ...parts.map(({ given }) => given)) as Expanded['given'],
    differs,
  };
}

function expandCall({ way, given }: WayCall, where: InApp, depth: number): Expanded {
  const found = wayOf(where.app, way) ?? wayOf(where.fallback, way);
  const screenWay = found && screenOf(found, where.screen);
  if (!found || !screenWay || depth >= DEEPEST) return NOTHING;
  const inner = expandSteps(screenWay.steps, where, depth + 1);
  const { cannot, notes } = screenWay;
  const why = cannot ?? inner.cannot;
  return {
    steps: inner.steps.map((step) => bindStep(step, given)),
    notes: unique([...notes, ...inner.notes]),
    given: why ? {} : { ...inner.given, ...given },
    differs: inner.differs || !Object.hasOwn(found, 'any'),
    ...(why && { cannot: why }),
  };
}

/** Ids come from outside too, so inherited names such as `constructor` are kept out. */
const own = <T>(parts: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(parts, id) ? parts[id] : undefined;

const wayOf = (app: ClientEntry | undefined, way: string): AppWay | undefined => app && own(app.ways, way);

const screenOf = (way: AppWay, screen: string | undefined): ScreenWay | undefined =>
  own(way, 'any') ?? (screen === undefined ? undefined : own(way, screen)) ?? Object.values(way)[0];

function bindStep(step: FixStepTemplate, given: WayCall['given']): FixStepTemplate {
  return {
    where: bindText(step.where, given),
    do: bindText(step.do, given),
    ...(step.value !== undefined && { value: bind(step.value, given) }),
  };
}

const bindText = (text: FixText, given: WayCall['given']): FixText =>
  text.map((part) => ({ ...part, value: bind(part.value, given) }));

const bind = (text: string, given: WayCall['given']): string =>
  text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => own(given, name) ?? whole);

const unique = (texts: readonly FixText[]): FixText[] => {
  const seen = new Map(texts.map((text) => [JSON.stringify(text), text]));
  return [...seen.values()];
};
