const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-11-20T23:59:00Z` gives `20 November 2026` (UTC); undefined for anything that is no date. */
export function dateInWords(instant: string): string | undefined {
  const date = new Date(instant);
  const month = MONTHS[date.getUTCMonth()];
  return month === undefined ? undefined : `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}
