/**
 * A moment for people and for logs: `24 Nov 2026, 10:41:07 CET (09:41:07 UTC)`.
 * A zone that this computer does not know falls back to UTC alone.
 */
export function reportTime(instant: string, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const utc = time(date, 'UTC');
  try {
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(date);
    const zone = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' })
      .formatToParts(date)
      .find((part) => part.type === 'timeZoneName')?.value;
    return `${day}, ${time(date, timeZone)} ${zone ?? timeZone} (${utc} UTC)`;
  } catch {
    return `${date.toISOString().slice(0, 10)}, ${utc} UTC`;
  }
}

const time = (date: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(date);
