import type { Paragraph, PhrasingContent } from 'mdast';
import type { FixStepTemplate, FixText, TextPart } from './fix-article.ts';
import { FixParseError } from './fix-parse-error.ts';
import { checkPlaceholders, inlineText, type Place } from './inline-text.ts';

/**
 * Reads one list item: ``In **Settings**: choose **Accounts**. = `{value}` `` where the value is optional.
 * @throws FixParseError when place or action is missing.
 */
export function parseStep(paragraph: Paragraph, place: Place): FixStepTemplate {
  const { nodes, value } = takeValue(paragraph.children);
  if (value !== undefined) checkPlaceholders(value, place);
  const { where, action } = splitAtColon(inlineText(nodes, place));
  if (isBlank(where) || isBlank(action)) {
    throw new FixParseError(place.file, place.line, 'a step such as "In the menu: choose this."');
  }
  return { where, do: action, ...(value !== undefined && { value }) };
}

function takeValue(nodes: readonly PhrasingContent[]): { nodes: readonly PhrasingContent[]; value?: string } {
  const last = nodes.at(-1);
  const before = nodes.at(-2);
  if (last?.type !== 'inlineCode' || before?.type !== 'text' || !/\s=\s*$/.test(before.value)) return { nodes };
  const text: PhrasingContent = { ...before, value: before.value.replace(/\s=\s*$/, '') };
  return { nodes: [...nodes.slice(0, -2), text], value: last.value };
}

function splitAtColon(parts: FixText): { where: FixText; action: FixText } {
  const index = parts.findIndex((part) => part.kind === 'text' && part.value.includes(': '));
  const hit = parts[index];
  if (!hit) return { where: [], action: parts };
  const at = hit.value.indexOf(': ');
  const part = (value: string): TextPart[] => (value === '' ? [] : [{ kind: 'text', value }]);
  return {
    where: [...parts.slice(0, index), ...part(hit.value.slice(0, at))],
    action: [...part(hit.value.slice(at + 2)), ...parts.slice(index + 1)],
  };
}

const isBlank = (text: FixText): boolean => text.every((part) => part.value.trim() === '');
