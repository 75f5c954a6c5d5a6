const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as RFC 5322 section 3.3 writes it, with a zone in digits or GMT; servers put it into their greeting. */
const DATE =
  /\b(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))?\s*(?:([+-])(\d{2})(\d{2})|gmt|ut|utc|z)(?![\d:])/i;

type Numbers = [number, number, number, number, number];

/** Minutes east of Greenwich; undefined for a zone that does not exist. */
function zoneOf([, , , , , , , sign, hours, minutes]: RegExpExecArray): number | undefined {
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (offset > 14 * 60) return undefined;
  return sign === '-' ? -offset : offset;
}

/**
 * The moment that stands in the words of a greeting (`220 mail.example.test ESMTP Tue, 24 Nov 2026 12:00:00 +0000`), in
 * milliseconds; undefined without one, or with one that does not exist. A date without a zone says nothing.
 */
export function greetingTime(lines: readonly string[]): number | undefined {
  const found = DATE.exec(lines.join(' ').slice(0, 2048));
  const zone = found === null ? undefined : zoneOf(found);
  if (found === null || zone === undefined) return undefined;
  const month = MONTHS.indexOf((found[2] ?? '').toLowerCase());
  const [day, year, hour, minute, second] = [1, 3, 4, 5, 6].map((at) => Number(found[at] ?? 0)) as Numbers;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const local = Date.UTC(year, month, day, hour, minute, second);
  return new Date(local).getUTCDate() === day ? local - zone * 60_000 : undefined;
}
