import type { z } from 'zod';
import { FixParseError } from './fix-parse-error.ts';

/** The front matter, the text below it, and how many lines stand above that text. */
export interface SplitArticle<T> {
  readonly front: T;
  readonly body: string;
  readonly linesAbove: number;
}

const FENCE = /^---\s*$/;

/**
 * Splits an article into its JSON front matter (between two `---` lines) and its text.
 * @throws FixParseError when a fence is missing, the JSON is broken or a field is not as the schema wants it.
 */
export function parseFrontMatter<T>(source: string, file: string, schema: z.ZodType<T>): SplitArticle<T> {
  const lines = source.split(/\r?\n/);
  if (!FENCE.test(lines[0] ?? '')) throw new FixParseError(file, 1, 'a line of three hyphens');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) throw new FixParseError(file, lines.length, 'three hyphens after the front matter');
  const json = parseJson(lines.slice(1, end).join('\n'), file);
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new FixParseError(file, 2, describe(parsed.error.issues[0]));
  return { front: parsed.data, body: lines.slice(end + 1).join('\n'), linesAbove: end + 1 };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FixParseError(file, 2, 'a JSON object as front matter');
  }
}

function describe(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): string {
  return `front matter as in the schema: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`;
}
