import type { Pattern, Stage } from './catalogue.ts';

/** One answer in the form in which patterns are tried. */
export interface Subject {
  /** Output of `normalWords`. */
  readonly words: string;
  readonly code?: string | undefined;
  readonly enhanced?: string | undefined;
  readonly stage?: Stage | undefined;
}

type Test = (subject: Subject) => boolean;

const escapeForRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const tokenTest = (token: string): Test => {
  const regex = new RegExp(`(?<![a-z0-9])${escapeForRegex(token.toLowerCase())}(?![a-z0-9])`);
  return ({ words }) => regex.test(words);
};

const codeTest =
  (code: string): Test =>
  (subject) =>
    code.endsWith('xx') ? subject.code?.[0] === code[0] : subject.code === code;

const enhancedTest = (enhanced: string): Test => {
  const parts = enhanced.split('.');
  return (subject) => {
    const seen = subject.enhanced?.split('.');
    return seen?.length === 3 && parts.every((part, index) => part === 'x' || part === seen[index]);
  };
};

function compile({ match }: Pattern): Test {
  const tests: Test[] = [];
  const { token, words, any, not, regex, code, enhanced, stage } = match;
  if (code !== undefined) tests.push(codeTest(code));
  if (enhanced !== undefined) tests.push(enhancedTest(enhanced));
  if (stage !== undefined) tests.push((subject) => subject.stage === stage);
  if (words) tests.push((subject) => words.every((word) => subject.words.includes(word)));
  if (any) tests.push((subject) => any.some((word) => subject.words.includes(word)));
  if (not) tests.push((subject) => !not.some((word) => subject.words.includes(word)));
  if (token !== undefined) tests.push(tokenTest(token));
  if (regex !== undefined) {
    const compiled = new RegExp(regex);
    tests.push((subject) => compiled.test(subject.words));
  }
  return (subject) => tests.every((test) => test(subject));
}

const compiled = new WeakMap<Pattern, Test>();

/** The test of one pattern, built once: same pattern, same function. */
export function compilePattern(pattern: Pattern): Test {
  const known = compiled.get(pattern);
  if (known) return known;
  const test = compile(pattern);
  compiled.set(pattern, test);
  return test;
}
