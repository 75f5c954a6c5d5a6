import type { Heading, List, Paragraph, RootContent } from 'mdast';
import type { FixLine, FixText } from './fix-article.ts';
import { FixParseError } from './fix-parse-error.ts';
import { inlineText, type Place } from './inline-text.ts';
import { parseStep } from './parse-step.ts';
import { parseWayCall } from './parse-way-call.ts';

const MOST_STEPS = 7;

/** Where the text of a file begins: its name, and how many lines stand above. */
export interface TextPlace {
  readonly file: string;
  readonly linesAbove: number;
}

type Node = RootContent | undefined;

/** The place of a node in its file. */
export const placeOf = ({ file, linesAbove }: TextPlace, node: Pick<Paragraph, 'position'> | undefined): Place => ({
  file,
  line: linesAbove + (node?.position?.start.line ?? 1),
});

/** The error for a node that is not what was expected. */
export function unexpected(text: TextPlace, node: Pick<Paragraph, 'position'> | undefined, expected: string) {
  const { file, line } = placeOf(text, node);
  return new FixParseError(file, line, expected);
}

/**
 * Reads a numbered list: steps, and calls of ways that stand as code alone on their line.
 * @throws FixParseError for any other node and for too many lines.
 */
export function parseSteps(list: Node, text: TextPlace): FixLine[] {
  if (list?.type !== 'list' || list.ordered !== true) throw unexpected(text, list, 'a numbered list');
  if (list.children.length > MOST_STEPS) throw unexpected(text, list, `at most ${MOST_STEPS} steps`);
  return list.children.map((item) => parseLine(item, text));
}

function parseLine(item: List['children'][number], text: TextPlace): FixLine {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph' || rest.length > 0) throw unexpected(text, item, 'one line for each step');
  const [only, ...others] = first.children;
  const place = placeOf(text, first);
  return only?.type === 'inlineCode' && others.length === 0 ? parseWayCall(only.value, place) : parseStep(first, place);
}

/** @throws FixParseError for a node that is no paragraph of words and labels. */
export function parseParagraph(node: RootContent, text: TextPlace): FixText {
  if (node.type !== 'paragraph') throw unexpected(text, node, `a paragraph, not ${node.type}`);
  return inlineText(node.children, placeOf(text, node));
}

/** The words of a heading, or an empty text where it holds more than words. */
export function headingText(heading: Heading): string {
  const [only] = heading.children;
  return heading.children.length === 1 && only?.type === 'text' ? only.value : '';
}

/** Cuts nodes at each heading of one depth. What stands above the first heading comes back as `before`. */
export function cutAtHeadings(
  nodes: readonly RootContent[],
  depth: Heading['depth'],
): { before: readonly RootContent[]; parts: { heading: Heading; nodes: readonly RootContent[] }[] } {
  const starts = nodes.flatMap((node, index) => (node.type === 'heading' && node.depth === depth ? [index] : []));
  const parts = starts.flatMap((start, index) => {
    const heading = nodes[start];
    return heading?.type === 'heading' ? [{ heading, nodes: nodes.slice(start + 1, starts[index + 1]) }] : [];
  });
  return { before: nodes.slice(0, starts[0]), parts };
}
