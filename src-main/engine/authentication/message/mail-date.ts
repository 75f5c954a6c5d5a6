const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Zones by name (RFC 5322 section 4.3), in hours. Others mean that the zone is not known, which is written as UTC. */
const ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};
const DATE =
  /^\s*(?:[a-z]{3,9}\s*,?\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4}|[a-z]{1,5}))?/i;

function minutesOf(zone = ''): number {
  const sign = zone.startsWith('-') ? -1 : 1;
  if (/^[+-]\d{4}$/.test(zone)) return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
  return (ZONES[zone.toLowerCase()] ?? 0) * 60;
}

/** Two digits count from 1950 (RFC 5322 section 4.3). */
const fullYear = (year: number): number =>
  year >= 1000 ? year : year >= 100 || year >= 50 ? 1900 + year : 2000 + year;

/**
 * The moment that a date of a message names (RFC 5322 section 3.3, with the old forms), in milliseconds since 1970;
 * `undefined` when it names none.
 */
export function mailDate(text: string): number | undefined {
  const [, day, month = '', year, hour, minute, second, zone] = DATE.exec(text.slice(0, 200)) ?? [];
  const index = MONTHS.indexOf(month.toLowerCase());
  if (index < 0) return undefined;
  const parts = [Number(hour), Number(minute), Number(second ?? 0)] as const;
  const at = Date.UTC(fullYear(Number(year)), index, Number(day), ...parts);
  const isReal = new Date(at).getUTCDate() === Number(day) && parts[0] < 24 && parts[1] < 60 && parts[2] <= 60;
  return isReal ? at - minutesOf(zone) * 60_000 : undefined;
}
