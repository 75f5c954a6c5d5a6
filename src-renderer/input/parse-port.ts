import { cleanTyped } from './clean-typed.ts';

/** A port from 1 to 65535, or `undefined`. Blanks around it are taken off; nothing else is guessed. */
export function parsePort(typed: string): number | undefined {
  const text = cleanTyped(typed);
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : undefined;
}
