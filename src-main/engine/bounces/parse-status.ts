import { definedOnly } from '../replies/defined-only.ts';
import { recipientIn, withoutXtext } from './recipient-field.ts';

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

/** Whether a group says for whom it is and what became of it: fields in running words count only then. */
export const namesRecipient = ({ recipient, action, status }: StatusGroup): boolean =>
  recipient !== undefined && (action ?? status) !== undefined;

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

function comesAgain(line: string, fields: Fields): boolean {
  const name = /^([A-Za-z-]{1,60})[ \t]{0,8}:/.exec(line)?.[1]?.toLowerCase();
  return name !== undefined && STARTS_GROUP.has(name) && fields.has(name);
}

/** Groups are parted by empty lines, and by a recipient field that comes again where the empty line is missing. */
function fieldGroups(text: string): Fields[] {
  const groups: Fields[] = [];
  let current: Fields = new Map<string, string>();
  let last: string | undefined;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (groups.length >= MAX_GROUPS) break;
    const empty = line.trim() === '';
    if (current.size > 0 && (empty || comesAgain(line, current))) {
      groups.push(current);
      current = new Map<string, string>();
    }
    last = empty ? undefined : addLine(current, last, line);
  }
  return current.size > 0 ? [...groups, current] : groups;
}

const afterType = (value: string | undefined): string | undefined =>
  value?.replace(/^[a-z][\w.-]{0,30}(?:[ \t]{0,4}\([^)\n]{0,60}\))?[ \t]{0,4};[ \t]{0,8}/i, '').trim();
const present = (value: string | undefined): value is string => value !== undefined && value !== '';

function recipientsOf(fields: Fields): Pick<StatusGroup, 'recipient' | 'forwardedTo'> {
  const typed = recipientIn(fields.get('original-recipient') ?? '');
  const original = typed === undefined ? undefined : withoutXtext(typed);
  const final = recipientIn(fields.get('final-recipient') ?? fields.get('x-actual-recipient') ?? '');
  const passedOn = original !== undefined && final?.toLowerCase() !== original.toLowerCase();
  return definedOnly({ recipient: original ?? final, forwardedTo: passedOn ? final : undefined });
}

function toGroup(fields: Fields): StatusGroup | undefined {
  const told = [afterType(fields.get('diagnostic-code')), fields.get('x-supplementary-info')];
  const group: StatusGroup = {
    ...recipientsOf(fields),
    ...definedOnly({
      action: /^[a-z]{1,20}/i.exec(fields.get('action') ?? '')?.[0].toLowerCase(),
      status: /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0],
      diagnostic: told.filter(present).join('\n'),
    }),
  };
  if (Object.keys(group).length === 0) return undefined;
  return { ...group, ...definedOnly({ remoteMta: afterType(fields.get('remote-mta')) }) };
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
