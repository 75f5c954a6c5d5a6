import { perRun } from './per-run.ts';

/** The addresses of this run whose mail server turned us away in its greeting (421, 554): nothing more is asked of them. */
export const saidNo = perRun((): Set<string> => new Set());
