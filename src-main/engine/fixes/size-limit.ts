import type { Observation } from '../../contract/observation.ts';

const MEGABYTE = 1_048_576;

/**
 * The biggest message that the server says it takes (RFC 1870), such as `35 MB`.
 * Undefined when it names none; 0 means "no fixed limit" there.
 */
export function sizeLimit(observations: readonly Observation[]): string | undefined {
  const sizes = observations.flatMap((row) =>
    row.probe === 'ehlo'
      ? (row.capabilities ?? []).flatMap((line) => /^SIZE[ =](\d{1,15})\s*$/i.exec(line)?.[1] ?? [])
      : [],
  );
  const bytes = Math.min(...sizes.map(Number).filter((size) => size > 0));
  if (!Number.isFinite(bytes)) return undefined;
  return bytes < MEGABYTE ? `${Math.max(1, Math.floor(bytes / 1024))} KB` : `${Math.floor(bytes / MEGABYTE)} MB`;
}
