import type { Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { AppWay, ScreenWay } from './app-way.ts';
import { clientSchema, type ClientEntry } from './client-entry.ts';
import { FixParseError } from './fix-parse-error.ts';
import { parseFrontMatter } from './parse-front-matter.ts';
import { cutAtHeadings, headingText, parseParagraph, parseSteps, type TextPlace, unexpected } from './parse-steps.ts';

const LONGEST = 64_000;

/**
 * Reads one mail app (`resources/knowledge/clients/<id>.md`): JSON front matter, and below it a heading for each way.
 * Under it stand the steps; below them what to look for when things look different. A paragraph above the steps says
 * that the app cannot do it: the steps then lead on. `### <screen>` parts hold for one kind of screen each.
 * Pure; `file` is used in errors only.
 * @throws FixParseError that names file, line and what was expected.
 */
export function parseApp(source: string, file: string): ClientEntry {
  if (source.length > LONGEST) throw new FixParseError(file, 1, 'at most 64,000 characters');
  const { front, body, linesAbove } = parseFrontMatter(source, file, clientSchema);
  const place = { file, linesAbove };
  const { before, parts } = cutAtHeadings(fromMarkdown(body).children, 2);
  if (before[0]) throw unexpected(place, before[0], 'a heading such as "## send-again" first');
  const screens = front.screens?.map(({ id }) => id) ?? [];
  const ways = new Map<string, AppWay>();
  for (const { heading, nodes } of parts) {
    const id = nameOf(heading, place);
    if (ways.has(id)) throw unexpected(place, heading, `one part only for ${id}`);
    ways.set(id, parseWay(heading, nodes, place, screens));
  }
  return { ...front, ways: Object.fromEntries(ways) };
}

function nameOf(heading: Heading, place: TextPlace): string {
  const id = headingText(heading);
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(id)) throw unexpected(place, heading, 'a heading such as "## send-again"');
  return id;
}

function parseWay(
  heading: Heading,
  nodes: readonly RootContent[],
  place: TextPlace,
  screens: readonly string[],
): AppWay {
  const { before, parts } = cutAtHeadings(nodes, 3);
  if (parts.length === 0) return { any: parseScreen(heading, before, place) };
  if (before[0]) throw unexpected(place, before[0], 'parts for kinds of screens only');
  const found = parts.map((part) => headingText(part.heading));
  if (found.join() !== screens.join()) throw unexpected(place, heading, `a part for each of: ${screens.join(', ')}`);
  return Object.fromEntries(
    parts.map((part) => [headingText(part.heading), parseScreen(part.heading, part.nodes, place)]),
  );
}

function parseScreen(heading: Heading, nodes: readonly RootContent[], place: TextPlace): ScreenWay {
  const at = nodes.findIndex(({ type }) => type === 'list');
  if (at < 0) throw unexpected(place, nodes[0] ?? heading, 'a numbered list');
  if (at > 1) throw unexpected(place, nodes[1], 'one paragraph at most above the steps');
  const [why] = at === 1 ? nodes : [];
  return {
    steps: parseSteps(nodes[at], place),
    ...(why && { cannot: parseParagraph(why, place) }),
    notes: nodes.slice(at + 1).map((node) => parseParagraph(node, place)),
  };
}
