import type { Redaction } from '../../contract/channels.ts';
import { hideAddresses } from './hide-addresses.ts';
import { hideNetwork } from './hide-network.ts';
import { hideSecrets } from './hide-secrets.ts';

/** What a redactor has to know before it reads the first text. */
export interface RedactionInput {
  readonly redaction: Redaction;
  /** Everything that will be in the report, so that two addresses that look alike get numbers. */
  readonly everything: string;
  /** Addresses of servers: useful to the reader, and nobody's own. */
  readonly serverAddresses: readonly string[];
  /** Names of the computer and its user. */
  readonly computerNames: readonly string[];
  /** User names that hold no "@". */
  readonly userNames: readonly string[];
}

export type Redactor = (text: string) => string;

/** With its folded lines (RFC 5322, section 2.2.3). */
const SUBJECT = /^((?:>\s*)*Subject:)[^\r\n]*(?:(?:\r\n|\r|\n)[ \t]+[^\r\n]*)*/gim;
const PATHS = /(?:\/(?:home|Users|root)(?:\/[\w.@ -]{1,80}){1,12})|(?:[A-Za-z]:\\[^\s"'<>|]{1,200})/g;

/**
 * Makes one function that hides what the switches say, in any text of one report.
 * The same value gets the same token everywhere; numbers run per report and tell nothing about the value.
 */
export function createRedactor(input: RedactionInput): Redactor {
  const { redaction } = input;
  const steps: Redactor[] = [hideSecrets];
  if (redaction.subjects) steps.push((text) => text.replace(SUBJECT, '$1 (hidden)'));
  if (redaction.localParts) steps.push(hideAddresses(input.everything), hideWords(input.userNames, 'user'));
  if (redaction.computerNames) {
    steps.push((text) => text.replace(PATHS, '(path hidden)'), hideWords(input.computerNames, 'computer'));
  }
  steps.push(hideNetwork(redaction, input.serverAddresses));
  return (text) => steps.reduce((current, step) => step(current), text);
}

/** Replaces whole words by a running number. */
function hideWords(words: readonly string[], kind: string): Redactor {
  const pairs = [...new Set(words)]
    .filter((word) => word.length >= 3)
    .map((word, index) => [wholeWord(word), `${kind}-${index + 1}`] as const);
  return (text) => pairs.reduce((current, [pattern, token]) => current.replace(pattern, token), text);
}

const wholeWord = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu');
