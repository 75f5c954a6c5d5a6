import type { AddressPlace } from './address-places.ts';
import { isDaemon } from './daemon.ts';
import { shownField } from './header-names.ts';
import { FAILED_BEFORE, LEADS_TO } from './phrases/registry.ts';

/**
 * What an address does in a report. `failed`: the report says that it failed. `typed`: what the sender typed for the
 * failed one before it. `passed-on`: where the one before it led to. `sender`: the person's own. `towards`: a message
 * went there. `mentioned`: it stands in a server's words. `helper`: somebody to ask. `aside`: a link, an id.
 */
export type AddressRole = 'failed' | 'typed' | 'passed-on' | 'sender' | 'towards' | 'mentioned' | 'helper' | 'aside';

const LINK = /(?:https?:\/\/|www\.)[^\s]{0,180}$/i;
const ID = /(?:message-?id|references|in-reply-to|mts-id|esmtp id|queue-?id|x-[a-z-]{1,40})\b[^\n]{0,20}$/i;
/** A code right before an address: the server repeats it. */
const REPLY =
  /(?:^|[\s'"(<[:])[245]\d\d(?:[ -]{1,2}#?\d\.\d{1,3}\.\d{1,3})?[\s:;,'"(<-]{1,6}$|(?:<<<|>>>) [^\n]{0,80}$/;
const AT_START = /^[\s*•·#|.→>-]{0,16}["'<([]{0,3}(?:mailto:)?$/;
const NAMED =
  /^[\s*•·#|.→>-]{0,16}["']?[^\s@<>:;,"'=]{1,40}(?:[ ,]{1,2}[^\s@<>:;,"'=]{1,40}){0,4}["']?[ ]{0,2}[<([](?:mailto:)?$/;
/** One more of a list in the same line: the last piece has a name at most. */
const FOLLOWS = /^[^@:]{0,80}@[^\s@]{1,253}[>)]?[ ]{0,4}[,;][ ]{0,4}(?:[^\s@<>:,;]{1,40} ){0,4}[<(]?$/;
const ENDS = /^[>)'"\]]{0,3}(?:$|[\s:;,.([<!-])/;

const isBracketed = ({ before, after }: AddressPlace): boolean => before.endsWith('<') && after.startsWith('>:');

/** Where an address of the list stands: at the start of its line, behind a name, or behind one more address. */
function isListed({ lineBefore, after }: AddressPlace, listed: boolean): boolean {
  if (!ENDS.test(after)) return false;
  if (AT_START.test(lineBefore)) return true;
  const [piece = ''] = /(?:[^,;]{0,400}[,;])?[^,;]{0,200}$/.exec(lineBefore) ?? [];
  return listed && (NAMED.test(lineBefore) || FOLLOWS.test(piece));
}

/** A name between the words and the address: `could not be delivered to Bob Smith <`. */
const NAME_BEFORE = /(?:["']?\p{Lu}[^\s@<>:,;"']{0,40}["']?\s{1,2}){1,4}[<(]$/u;

const isLedTo = (before: string): boolean => LEADS_TO.failed.test(before) || LEADS_TO.list.test(before);

const isFailed = (place: AddressPlace, listed: boolean): boolean => {
  const { before, after } = place;
  if (isLedTo(before) || (NAME_BEFORE.test(before) && isLedTo(before.replace(NAME_BEFORE, '')))) return true;
  return isBracketed(place) || isListed(place, listed) || FAILED_BEFORE.test(after);
};

const isAside = ({ lineBefore, address, after }: AddressPlace): boolean =>
  LINK.test(lineBefore + address) || ID.test(lineBefore) || after.startsWith('?');

/** A server's own name fails only where the report lists it. */
const isServer = (place: AddressPlace, listed: boolean): boolean =>
  isDaemon(place.address) && !isBracketed(place) && !(listed && AT_START.test(place.lineBefore));

const isRepeated = ({ before }: AddressPlace): boolean => REPLY.test(before.slice(before.lastIndexOf('\n\n') + 1));

/** Exchange and IMail show the header of the message in the report: `To:` says where it went, not where it failed. */
function isShownHeader({ lineBefore, after }: AddressPlace): boolean {
  const name = shownField(`${lineBefore}x`)?.field;
  const [, next = ''] = after.split('\n', 2);
  return (name === 'to' || name === 'cc') && shownField(next) !== undefined;
}

/** In the order in which they are asked: who is spoken of aside comes before who failed. */
const TESTS: readonly (readonly [AddressRole, (place: AddressPlace, listed: boolean) => boolean])[] = [
  ['aside', isAside],
  ['typed', ({ before }) => LEADS_TO.typed.test(before)],
  ['passed-on', ({ before }) => LEADS_TO.passedOn.test(before)],
  ['helper', ({ before }) => LEADS_TO.helper.test(before)],
  ['sender', ({ before }) => LEADS_TO.sender.test(before)],
  ['mentioned', isRepeated],
  ['aside', isServer],
  ['towards', isShownHeader],
  ['failed', isFailed],
  ['towards', ({ before }) => LEADS_TO.towards.test(before)],
];

/** Judges one address by the words around it; `listed` when a heading over failed addresses stood before. */
export const addressRole = (place: AddressPlace, listed: boolean): AddressRole =>
  TESTS.find(([, test]) => test(place, listed))?.[0] ?? 'mentioned';
