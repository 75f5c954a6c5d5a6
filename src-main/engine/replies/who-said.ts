import { cleanHost } from './clean-host.ts';
import { cued } from './cued.ts';

const TAILS: readonly (readonly [RegExp, string])[] = [
  [/- gcdp\b/, 'the mail rules of the recipient’s organisation'],
  [/- gsmtp\b|\bgoogle\.com\/(?:mail|a)\b|\bsupport\.google\.com\b/, 'Google'],
  [/\.(?:prod\.)?(?:protection\.)?outlook\.com\b|\bpostmaster\.live\.com\b/, 'Microsoft'],
  [/\bpostmaster\.yahooinc\.com\b|\bsenders\.yahooinc\.com\b/, 'Yahoo'],
  [/\bpostmaster\.(?:gmx|web|mail|1und1|ionos)\./, 'GMX, WEB.DE or IONOS'],
];
const HOSTS = [
  /\bhost ([a-z0-9.-]{3,253}\.[a-z]{2,24}) ?\[[0-9a-f.:]{3,45}\]/i,
  /\bserver for the recipient domain \S{3,253} by ([a-z0-9.-]{3,253}\.[a-z]{2,24})/i,
  /\bby ([a-z0-9.-]{3,253}\.[a-z]{2,24})\.? \[[0-9a-f.:]{3,45}\]/i,
];

const tailsIn = cued(TAILS, ([pattern]) => pattern);
const hostsIn = cued(HOSTS, (pattern) => pattern);

/**
 * Who spoke the words: known by the tail of the line (`- gsmtp` Google, `- gcdp` the recipient's own organisation,
 * `…outlook.com` Microsoft), else by the host that the line names, else the host of the report. Absent when unknown.
 */
export function whoSaid(text: string, reported?: string): string | undefined {
  const lower = text.slice(0, 8192).toLowerCase();
  const tail = tailsIn(lower).find(([pattern]) => pattern.test(lower))?.[1];
  if (tail !== undefined) return tail;
  const host = hostsIn(lower)
    .map((pattern) => pattern.exec(lower)?.[1])
    .find((hit) => hit !== undefined);
  return cleanHost(host ?? '') ?? cleanHost(reported ?? '');
}
