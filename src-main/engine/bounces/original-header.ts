import { addressIn } from './address-in.ts';

const known = new Map<string, RegExp>();

/** A field and its folded lines. */
function fieldNamed(name: string): RegExp {
  const before = known.get(name);
  if (before) return before;
  const field = new RegExp(`(?:^|\\n)${name}[ \\t]{0,4}:([^\\n]{0,2000}(?:\\n[ \\t][^\\n]{0,2000}){0,20})`, 'i');
  known.set(name, field);
  return field;
}

/** The value of one field in the header of a message that came back, folded lines included; empty when it is not there. */
export function headerOf(message: string, name: string): string {
  const header = message.split(/\n[ \t]{0,20}\n/, 1)[0] ?? '';
  return fieldNamed(name).exec(header)?.[1] ?? '';
}

/** All addresses of a list such as `Anna <anna@a.example>, bob@b.example`, in their order. */
export const addressesIn = (value: string): string[] =>
  value.split(/[,;\s]{1,10}/).flatMap((part) => addressIn(part) ?? []);

/** For whom a message was that came back: `To`, then `Cc`; else the `for <…>` of a `Received` line. */
export function wasFor(message: string): string[] {
  const to = ['to', 'cc'].flatMap((name) => addressesIn(headerOf(message, name)));
  const passed = addressIn(/\bfor\s{1,8}<?([^\s<>;]{3,320})>?;/i.exec(message.slice(0, 16_384))?.[1] ?? '');
  return to.length > 0 ? to : passed === undefined ? [] : [passed];
}
