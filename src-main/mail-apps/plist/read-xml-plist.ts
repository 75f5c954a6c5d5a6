import { XMLParser } from 'fast-xml-parser';
import { isSecretKey, MAX_DEPTH, type PlistValue } from './plist-value.ts';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: false,
});

const TEXT = '#text';
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** One element: its name and what is in it, in order. */
interface Element {
  readonly name: string;
  readonly inside: readonly unknown[];
}

function elements(nodes: readonly unknown[]): Element[] {
  return nodes.flatMap((node) => {
    if (typeof node !== 'object' || node === null) return [];
    const [name, inside] = Object.entries(node)[0] ?? [];
    return name === undefined || name === TEXT || !Array.isArray(inside) ? [] : [{ name, inside }];
  });
}

const textIn = (inside: readonly unknown[]): string =>
  inside
    .map((node) => (typeof node === 'object' && node !== null && TEXT in node ? String(node[TEXT]) : ''))
    .join('')
    .replace(/&(lt|gt|amp|quot|apos);/g, (all, name: string) => ENTITIES[name] ?? all);

function dict(inside: readonly unknown[], depth: number): PlistValue {
  const entries = new Map<string, PlistValue>();
  const all = elements(inside);
  for (let at = 0; at + 1 < all.length; at += 2) {
    const [key, value] = [all[at], all[at + 1]];
    if (key?.name !== 'key' || value === undefined) break;
    const name = textIn(key.inside);
    const read = isSecretKey(name) ? undefined : valueOf(value, depth + 1);
    if (read !== undefined) entries.set(name, read);
  }
  return { entries };
}

function valueOf({ name, inside }: Element, depth: number): PlistValue | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (name === 'string') return textIn(inside);
  if (name === 'integer') return /^\s*-?\d{1,15}\s*$/.test(textIn(inside)) ? Number(textIn(inside)) : undefined;
  if (name === 'true' || name === 'false') return name === 'true';
  if (name === 'array') return elements(inside).flatMap((each) => valueOf(each, depth + 1) ?? []);
  return name === 'dict' ? dict(inside, depth) : undefined;
}

/** Reads a property list in XML; undefined when it is none. No document type is ever looked at or fetched. */
export function readXmlPlist(text: string): PlistValue | undefined {
  // The usual document type goes; one with definitions of its own is a trap.
  const bare = text.replace(/<!DOCTYPE plist PUBLIC "[^"<>]*" "[^"<>]*">/, '');
  if (/<!(DOCTYPE|ENTITY)/i.test(bare)) return undefined;
  try {
    const parsed: unknown = parser.parse(bare);
    const plist = Array.isArray(parsed) ? elements(parsed).find(({ name }) => name === 'plist') : undefined;
    const [top] = plist === undefined ? [] : elements(plist.inside);
    return top === undefined ? undefined : valueOf(top, 0);
  } catch {
    // Text that is no XML, or is nested without end.
    return undefined;
  }
}
