import { addressIn } from './address-in.ts';

/** One recipient group of a delivery status (RFC 3464 section 2.3). Fields that do not stand there are absent keys. */
export interface StatusGroup {
  /** What the sender typed (Original-Recipient), else the final one. */
  readonly recipient?: string;
  /** Final-Recipient, when it differs. */
  readonly forwardedTo?: string;
  /** Lower case: failed, delayed, delivered, relayed, expanded, or what else was written. */
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly remoteMta?: string;
}

export interface DeliveryStatus {
  readonly reportingMta?: string;
  readonly groups: readonly StatusGroup[];
}

type Fields = Map<string, string>;
const FIELD = /^([A-Za-z][A-Za-z0-9-]{1,60})[ \t]{0,8}:[ \t]{0,8}(.{0,8192})$/;
const STARTS_GROUP = new Set(['original-recipient', 'final-recipient', 'x-actual-recipient']);
const MAX_GROUPS = 500;

function addLine(fields: Fields, last: string | undefined, line: string): string | undefined {
  if (/^[ \t]/.test(line) && last !== undefined) {
    fields.set(last, `${fields.get(last) ?? ''}\n${line.trim()}`.slice(0, 8192));
    return last;
  }
  const [, name, value] = FIELD.exec(line) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const key = name.toLowerCase();
  if (!fields.has(key)) fields.set(key, value.trim());
  return key;
}

/** Groups are parted by empty lines, and by a recipient field that comes again where the empty line is missing. */
function fieldGroups(text: string): Fields[] {
  const groups: Fields[] = [new Map()];
  let last: string | undefined;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (groups.length > MAX_GROUPS) break;
    const current = groups.at(-1) ?? new Map<string, string>();
    const name = /^([A-Za-z-]{1,60})[ \t]{0,8}:/.exec(line)?.[1]?.toLowerCase();
    const repeated = name !== undefined && STARTS_GROUP.has(name) && current.has(name);
    if ((line.trim() === '' && current.size > 0) || repeated) groups.push(new Map());
    last = line.trim() === '' ? undefined : addLine(groups.at(-1) ?? current, last, line);
  }
  return groups.filter((group) => group.size > 0);
}

const afterType = (value: string | undefined): string | undefined =>
  value?.replace(/^[^;\n]{0,40};[ \t]{0,8}/, '').trim();
const present = (value: string | undefined): value is string => value !== undefined && value !== '';

function toGroup(fields: Fields): StatusGroup | undefined {
  const original = addressIn(fields.get('original-recipient') ?? '');
  const final = addressIn(fields.get('final-recipient') ?? fields.get('x-actual-recipient') ?? '');
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0];
  const action = /^[a-z]{1,20}/i.exec(fields.get('action') ?? '')?.[0].toLowerCase();
  const diagnostic = [afterType(fields.get('diagnostic-code')), fields.get('x-supplementary-info')]
    .filter(present)
    .join('\n');
  const remoteMta = afterType(fields.get('remote-mta'));
  const recipient = original ?? final;
  if (!recipient && !action && !status && !diagnostic) return undefined;
  return {
    ...(recipient ? { recipient } : {}),
    ...(final && original && final.toLowerCase() !== original.toLowerCase() ? { forwardedTo: final } : {}),
    ...(action ? { action } : {}),
    ...(status ? { status } : {}),
    ...(diagnostic ? { diagnostic } : {}),
    ...(present(remoteMta) ? { remoteMta } : {}),
  };
}

/**
 * Reads the text of a `message/delivery-status` part (RFC 3464). Tolerates blanks before the colon, unknown fields,
 * a missing empty line between groups and any line ends. Never throws; a text without groups gives an empty list.
 */
export function parseStatus(text: string): DeliveryStatus {
  const all = fieldGroups(text);
  const reportingMta = all.map((fields) => afterType(fields.get('reporting-mta'))).find(present);
  return {
    ...(reportingMta ? { reportingMta } : {}),
    groups: all.map(toGroup).filter((group) => group !== undefined),
  };
}
