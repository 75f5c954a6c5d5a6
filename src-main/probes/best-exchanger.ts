import type { ObservationDraft } from './probe.ts';

interface Exchanger {
  readonly preference: number;
  readonly host: string;
}

/** All exchangers of the rows of `recipient-mx`, best first; an empty host stands for "no mail here" (RFC 7505). */
const listed = (rows: readonly ObservationDraft[]): Exchanger[] =>
  (rows[0]?.answers ?? [])
    .map((answer) => /^(\d{1,5})\s+(\S+)$/.exec(answer))
    .map((found) => ({ preference: Number(found?.[1]), host: (found?.[2] ?? '').replace(/\.$/, '') }))
    .filter(({ preference }) => !Number.isNaN(preference))
    .sort((one, other) => one.preference - other.preference);

/** Names of the hosts that take mail, best first. */
export const exchangersIn = (rows: readonly ObservationDraft[]): string[] => [
  ...new Set(listed(rows).flatMap(({ host }) => (host === '' ? [] : [host]))),
];

/**
 * The host that takes the mail, from the rows of `recipient-mx`: the lowest preference; the domain itself when it has
 * no MX (RFC 5321 section 5.1); `null-mx` when the domain takes no mail (RFC 7505); `undefined` when nobody knows.
 */
export const bestExchanger = (rows: readonly ObservationDraft[]): { readonly host: string } | 'null-mx' | undefined => {
  const [row] = rows;
  if (row?.failure === 'dns-no-data' && row.host !== undefined) return { host: row.host };
  const [best] = listed(rows);
  if (best === undefined) return undefined;
  return best.host === '' ? 'null-mx' : { host: best.host };
};
