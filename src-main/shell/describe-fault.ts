/**
 * What may be written down about an unforeseen error: its kind and the places it came through.
 * Its text is left out, since it may hold what a person typed.
 */
export function describeFault(request: string, error: unknown): string {
  if (!(error instanceof Error)) return `${request}: ${typeof error}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${request}: ${error.name}`, ...frames].join('\n');
}
