import { readIp } from '../address/ip.ts';
import {
  type BrokenMacros,
  isBroken,
  type MacroSlip,
  type MacroText,
  readNameMacros,
  readTextMacros,
} from './macros.ts';

export type Qualifier = '+' | '-' | '~' | '?';
export type TermKind =
  'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists' | 'redirect' | 'exp' | 'unknown';

/** One term of a record (RFC 7208 section 4.6.1). */
export interface Term {
  readonly kind: TermKind;
  readonly qualifier: Qualifier;
  readonly text: string;
  /** Where it begins in the record, from 0. */
  readonly at: number;
  /** The name that is asked about; absent means the domain of the record. */
  readonly target?: MacroText;
  /** The name as it is written. */
  readonly written?: string;
  readonly network?: readonly number[];
  /** Lengths of the network part for IPv4 and IPv6. */
  readonly bits4: number;
  readonly bits6: number;
}

export type SlipCode =
  | MacroSlip
  | 'unknown-term'
  | 'missing-value'
  | 'unexpected-value'
  | 'name'
  | 'address'
  | 'ip4-holds-ip6'
  | 'ip6-holds-ip4'
  | 'length'
  | 'redirect-twice'
  | 'exp-twice'
  | 'too-long';

/** A fault in the wording, with the place where reading ended, from 0. */
export interface Slip {
  readonly code: SlipCode;
  readonly term: string;
  readonly at: number;
}

const MODIFIER = /^([a-z][a-z0-9._-]*)=(.*)$/is;
const MECHANISM = /^([+\-~?]?)([a-z][a-z0-9_.-]*)(.*)$/is;
const SIZES = /^([^]*?)(?:\/(\d{1,9}))?(?:\/\/(\d{1,9}))?$/;
const TOP_LABEL = /\.(?:[a-z0-9]*[a-z][a-z0-9]*|[a-z0-9]+-[a-z0-9-]*[a-z0-9])\.?$/i;

interface Source {
  readonly text: string;
  readonly at: number;
}
const slip = (code: SlipCode, { text, at }: Source, offset = 0): Slip => ({ code, term: text, at: at + offset });
const macroSlip = (broken: BrokenMacros, source: Source, offset: number): Slip =>
  slip(broken.slip, source, offset + broken.at);

/** A name in a term: macros are well formed, and it ends in a top label or a macro. */
function readTarget(value: string, source: Source, offset: number): MacroText | Slip {
  if (value === '') return slip('missing-value', source, offset);
  const target = readNameMacros(value);
  if (isBroken(target)) return macroSlip(target, source, offset);
  return typeof target.parts.at(-1) !== 'string' || TOP_LABEL.test(value) || /%[%_-]$/.test(value)
    ? target
    : slip('name', source, offset);
}

const size = (digits: string | undefined, most: number): number | undefined => {
  if (digits === undefined) return most;
  return /^(?:0|[1-9]\d*)$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined;
};

const WHOLE = { bits4: 32, bits6: 128 } as const;
type Head = Source & { readonly kind: TermKind; readonly qualifier: Qualifier };
export const isSlip = (value: MacroText | Slip | Term): value is Slip => 'code' in value;

function withTarget(
  head: Head,
  value: string,
  offset: number,
  bits: { bits4: number; bits6: number } = WHOLE,
): Term | Slip {
  const target = readTarget(value, head, offset);
  return isSlip(target) ? target : { ...head, target, written: value, ...bits };
}

/** `a` and `mx`: a name and two lengths, none of which has to be there. */
function readHosts(head: Head, rest: string): Term | Slip {
  const offset = head.text.length - rest.length;
  const [, body = '', four, six] = SIZES.exec(rest) ?? [];
  const bits4 = size(four, 32);
  const bits6 = size(six, 128);
  if (bits4 === undefined || bits6 === undefined) return slip('length', head, offset + body.length);
  if (body === '') return { ...head, bits4, bits6 };
  if (!body.startsWith(':')) return slip(body.startsWith('/') ? 'length' : 'unknown-term', head, offset);
  return withTarget(head, body.slice(1), offset + 1, { bits4, bits6 });
}

const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255] as const;

/** The address of `ip4` or `ip6`, as the bytes of its family. */
function readAddress(head: Head, text: string, offset: number): readonly number[] | Slip {
  const ip = readIp(text);
  if (ip === undefined) return slip('address', head, offset);
  const isFour = head.kind === 'ip4';
  if (isFour === text.includes(':')) return slip(isFour ? 'ip4-holds-ip6' : 'ip6-holds-ip4', head, offset);
  return isFour || ip.family === 6 ? ip.bytes : [...MAPPED, ...ip.bytes];
}

function readNetwork(head: Head, rest: string): Term | Slip {
  const offset = head.text.length - rest.length;
  if (rest === '' || rest === ':') return slip('missing-value', head, offset);
  if (!rest.startsWith(':')) return slip('unknown-term', head, offset);
  const [address = '', ...sizes] = rest.slice(1).split('/');
  const network = readAddress(head, address, offset + 1);
  if ('code' in network) return network;
  const bits = size(sizes.length === 0 ? undefined : sizes.join('/'), head.kind === 'ip4' ? 32 : 128);
  if (bits === undefined) return slip('length', head, offset + 1 + address.length);
  return { ...head, network, bits4: bits, bits6: bits };
}

const noMore = (head: Head, rest: string): Term | Slip =>
  rest === '' ? { ...head, ...WHOLE } : slip('unexpected-value', head, head.text.length - rest.length);

function named(head: Head, rest: string): Term | Slip {
  const offset = head.text.length - rest.length;
  if (rest === '') return slip('missing-value', head, offset);
  return rest.startsWith(':') ? withTarget(head, rest.slice(1), offset + 1) : slip('unexpected-value', head, offset);
}

const READERS: Readonly<Record<string, (head: Head, rest: string) => Term | Slip>> = {
  all: noMore,
  include: named,
  exists: named,
  a: readHosts,
  mx: readHosts,
  ptr: (head, rest) => (rest === '' ? { ...head, ...WHOLE } : named(head, rest)),
  ip4: readNetwork,
  ip6: readNetwork,
};

function readModifier(source: Source, name: string, value: string): Term | Slip {
  const offset = name.length + 1;
  const lower = name.toLowerCase();
  if (lower === 'redirect' || lower === 'exp')
    return withTarget({ ...source, kind: lower, qualifier: '+' }, value, offset);
  const read = readTextMacros(value);
  return isBroken(read)
    ? macroSlip(read, source, offset)
    : { ...source, kind: 'unknown', qualifier: '+', written: value, ...WHOLE };
}

/** Reads one term; `at` is its place in the record. Never throws. */
export function readTerm(text: string, at: number): Term | Slip {
  const source = { text, at };
  const [, modifier, value = ''] = MODIFIER.exec(text) ?? [];
  if (modifier !== undefined) return readModifier(source, modifier, value);
  const [, sign = '', name = '', rest = ''] = MECHANISM.exec(text) ?? [];
  const kind = name.toLowerCase();
  const reader = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  if (reader !== undefined)
    return reader({ ...source, kind: kind as TermKind, qualifier: (sign || '+') as Qualifier }, rest);
  const odd = text.search(/[^\x21-\x7e]/);
  return odd === -1 ? slip('unknown-term', source) : slip('character', source, odd);
}
