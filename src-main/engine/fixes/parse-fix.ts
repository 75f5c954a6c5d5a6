import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { FixArticle, FixLine, FixText } from './fix-article.ts';
import { fixFrontMatterSchema } from './fix-front-matter.ts';
import { FixParseError } from './fix-parse-error.ts';
import { checkPlaceholders } from './inline-text.ts';
import { parseFrontMatter } from './parse-front-matter.ts';
import { headingText, parseParagraph, parseSteps, placeOf, type TextPlace, unexpected } from './parse-steps.ts';

const HEADINGS = ['What happened', 'Do this', 'How you know it worked', 'If it did not'] as const;
const LONGEST_ARTICLE = 64_000;
const MOST_PARAGRAPHS = 6;

interface Section {
  readonly line: number;
  readonly nodes: readonly RootContent[];
}

/**
 * Reads one fix article (Markdown with JSON front matter). Pure; `file` is used in errors only.
 * @throws FixParseError that names file, line and what was expected.
 */
export function parseFix(source: string, file: string): FixArticle {
  if (source.length > LONGEST_ARTICLE) throw new FixParseError(file, 1, 'at most 64,000 characters');
  const { front, body, linesAbove } = parseFrontMatter(source, file, fixFrontMatterSchema);
  for (const text of [front.title, front.need, front.warning ?? '']) checkPlaceholders(text, { file, line: 2 });
  const place = { file, linesAbove };
  const [what, doThis, how, ifNot] = sections(fromMarkdown(body).children, place);
  return {
    ...front,
    whatHappened: paragraphs(what, place),
    steps: steps(doThis, place),
    howYouKnow: paragraphs(how, place),
    ifNot: paragraphs(ifNot, place),
  };
}

function sections(nodes: readonly RootContent[], place: TextPlace): [Section, Section, Section, Section] {
  const starts = nodes.flatMap((node, index) => (node.type === 'heading' && node.depth <= 2 ? [index] : []));
  if (starts[0] !== 0) throw unexpected(place, nodes[0], `the heading "## ${HEADINGS[0]}" first`);
  const section = (index: number): Section => {
    const start = nodes[starts[index] ?? -1];
    const title = HEADINGS[index] ?? '';
    if (start?.type !== 'heading' || start.depth !== 2 || headingText(start) !== title) {
      throw unexpected(place, start ?? nodes.at(-1), `the heading "## ${title}"`);
    }
    return { line: placeOf(place, start).line, nodes: nodes.slice((starts[index] ?? 0) + 1, starts[index + 1]) };
  };
  const extra = nodes[starts[HEADINGS.length] ?? -1];
  if (extra) throw unexpected(place, extra, 'no heading after the fourth');
  return [section(0), section(1), section(2), section(3)];
}

function paragraphs(section: Section, place: TextPlace): FixText[] {
  const texts = section.nodes.map((node) => parseParagraph(node, place));
  if (texts.length === 0 || texts.length > MOST_PARAGRAPHS) {
    throw new FixParseError(place.file, section.line, `1 to ${MOST_PARAGRAPHS} paragraphs`);
  }
  return texts;
}

/** The heading says that the steps are the same for any mail app: what differs is behind the ways that they call. */
function steps(section: Section, place: TextPlace): FixLine[] {
  const [heading, list, more] = section.nodes;
  if (heading?.type !== 'heading' || heading.depth !== 3 || headingText(heading) !== 'any') {
    throw new FixParseError(place.file, heading ? placeOf(place, heading).line : section.line, 'the heading "### any"');
  }
  const lines = parseSteps(list ?? heading, place);
  if (more) throw unexpected(place, more, 'one list of steps only');
  return lines;
}
