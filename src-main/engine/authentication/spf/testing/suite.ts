import type { NameService, RecordType } from '../../name-service.ts';
import { evaluateSpf } from '../evaluate.ts';
import type { SpfVerdict } from '../verdict.ts';

type Entry = string | Readonly<Record<string, string | readonly string[] | readonly [number, string]>>;
interface Case {
  readonly helo: string;
  readonly host: string;
  readonly mailfrom: string;
  readonly result: string | readonly string[];
  readonly explanation?: string;
}
/** One scenario of the suite of RFC 7208: made-up names and the cases over them. */
export interface Scenario {
  readonly description: string;
  readonly tests: Readonly<Record<string, Case>>;
  readonly zonedata: Readonly<Record<string, readonly Entry[]>>;
}

const textOf = (value: Exclude<Entry, string>[string]): string =>
  typeof value === 'string' ? value : value.join(typeof value[0] === 'number' ? ' ' : '');

/** One record as its type and its text; `undefined` for the entry that makes the name service stay silent. */
const rowOf = (entry: Exclude<Entry, string>): readonly [string, string] => {
  const [type = '', value = ''] = Object.entries(entry)[0] ?? [];
  return [type, textOf(value)];
};

interface Node {
  readonly records: ReadonlyMap<string, readonly string[]>;
  readonly silent: boolean;
}

/** The rules of the suite for its own files: SPF entries count as TXT unless there are TXT entries; NONE keeps them out. */
function nodeOf(entries: readonly Entry[]): Node {
  const rows = entries.filter((entry) => typeof entry !== 'string').map(rowOf);
  const has = (type: string) => rows.some(([one]) => one === type);
  const records = new Map<string, string[]>();
  for (const [given, text] of rows) {
    const type = given === 'SPF' && !has('TXT') ? 'TXT' : given;
    if (text !== 'NONE') records.set(type, [...(records.get(type) ?? []), text]);
  }
  return { records, silent: entries.includes('TIMEOUT') };
}

/** A name service over the names of one scenario. */
function namesOfScenario({ zonedata }: Scenario, change?: (text: string) => string): NameService {
  const nodes = new Map(Object.entries(zonedata).map(([name, entries]) => [name.toLowerCase(), nodeOf(entries)]));
  const look = (name: string, type: RecordType, hops: number): ReturnType<NameService> => {
    const node = nodes.get(name.toLowerCase().replace(/\.$/, ''));
    if (node === undefined) return Promise.resolve({ ok: false, failure: 'dns-nxdomain' });
    const records = node.records.get(type);
    if (records !== undefined)
      return Promise.resolve({ ok: true, records: change === undefined ? records : records.map(change) });
    if (node.silent) return Promise.resolve({ ok: false, failure: 'dns-timeout' });
    const [alias] = node.records.get('CNAME') ?? [];
    return alias === undefined || hops === 0
      ? Promise.resolve({ ok: false, failure: 'dns-no-data' })
      : look(alias, type, hops - 1);
  };
  return (name, type) => look(name, type, 1);
}

/** One case of the suite as a function that evaluates it. */
export interface Trial {
  readonly name: string;
  readonly allowed: readonly string[];
  /** The words that are wanted; `DEFAULT` means none of the domain's own. */
  readonly explanation?: string;
  readonly run: () => Promise<SpfVerdict>;
}

/** All cases of the suite; `change` alters each text that is found. */
export const trialsOf = (scenarios: readonly Scenario[], change?: (text: string) => string): readonly Trial[] =>
  scenarios.flatMap((scenario) => {
    const names = namesOfScenario(scenario, change);
    return Object.entries(scenario.tests).map(([name, { helo, host, mailfrom, result, explanation }]) => ({
      name: `${scenario.description}: ${name}`,
      allowed: [result].flat(),
      ...(explanation === undefined ? {} : { explanation }),
      run: () => evaluateSpf({ ip: host, sender: mailfrom, helo, names }),
    }));
  });

/** How the whole suite went. */
export interface SuiteScore {
  readonly cases: number;
  readonly wrong: readonly string[];
  readonly explanations: number;
  readonly wrongExplanations: readonly string[];
  readonly defaults: number;
}

export async function scoreSuite(scenarios: readonly Scenario[]): Promise<SuiteScore> {
  const wrong: string[] = [];
  const wrongExplanations: string[] = [];
  const trials = trialsOf(scenarios);
  for (const { name, allowed, explanation, run } of trials) {
    const verdict = await run();
    if (!allowed.includes(verdict.result)) wrong.push(`${name}: ${verdict.result}, not ${allowed.join(' or ')}`);
    const wanted = explanation === 'DEFAULT' ? undefined : explanation;
    if (explanation !== undefined && verdict.explanation !== wanted)
      wrongExplanations.push(`${name}: ${verdict.explanation ?? 'none'}, not ${explanation}`);
  }
  const told = trials.filter(({ explanation }) => explanation !== undefined);
  const defaults = told.filter(({ explanation }) => explanation === 'DEFAULT').length;
  return { cases: trials.length, wrong, explanations: told.length - defaults, wrongExplanations, defaults };
}
