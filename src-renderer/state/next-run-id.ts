let runs = 0;

/** An id that no other run of this or an earlier window has. */
export function nextRunId(): string {
  runs += 1;
  return `run-${Date.now().toString(36)}${runs.toString(36)}`;
}
