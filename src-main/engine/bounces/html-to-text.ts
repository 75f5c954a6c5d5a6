import { decodeHTML } from 'entities';
import { VisibleText } from './visible-text.ts';

const LIMIT = 1_000_000;

/** Content of these is never text. */
const NEVER_SHOWN = new Set(['script', 'style', 'title', 'template', 'svg', 'math', 'object', 'iframe', 'noframes']);
const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'table',
  'ul',
  'ol',
  'dl',
  'pre',
  'hr',
]);
const BLOCKS = new Set(
  'div tr li dt dd section article header footer main nav aside center form address body fieldset caption figure'.split(
    ' ',
  ),
);
const EMPTY = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const HIDDEN =
  /\bhidden(?=[\s/>]|$)(?!\s{0,9}=)|style\s{0,9}=\s{0,9}["'][^"']{0,2000}?(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all|font-size\s{0,9}:\s{0,9}0(?![.\d]))/i;
const MAKES_LINES = /<(?:br|p|div|tr|li|td|pre|h[1-6])[\s/>]/i;

/**
 * One tag. Quoted values may hold `>`. No part of it may hold `<`, so that no search goes further than the next one
 * and the whole stays linear whatever is left open. A name must end where names end: `<bob@example.net>` is text.
 */
const TAG = /<(\/?)([a-z][a-z0-9-]{0,40}(?::[a-z0-9-]{1,40})?)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)>/iy;
const DECLARATION = /<[!?][^<>]*>/y;

class HtmlReader {
  private readonly html: string;
  private readonly out: VisibleText;
  private at = 0;
  /** Name of the element that hides what is in it, and how many of that name are open. */
  private hiding = { name: '', depth: 0 };
  private commentsEnd = true;

  constructor(html: string) {
    this.html = html;
    this.out = new VisibleText(MAKES_LINES.test(html));
  }

  read(): string {
    const { html } = this;
    while (this.at < html.length) {
      const next = html.indexOf('<', this.at);
      const end = next < 0 ? html.length : next;
      this.say(html.slice(this.at, end));
      this.at = end;
      if (end < html.length) this.markup();
    }
    return this.out.finish();
  }

  private say(text: string): void {
    if (text !== '' && this.hiding.depth === 0) this.out.add(text.includes('&') ? decodeHTML(text) : text);
  }

  private markup(): void {
    if (this.comment() || this.skip(DECLARATION)) return;
    TAG.lastIndex = this.at;
    const tag = TAG.exec(this.html);
    if (!tag) {
      this.say('<');
      this.at += 1;
      return;
    }
    this.at = TAG.lastIndex;
    this.tag((tag[2] ?? '').toLowerCase(), tag[1] === '/', tag[3] ?? '');
  }

  private comment(): boolean {
    if (!this.commentsEnd || !this.html.startsWith('<!--', this.at)) return false;
    const end = this.html.indexOf('-->', this.at + 4);
    this.commentsEnd = end >= 0;
    if (end >= 0) this.at = end + 3;
    return end >= 0;
  }

  private skip(what: RegExp): boolean {
    what.lastIndex = this.at;
    const found = what.test(this.html);
    if (found) this.at = what.lastIndex;
    return found;
  }

  private tag(name: string, closes: boolean, attributes: string): void {
    if (this.hiding.depth > 0) this.insideHidden(name, closes, attributes);
    else if (!closes && NEVER_SHOWN.has(name)) this.skipElement(name, attributes);
    else if (!closes && !EMPTY.has(name) && HIDDEN.test(attributes.slice(0, 4096))) this.hiding = { name, depth: 1 };
    else this.shown(name, closes);
  }

  private insideHidden(name: string, closes: boolean, attributes: string): void {
    if (name !== this.hiding.name || attributes.endsWith('/')) return;
    this.hiding.depth += closes ? -1 : 1;
  }

  /** What comes after a script that never ends is script. */
  private skipElement(name: string, attributes: string): void {
    if (attributes.endsWith('/')) return;
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    close.lastIndex = this.at;
    this.at = close.test(this.html) ? close.lastIndex - name.length - 2 : this.html.length;
  }

  private shown(name: string, closes: boolean): void {
    if (name === 'br') this.out.lineBreak();
    else if (PARAGRAPHS.has(name)) this.out.paragraph();
    else if (BLOCKS.has(name)) this.out.line();
    else if ((name === 'td' || name === 'th') && closes) this.out.cell();
    if (name === 'pre') this.out.keepsLines(!closes);
  }
}

/**
 * What a person sees of an HTML text: lines for blocks and line breaks, a tab between the cells of a row, entities
 * decoded, addresses in angle brackets kept. Scripts, styles, comments and hidden elements are dropped; nothing is ever
 * loaded. Linear in its input, of which the first million characters are read.
 */
export function htmlToText(html: string): string {
  return new HtmlReader(html.slice(0, LIMIT)).read();
}
