import type { FixStep, FixView } from '../../contract/result.ts';
import type { ClientEntry } from './client-entry.ts';
import type { FixArticle, FixStepTemplate, FixText } from './fix-article.ts';
import type { FixValues } from './fix-values.ts';
import { fillText } from './fill-text.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { textWords, type Words } from './text-words.ts';

const LONGEST_IN_TEXT = 60;

/**
 * Makes an article ready for one person: the steps of one mail app, with the values filled in.
 * A mail app without steps of its own gets those of `other`.
 */
export function showFix(
  article: FixArticle,
  client: { readonly id: string; readonly name: string },
  clients: readonly ClientEntry[],
  values: FixValues,
): FixView {
  const entry = clients.find((one) => one.id === client.id);
  const words = textWords(client.name, entry, values);
  const short = shortened(words);
  const paragraphs = (texts: readonly FixText[]): string[] => texts.map((text) => paragraph(text, short));
  return {
    id: article.id,
    title: plain(article.title, short),
    minutes: article.minutes,
    need: fillText(article.need, short, PLACEHOLDERS).text,
    client: { id: client.id, name: client.name },
    clients: appsOf(article, client, clients),
    whatHappened: paragraphs(article.whatHappened),
    steps: stepsFor(article, client.id).map((step) => showStep(step, words, short)),
    ...(article.warning !== undefined && { warning: plain(article.warning, short) }),
    howYouKnow: paragraphs(article.howYouKnow),
    ifNot: paragraphs([...article.ifNot, ...ownOf(article.ifNotIn, client.id)]),
    verification: [...article.verification],
  };
}

function shortened(words: Words): Words {
  const cut = (text: string): string =>
    text.length > LONGEST_IN_TEXT ? `${text.slice(0, LONGEST_IN_TEXT - 1)}…` : text;
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text === undefined ? text : cut(text)]));
}

function stepsFor(article: FixArticle, clientId: string): readonly FixStepTemplate[] {
  const own = ownOf(article.steps, clientId);
  if (own.length > 0) return own;
  return article.steps.any ?? article.steps.other ?? Object.values(article.steps)[0] ?? [];
}

/** The ids come from outside, so inherited names such as `constructor` are kept out. */
function ownOf<T>(parts: Readonly<Record<string, readonly T[]>>, id: string): readonly T[] {
  return Object.hasOwn(parts, id) ? (parts[id] ?? []) : [];
}

function appsOf(
  article: FixArticle,
  client: { readonly id: string; readonly name: string },
  clients: readonly ClientEntry[],
): { id: string; name: string }[] {
  const apps = clients.filter(({ id }) => Object.hasOwn(article.steps, id)).map(({ id, name }) => ({ id, name }));
  return apps.length > 0 ? apps : [{ id: client.id, name: client.name }];
}

function showStep(step: FixStepTemplate, words: Words, short: Words): FixStep {
  const parts = [...step.where, ...step.do];
  const value = step.value === undefined ? undefined : fillText(step.value, words, PLACEHOLDERS);
  return {
    where: capital(joined(step.where, short)).trim(),
    do: joined(step.do, short).trim(),
    labels: parts.flatMap((part) => labelOf(part, short)),
    ...(value?.missing.length === 0 && { value: value.text }),
  };
}

/** A label whose placeholder has no value is no label: the person would look for words that are not there. */
function labelOf(part: FixText[number], words: Words): string[] {
  if (part.kind !== 'label') return [];
  const filled = fillText(part.value, words, PLACEHOLDERS);
  return filled.missing.length === 0 ? [filled.text] : [];
}

const joined = (text: FixText, words: Words): string =>
  text.map((part) => fillText(part.value, words, PLACEHOLDERS).text).join('');

function paragraph(text: FixText, words: Words): string {
  const quoted = text.map((part) => {
    const [label] = labelOf(part, words);
    return label === undefined ? fillText(part.value, words, PLACEHOLDERS).text : `“${label}”`;
  });
  return sentences(quoted.join('').trim());
}

const plain = (template: string, words: Words): string => sentences(fillText(template, words, PLACEHOLDERS).text);

/** Words that stand in for a value may begin a sentence; a host name keeps its small letter only inside one. */
const sentences = (text: string): string =>
  text.replace(/(^|[.!?] )([a-z])(?=[a-z]+ )/g, (_, before: string, letter: string) => before + letter.toUpperCase());

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
