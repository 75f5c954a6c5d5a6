/** Collects words as a browser lays them out: blanks run together, blocks stand on lines of their own. */
export class VisibleText {
  private readonly pieces: string[] = [];
  private readonly collapses: boolean;
  private kept = 0;
  /** Line ends at the end of what was collected; the start counts as two. */
  private lineEnds = 2;
  /** A blank or tab that is written only if words follow on the same line. */
  private gap = '';

  /** `collapses`: line ends in the source are blanks, because the markup makes the lines. */
  constructor(collapses: boolean) {
    this.collapses = collapses;
  }

  add(text: string): void {
    if (!this.collapses || this.kept > 0) this.addKept(text);
    else this.addCollapsed(text);
  }

  /** Ends the line if it is not empty. */
  line(): void {
    if (this.lineEnds === 0) this.lineBreak();
    this.gap = '';
  }

  /** Ends the line and leaves one empty line. */
  paragraph(): void {
    this.line();
    if (this.lineEnds < 2) this.lineBreak();
  }

  lineBreak(): void {
    this.gap = '';
    if (this.lineEnds >= 2) return;
    this.pieces.push('\n');
    this.lineEnds += 1;
  }

  cell(): void {
    if (this.lineEnds === 0) this.gap = '\t';
  }

  /** Inside of `pre` line ends are line ends. */
  keepsLines(on: boolean): void {
    this.kept = Math.max(0, this.kept + (on ? 1 : -1));
  }

  finish(): string {
    return this.pieces.join('').trimEnd();
  }

  private addKept(text: string): void {
    const plain = text.replaceAll('\u00a0', ' ');
    if (plain === '') return;
    this.pieces.push(this.gap, plain);
    this.gap = '';
    this.lineEnds = plain.endsWith('\n') ? 1 : 0;
  }

  private addCollapsed(text: string): void {
    const words = text.replace(/[\s\u00a0]+/g, ' ');
    const bare = words.trim();
    if (words.startsWith(' ') && this.lineEnds === 0 && this.gap === '') this.gap = ' ';
    if (bare === '') return;
    this.pieces.push(this.gap, bare);
    this.gap = words.endsWith(' ') ? ' ' : '';
    this.lineEnds = 0;
  }
}
