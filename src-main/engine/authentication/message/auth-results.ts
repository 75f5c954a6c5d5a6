import { cleanText } from '../../replies/clean-text.ts';
import { splitValue, type Piece } from './split-value.ts';

/** One verdict of a receiving server, such as `spf=pass`. */
export interface MethodResult {
  /** `spf`, `dkim`, `dmarc`, `arc`, `iprev`, `compauth` …, lower case. */
  readonly method: string;
  /** `pass`, `fail` …, lower case; `hardfail` is `fail`. */
  readonly result: string;
  readonly reason?: string;
  /** By name as in RFC 8601, such as `header.from`; lower case names. */
  readonly properties: Readonly<Record<string, string>>;
  /** What stands in brackets behind it. */
  readonly comment?: string;
}

/** What one field tells (RFC 8601 section 2.2). */
export interface AuthResults {
  /** Who says so; Microsoft leaves it out. */
  readonly server?: string;
  readonly results: readonly MethodResult[];
}

const METHOD = /^\s*([a-z][a-z0-9-]{0,30})(?:\s*\/\s*\d{1,5})?\s*=\s*([a-z]{2,20})/i;
const PROPERTY = /\b((?:smtp|header|policy|body|dns)\.[a-z0-9_-]{1,40})\s{0,5}=\s{0,5}("[^"]{0,500}"|[^\s;]{1,500})/gi;
/** Microsoft forgets the blank: `action=noneheader.from=example.org`. */
const GLUED = /([a-z0-9])(?=(?:smtp\.(?:mailfrom|helo)|header\.(?:from|d|i|s|b))=)/gi;
const SAME: Readonly<Record<string, string>> = { hardfail: 'fail', error: 'permerror', unknown: 'permerror' };
const MOST = 40;

const unquoted = (text: string): string => cleanText(text.replace(/^"|"$/g, ''), 300);

function propertiesOf(words: string): Readonly<Record<string, string>> {
  const found = [...words.matchAll(PROPERTY)].map(
    ([, name = '', value = '']) => [name.toLowerCase(), unquoted(value)] as const,
  );
  // Of two with one name the first counts.
  return Object.fromEntries(found.reverse());
}

function resultOf({ words, comments }: Piece): MethodResult[] {
  const [, method, said = ''] = METHOD.exec(words) ?? [];
  if (method === undefined) return [];
  const spaced = words.replace(GLUED, '$1 ');
  const result = said.toLowerCase();
  const reason = /\breason\s*=\s*("[^"]{0,300}"|\S{1,100})/i.exec(spaced)?.[1];
  return [
    {
      method: method.toLowerCase(),
      result: SAME[result] ?? result,
      ...(reason !== undefined && { reason: unquoted(reason) }),
      properties: propertiesOf(spaced),
      ...(comments !== '' && { comment: cleanText(comments.replace(/^\(|\)$/g, ''), 300) }),
    },
  ];
}

/** The name before the first semicolon, with an optional version behind it. A verdict there means that no name was written. */
function serverOf(first: Piece | undefined): string | undefined {
  const words = first?.words.trim() ?? '';
  if (words === '' || METHOD.test(words)) return undefined;
  return cleanText(/^"?([^\s"]{1,255})/.exec(words)?.[1] ?? '', 255).toLowerCase();
}

/** Reads the value of one Authentication-Results field in any provider's dialect; at most 40 verdicts. Never throws. */
export function readAuthResults(value: string): AuthResults {
  const pieces = splitValue(value);
  const server = serverOf(pieces[0]);
  const verdicts = server === undefined ? pieces : pieces.slice(1);
  return { ...(server !== undefined && { server }), results: verdicts.flatMap(resultOf).slice(0, MOST) };
}
