import type { Asked, RecordType } from './name-service.ts';

/** How a finding is to be taken. `could-not-check` is neither good nor bad, `not-applicable` needs nothing. */
export const SEVERITIES = ['problem', 'warning', 'notice', 'good', 'could-not-check', 'not-applicable'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * The findings that one part can tell: `{ 'dmarc-none': ['problem'], 'dmarc-unknown-tag': ['notice', 'tag'] }`, each with its
 * severity and the names of the values that its words may use. Such a table is the default export of a `*.codes.ts`;
 * `resources/knowledge/domain-findings/<prefix>.json` holds the words, and a test holds the two together.
 */
export type Codes = Readonly<Record<string, readonly [Severity, ...(readonly string[])]>>;

/** One change that would mend it, ready to be copied: `before` is what is there now, `after` what should be. */
export interface DomainFix {
  readonly what: 'add' | 'change' | 'remove';
  /** Who holds it: the name service of the domain, its web server or its mail server. */
  readonly where: 'name-service' | 'web-server' | 'mail-server';
  readonly name: string;
  readonly type: RecordType | 'file';
  readonly before?: string;
  readonly after?: string;
  /**
   * What the change may bring with it: a first record turns away what nobody thought of, all mail of one more address
   * counts as the domain's, addresses of others that are written out may change.
   */
  readonly risk?: 'first-record' | 'shared-address' | 'addresses-change';
}

/** One judgement about a domain or an address. Its words stand in the catalogue under its code. */
export interface DomainFinding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** What it is about: a name, an address or a tag. */
  readonly subject: string;
  readonly values: Readonly<Record<string, string>>;
  /** The questions with their answers that it rests on. */
  readonly evidence: readonly Asked[];
  readonly fix?: DomainFix;
}

interface Details<Value extends string> {
  readonly values: Readonly<Record<Value, string>>;
  readonly evidence?: readonly Asked[];
  readonly fix?: DomainFix;
}
type ValuesOf<Row extends Codes[string]> = Row extends readonly [Severity, ...infer Names extends readonly string[]]
  ? Names[number]
  : never;
type Given<Value extends string> = [Value] extends [never]
  ? [details?: Omit<Details<never>, 'values'>]
  : [details: Details<Value>];

const MOST_CHARACTERS = 300;
// Control characters, and those that turn the direction of a text: a name server's words are a stranger's.
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** A stranger's words as they may be shown: at most 300 characters, nothing that hides or turns the text. */
export const shown = (text: string): string => {
  const clean = text.slice(0, MOST_CHARACTERS + 1).replace(UNSEEN, '�');
  return clean.length > MOST_CHARACTERS ? `${clean.slice(0, MOST_CHARACTERS - 1)}…` : clean;
};

const severityOf = (row?: Codes[string]): Severity => row?.[0] ?? 'could-not-check';

/** Makes the findings of one table: `finding('dmarc-unknown-tag', 'example.org', { values: { tag: 'x' }, evidence })`. */
export const findingOf =
  <Table extends Codes>(codes: Table) =>
  <Code extends keyof Table & string>(
    code: Code,
    subject: string,
    ...[details]: Given<ValuesOf<Table[Code]>>
  ): DomainFinding<Code> => {
    const { values = {}, evidence = [], fix }: Partial<Details<string>> = details ?? {};
    return {
      code,
      severity: severityOf(codes[code]),
      subject: shown(subject),
      values: Object.fromEntries(Object.entries<string>(values).map(([name, value]) => [name, shown(value)])),
      evidence,
      ...(fix === undefined ? {} : { fix }),
    };
  };
