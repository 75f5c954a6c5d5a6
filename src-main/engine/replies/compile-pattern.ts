import type { Pattern } from './catalogue.ts';
import type { Stage } from './stage.ts';

/** One answer in the form in which patterns are tried. */
export interface Subject {
  /** Output of `normalWords`. */
  readonly words: string;
  /** The words of the catalogue that stand in `words`, and how many letters of each: fewer where the text was cut off. */
  readonly present: ReadonlyMap<string, number>;
  readonly code?: string | undefined;
  readonly enhanced?: string | undefined;
  readonly stage?: Stage | undefined;
}

/** Letters of the text that a test asked for; `undefined` when it did not match. */
type Test = (subject: Subject) => number | undefined;

const escapeForRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const yes = (matches: boolean, letters = 0): number | undefined => (matches ? letters : undefined);

const tokensTest = (tokens: readonly string[]): Test => {
  const any = tokens.map((token) => escapeForRegex(token.toLowerCase())).join('|');
  const regex = new RegExp(`(?<![a-z0-9_])(?:${any})(?![a-z0-9_])`);
  const names = tokens.map((token) => token.toLowerCase());
  return ({ words, present }) => {
    const hit = regex.exec(words);
    if (hit) return hit[0].length;
    return names.map((name) => brokenLetters(name, words, present.get(name))).find((letters) => letters !== undefined);
  };
};

/** How many letters of a name stand at the end of a text that breaks it off. */
function brokenLetters(name: string, words: string, letters = name.length): number | undefined {
  const begins = words.length - letters;
  if (letters >= name.length || words.slice(begins) !== name.slice(0, letters)) return undefined;
  return /[a-z0-9_]/.test(words.charAt(begins - 1)) ? undefined : letters;
}

const codeTest =
  (code: string): Test =>
  (subject) =>
    yes(code.endsWith('xx') ? subject.code?.[0] === code[0] : subject.code === code);

const enhancedTest = (enhanced: string): Test => {
  const parts = enhanced.split('.');
  return (subject) => {
    const seen = subject.enhanced?.split('.');
    return yes(
      seen?.length === 3 &&
        parts.every((part, index) => part === seen[index] || (part === 'x' && (index > 0 || seen[0] !== '2'))),
    );
  };
};

const wordTest =
  (word: string): Test =>
  ({ present }) =>
    present.get(word);

const anyTest =
  (words: readonly string[]): Test =>
  ({ present }) => {
    const lengths = words.map((word) => present.get(word) ?? 0).filter((letters) => letters > 0);
    return yes(lengths.length > 0, Math.max(0, ...lengths));
  };

function testsOf({ match }: Pattern): Test[] {
  const { tokens, words = [], any, not, regex, code, enhanced, stage, codeless } = match;
  const tests: Test[] = [];
  if (codeless === true) tests.push((subject) => yes(subject.code === undefined));
  if (code !== undefined) tests.push(codeTest(code));
  if (enhanced !== undefined) tests.push(enhancedTest(enhanced));
  if (stage !== undefined) tests.push((subject) => yes(subject.stage === stage));
  tests.push(...words.map(wordTest));
  if (any) tests.push(anyTest(any));
  if (not) tests.push((subject) => yes(!not.some((word) => subject.words.includes(word))));
  if (tokens !== undefined) tests.push(tokensTest(tokens));
  if (regex !== undefined) {
    const compiled = new RegExp(regex);
    tests.push((subject) => yes(compiled.test(subject.words), regex.length / 2));
  }
  return tests;
}

/** The test of one pattern: it gives the letters of the text that matched, or `undefined`. */
export function compilePattern(pattern: Pattern): Test {
  const tests = testsOf(pattern);
  return (subject) => {
    let letters = 0;
    for (const test of tests) {
      const found = test(subject);
      if (found === undefined) return undefined;
      letters += found;
    }
    return letters;
  };
}
