import type { Failure } from '../../contract/failure.ts';

/** The record types that this folder asks for. */
export type RecordType = 'A' | 'AAAA' | 'MX' | 'TXT' | 'PTR' | 'CNAME' | 'NS' | 'SOA' | 'TLSA' | 'CAA';

/**
 * What one look-up gave.
 *
 * `records` are texts in presentation form (`192.0.2.1`, `10 mx.example.org`, the joined strings of a TXT record, `3 1 1 <hex>` for
 * TLSA). `dns-nxdomain` and `dns-no-data` are answers; every other failure means that nothing is known.
 */
export type LookUp =
  | {
      readonly ok: true;
      readonly records: readonly string[];
      readonly authenticated?: boolean;
      readonly alias?: string;
    }
  | { readonly ok: false; readonly failure: Failure };

/** The name service as the judgement of a domain needs it. Names have no final dot; a PTR is asked for by its `.arpa` name. */
export type NameService = (name: string, type: RecordType) => Promise<LookUp>;

/** Whether the name service said that there is nothing of this kind; `false` as well when it said nothing at all. */
export const isAbsent = (lookUp: LookUp): boolean =>
  !lookUp.ok && (lookUp.failure === 'dns-nxdomain' || lookUp.failure === 'dns-no-data');

/** One question with its answer, as a finding keeps it for its evidence. */
export interface Asked {
  readonly name: string;
  readonly type: RecordType;
  readonly answer: LookUp;
}

/** A name service that asks each question once and keeps what was asked, in order. */
export function rememberAsked(ask: NameService): {
  readonly ask: NameService;
  readonly asked: () => Promise<readonly Asked[]>;
} {
  const answers = new Map<
    string,
    { readonly name: string; readonly type: RecordType; readonly answer: Promise<LookUp> }
  >();
  return {
    ask(name, type) {
      const key = `${type} ${name.toLowerCase()}`;
      const known = answers.get(key) ?? { name: name.toLowerCase(), type, answer: ask(name, type) };
      answers.set(key, known);
      return known.answer;
    },
    asked: () =>
      Promise.all([...answers.values()].map(async ({ name, type, answer }) => ({ name, type, answer: await answer }))),
  };
}
