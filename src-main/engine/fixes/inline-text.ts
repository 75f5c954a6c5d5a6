import type { PhrasingContent } from 'mdast';
import type { FixText, TextPart } from './fix-article.ts';
import { FixParseError } from './fix-parse-error.ts';
import { PLACEHOLDERS } from './placeholders.ts';

/** Where a node stands in its file, for errors. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * Turns the inside of a paragraph into plain words and labels.
 * @throws FixParseError for anything but words and **labels**, and for an unknown placeholder.
 */
export function inlineText(nodes: readonly PhrasingContent[], place: Place): FixText {
  const parts = nodes.map((node) => toPart(node, place));
  for (const part of parts) checkPlaceholders(part.value, place);
  return parts;
}

/** @throws FixParseError for a placeholder that nothing fills in. */
export function checkPlaceholders(text: string, place: Place): void {
  for (const [, name] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (name === undefined || !Object.hasOwn(PLACEHOLDERS, name)) {
      throw new FixParseError(place.file, place.line, `a known placeholder in place of {${name ?? ''}}`);
    }
  }
}

function toPart(node: PhrasingContent, place: Place): TextPart {
  if (node.type === 'text') return { kind: 'text', value: node.value.replace(/\s+/g, ' ') };
  const inner = node.type === 'strong' ? node.children : [];
  const [only] = inner;
  if (inner.length === 1 && only?.type === 'text') return { kind: 'label', value: only.value.replace(/\s+/g, ' ') };
  throw new FixParseError(place.file, place.line, `plain words or **labels**, not ${node.type}`);
}
