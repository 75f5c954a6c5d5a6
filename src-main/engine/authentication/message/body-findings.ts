import { htmlToText } from '../../bounces/html-to-text.ts';
import { decodeTextBody } from '../../mime/decode-body.ts';
import type { Entity } from '../../mime/read-entity.ts';
import { readIp } from '../address/ip.ts';
import type { JudgeInput } from './judge-input.ts';
import { found, type MessageFinding } from './message-finding.ts';

/** So much of a text is looked at. */
const MOST_TEXT = 300_000;
const MOST_LINKS = 300;
/** Fewer words beside pictures are next to none. */
const FEW_WORDS = 12;
const MOST_PARTS = 100;

const isAttached = ({ fields }: Entity): boolean =>
  fields.some(([name, value]) => name === 'content-disposition' && /^\s*attachment/i.test(value));

/** All parts that are read on a screen, in order. */
function texts(entity: Entity): Entity[] {
  if (isAttached(entity)) return [];
  if (entity.parts.length > 0) return entity.parts.slice(0, MOST_PARTS).flatMap(texts);
  return entity.type === 'text/plain' || entity.type === 'text/html' ? [entity] : [];
}

interface Link {
  readonly host: string;
  readonly shown: string;
}

const hostOf = (address: string): string | undefined =>
  /^https?:\/\/(?:[^/?#@]{0,200}@)?(\[[0-9a-f:.]{2,45}\]|[^/?#:\s]{1,253})/i.exec(address.trim())?.[1]?.toLowerCase();

function linksIn(html: string): Link[] {
  const all = html.matchAll(/<a\s([^>]{1,3000})>([^]{0,1000}?)<\/a/gi);
  const links: Link[] = [];
  for (const [, attributes = '', inner = ''] of all) {
    if (links.length >= MOST_LINKS) break;
    const href = /\bhref\s{0,5}=\s{0,5}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))/i.exec(attributes);
    const host = hostOf(href?.[1] ?? href?.[2] ?? href?.[3] ?? '');
    if (host !== undefined) links.push({ host, shown: inner.replace(/<[^>]{0,1000}>/g, '').trim() });
  }
  return links;
}

/** The host that a link shows: its words have to be an address of the web, and nothing else. */
const shownHost = (words: string): string | undefined =>
  /^(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?:[/?#:]\S{0,500})?$/i.exec(words)?.[1]?.toLowerCase();

function linkFindings(links: readonly Link[], orgOf: JudgeInput['orgOf']): MessageFinding[] {
  const number = links.find(({ host }) => readIp(host.replace(/[[\]]/g, '')) !== undefined);
  const trick = links.find(({ host, shown }) => {
    const seen = shownHost(shown);
    return seen !== undefined && orgOf(seen) !== orgOf(host);
  });
  return [
    ...(trick === undefined
      ? []
      : [
          found('link-differs', {
            subject: trick.host,
            values: { shown: shownHost(trick.shown) ?? '', leads: trick.host },
          }),
        ]),
    ...(number === undefined
      ? []
      : [found('link-to-number', { subject: number.host, values: { leads: number.host } })]),
  ];
}

/** What a spam filter sees in the text: the checks that matter, and no taste. */
export function bodyFindings({ message, orgOf }: JudgeInput): MessageFinding[] {
  const parts = texts(message.entity);
  const html = parts.filter(({ type }) => type === 'text/html').map((part) => decodeTextBody(part, MOST_TEXT));
  const [first] = html;
  if (first === undefined) return [];
  const whole = html.join('\n').slice(0, MOST_TEXT);
  const words = htmlToText(whole)
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;
  return [
    ...(parts.every(({ type }) => type === 'text/html') ? [found('html-only', { subject: 'message' })] : []),
    ...(words < FEW_WORDS && /<img\s/i.test(whole) ? [found('pictures-only', { subject: 'message' })] : []),
    ...linkFindings(linksIn(whole), orgOf),
  ];
}
