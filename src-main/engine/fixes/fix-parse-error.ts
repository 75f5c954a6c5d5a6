/** A fix article that cannot be used: which file, which line (from 1), and what was expected there. */
export class FixParseError extends Error {
  readonly file: string;
  readonly line: number;
  readonly expected: string;

  constructor(file: string, line: number, expected: string) {
    super(`${file}, line ${line}: expected ${expected}`);
    this.name = 'FixParseError';
    this.file = file;
    this.line = line;
    this.expected = expected;
  }
}
