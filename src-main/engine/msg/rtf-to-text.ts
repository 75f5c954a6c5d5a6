import { htmlToText } from '../bounces/html-to-text.ts';
import { decodeCharset } from '../mime/decode-charset.ts';

const TOKEN = /\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]{1,10000})|[\r\n]/giy;
/** Groups whose content is no text. */
const DESTINATIONS = new Set(
  'fonttbl colortbl stylesheet info pict object generator listtable themedata xmlnstbl'.split(' '),
);
const WORDS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};
const LIMIT = 1_000_000;
const MAX_GROUPS = 1000;

interface Group {
  /** Nothing of it is shown. */
  hidden: boolean;
  /** It holds a piece of the HTML that the text was made from ([MS-OXRTFEX]). */
  readonly markup: boolean;
  /** Characters that follow a `\u` for readers that do not know it. */
  skip: number;
}

class RtfReader {
  private readonly rtf: string;
  private readonly out: string[] = [];
  private readonly groups: Group[] = [];
  private group: Group = { hidden: false, markup: false, skip: 1 };
  private depth = 0;
  private bytes: number[] = [];
  private charset = 'windows-1252';
  private rtfOnly = false;
  private toSkip = 0;
  private fromHtml = false;

  constructor(rtf: string) {
    this.rtf = rtf;
  }

  read(): string {
    TOKEN.lastIndex = 0;
    for (let hit = TOKEN.exec(this.rtf); hit; hit = TOKEN.exec(this.rtf)) {
      const [, word, number, hex, symbol, brace, text] = hit;
      if (hex !== undefined) this.byte(Number.parseInt(hex, 16));
      else this.token(word?.toLowerCase(), Number(number ?? Number.NaN), symbol, brace, text);
    }
    this.flush();
    const all = this.out.join('');
    return this.fromHtml ? htmlToText(all) : all.trim();
  }

  private token(word: string | undefined, number: number, symbol?: string, brace?: string, text?: string): void {
    this.flush();
    if (brace === '{') this.open();
    else if (brace === '}') this.close();
    else if (text !== undefined) this.say(text.slice(this.skipped(text.length)));
    else if (symbol !== undefined) this.symbol(symbol);
    else if (word !== undefined) this.word(word, number);
  }

  private open(): void {
    this.depth += 1;
    if (this.depth > MAX_GROUPS) return;
    this.groups.push(this.group);
    this.group = { ...this.group };
  }

  private close(): void {
    this.depth -= 1;
    if (this.depth < MAX_GROUPS) this.group = this.groups.pop() ?? this.group;
  }

  private byte(value: number): void {
    if (this.skipped(1) === 0 && !this.isSilent()) this.bytes.push(value);
  }

  /** How many of the next characters are there only for readers that know less. */
  private skipped(length: number): number {
    const count = Math.min(length, this.toSkip);
    this.toSkip -= count;
    return count;
  }

  private isSilent(): boolean {
    return this.group.hidden || (this.rtfOnly && !this.group.markup);
  }

  private say(text: string): void {
    if (!this.isSilent()) this.out.push(text);
  }

  private flush(): void {
    if (this.bytes.length > 0) this.out.push(decodeCharset(Uint8Array.from(this.bytes), this.charset));
    this.bytes = [];
  }

  private symbol(symbol: string): void {
    if (symbol === '*') this.group.hidden = true;
    else if (symbol === '~') this.say(' ');
    else if (/[\\{}]/.test(symbol)) this.say(symbol);
    else if (/[\r\n]/.test(symbol)) this.say('\n');
  }

  private word(word: string, number: number): void {
    if (word === 'ansicpg') this.charset = `cp${number}`;
    else if (word === 'fromhtml') this.fromHtml = true;
    else if (word === 'htmltag') this.group = { ...this.group, hidden: false, markup: true };
    else if (word === 'htmlrtf') this.rtfOnly = number !== 0;
    else if (word === 'uc') this.group.skip = Math.min(8, Math.max(0, number || 0));
    else if (word === 'u') this.unicode(number);
    else if (DESTINATIONS.has(word)) this.group.hidden = true;
    else this.say(WORDS[word] ?? '');
  }

  private unicode(number: number): void {
    if (!Number.isNaN(number)) this.say(String.fromCharCode(number & 0xff_ff));
    this.toSkip = this.group.skip;
  }
}

/** What a person sees of an RTF text, also of one that an HTML mail was wrapped into. Reads the first million characters. */
export function rtfToText(rtf: string): string {
  return new RtfReader(rtf.slice(0, LIMIT)).read();
}
