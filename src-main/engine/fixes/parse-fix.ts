import type { Heading, List, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { FixArticle, FixStepTemplate, FixText } from './fix-article.ts';
import { FixParseError } from './fix-parse-error.ts';
import { checkPlaceholders, inlineText } from './inline-text.ts';
import { parseFrontMatter } from './parse-front-matter.ts';
import { parseStep } from './parse-step.ts';

const HEADINGS = ['What happened', 'Do this', 'How you know it worked', 'If it did not'] as const;
const LONGEST_ARTICLE = 64_000;
const MOST_STEPS = 7;
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
  const { front, body, linesAbove } = parseFrontMatter(source, file);
  const reader = new BodyReader(file, linesAbove);
  for (const text of [front.title, front.need, front.warning ?? '']) checkPlaceholders(text, { file, line: 2 });
  return { ...front, ...reader.read(fromMarkdown(body).children) };
}

class BodyReader {
  readonly #file: string;
  readonly #linesAbove: number;

  constructor(file: string, linesAbove: number) {
    this.#file = file;
    this.#linesAbove = linesAbove;
  }

  read(nodes: readonly RootContent[]): Pick<FixArticle, 'whatHappened' | 'steps' | 'howYouKnow' | 'ifNot' | 'ifNotIn'> {
    const [what, doThis, how, ifNot] = this.#sections(nodes);
    return {
      whatHappened: this.#paragraphs(what),
      steps: this.#apps(doThis),
      howYouKnow: this.#paragraphs(how),
      ...this.#ifNot(ifNot),
    };
  }

  #sections(nodes: readonly RootContent[]): [Section, Section, Section, Section] {
    const starts = nodes.flatMap((node, index) => (node.type === 'heading' && node.depth <= 2 ? [index] : []));
    if (starts[0] !== 0) throw this.#error(nodes[0], `the heading "## ${HEADINGS[0]}" first`);
    const section = (index: number): Section => {
      const start = nodes[starts[index] ?? -1];
      const title = HEADINGS[index] ?? '';
      if (start?.type !== 'heading' || start.depth !== 2 || headingText(start) !== title) {
        throw this.#error(start ?? nodes.at(-1), `the heading "## ${title}"`);
      }
      return { line: this.#line(start), nodes: nodes.slice((starts[index] ?? 0) + 1, starts[index + 1]) };
    };
    const extra = nodes[starts[HEADINGS.length] ?? -1];
    if (extra) throw this.#error(extra, 'no heading after the fourth');
    return [section(0), section(1), section(2), section(3)];
  }

  #paragraphs(section: Section): FixText[] {
    const texts = section.nodes.map((node) => {
      if (node.type !== 'paragraph') throw this.#error(node, `a paragraph, not ${node.type}`);
      return inlineText(node.children, this.#place(node));
    });
    if (texts.length === 0 || texts.length > MOST_PARAGRAPHS) {
      throw new FixParseError(this.#file, section.line, `1 to ${MOST_PARAGRAPHS} paragraphs`);
    }
    return texts;
  }

  /** What holds for all, and below it a part for each mail app that needs words of its own. */
  #ifNot(section: Section): Pick<FixArticle, 'ifNot' | 'ifNotIn'> {
    const starts = section.nodes.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
    const parts = new Map<string, FixText[]>();
    starts.forEach((start, index) => {
      const heading = section.nodes[start];
      const id = this.#appId(heading);
      if (parts.has(id)) throw this.#error(heading, `one part only for ${id}`);
      const nodes = section.nodes.slice(start + 1, starts[index + 1]);
      parts.set(id, this.#paragraphs({ line: this.#line(heading), nodes }));
    });
    return {
      ifNot: this.#paragraphs({ line: section.line, nodes: section.nodes.slice(0, starts[0]) }),
      ifNotIn: Object.fromEntries(parts),
    };
  }

  #apps(section: Section): Record<string, FixStepTemplate[]> {
    const steps = new Map<string, FixStepTemplate[]>();
    for (let index = 0; index < section.nodes.length; index += 2) {
      const [heading, list] = [section.nodes[index], section.nodes[index + 1]];
      const id = this.#appId(heading);
      if (steps.has(id)) throw this.#error(heading, `one part only for ${id}`);
      if (list?.type !== 'list' || list.ordered !== true) throw this.#error(list ?? heading, 'a numbered list');
      steps.set(id, this.#steps(list));
    }
    const wrong = steps.size === 0 || (steps.has('any') && steps.size > 1);
    if (wrong) throw new FixParseError(this.#file, section.line, 'parts for mail apps, or "### any" alone');
    return Object.fromEntries(steps);
  }

  #appId(node: RootContent | undefined): string {
    const id = node?.type === 'heading' && node.depth === 3 ? headingText(node) : '';
    if (!/^[a-z][a-z0-9-]{0,59}$/.test(id)) throw this.#error(node, 'a heading such as "### thunderbird"');
    return id;
  }

  #steps(list: List): FixStepTemplate[] {
    if (list.children.length > MOST_STEPS) throw this.#error(list, `at most ${MOST_STEPS} steps`);
    return list.children.map((item) => {
      const [first, ...rest] = item.children;
      if (first?.type !== 'paragraph' || rest.length > 0) throw this.#error(item, 'one line for each step');
      return parseStep(first, this.#place(first));
    });
  }

  #place(node: Paragraph): { file: string; line: number } {
    return { file: this.#file, line: this.#line(node) };
  }

  #line(node: { position?: { start: { line: number } } | undefined } | undefined): number {
    return this.#linesAbove + (node?.position?.start.line ?? 1);
  }

  #error(node: { position?: { start: { line: number } } | undefined } | undefined, expected: string): FixParseError {
    return new FixParseError(this.#file, this.#line(node), expected);
  }
}

function headingText(heading: Heading): string {
  const [only] = heading.children;
  return heading.children.length === 1 && only?.type === 'text' ? only.value : '';
}
