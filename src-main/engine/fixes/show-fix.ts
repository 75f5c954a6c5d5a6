import type { FixStep, FixView } from '../../contract/result.ts';
import type { ClientEntry } from './client-entry.ts';
import { afterwards } from './afterwards.ts';
import { expandSteps } from './expand-steps.ts';
import type { FixArticle, FixStepTemplate, FixText } from './fix-article.ts';
import type { FixValues } from './fix-values.ts';
import { fillText } from './fill-text.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { textWords, type Words } from './text-words.ts';

const LONGEST_IN_TEXT = 60;

/** The mail app that a person uses, by its name in lists, and the kind of its screens where that was told. */
interface ChosenApp {
  readonly id: string;
  readonly name: string;
  readonly screen?: string | undefined;
}

/**
 * Makes an article ready for one person: the steps of one mail app, with the values filled in.
 * Ways that the app does not have are those of `other`.
 */
export function showFix(
  article: FixArticle,
  chosen: ChosenApp,
  clients: readonly ClientEntry[],
  values: FixValues,
): FixView {
  const client = { id: chosen.id, name: chosen.name };
  const app = clients.find(({ id }) => id === client.id);
  const fallback = clients.find(({ id }) => id === 'other');
  const expanded = expandSteps(article.steps, { app, fallback, screen: chosen.screen });
  const words = textWords(client.name, app, values);
  const short = shortened(words);
  const paragraphs = (texts: readonly FixText[]): string[] => texts.map((text) => paragraph(text, short));
  return {
    id: article.id,
    title: plain(article.title, short),
    minutes: article.minutes,
    need: fillText(article.need, short, PLACEHOLDERS).text,
    client,
    clients: article.steps.some((line) => 'way' in line) ? clients.map(({ id, name }) => ({ id, name })) : [client],
    ...(expanded.differs && screensOf(app, chosen.screen)),
    whatHappened: paragraphs(article.whatHappened),
    ...(expanded.cannot && { cannot: paragraph(expanded.cannot, short) }),
    steps: expanded.steps.map((step) => showStep(step, words, short)),
    ...afterwards(expanded.given, values),
    ...(article.warning !== undefined && { warning: plain(article.warning, short) }),
    howYouKnow: paragraphs(article.howYouKnow),
    ifNot: paragraphs([...article.ifNot, ...expanded.notes]),
    verification: [...article.verification],
  };
}

function screensOf(app: ClientEntry | undefined, chosen: string | undefined): Pick<FixView, 'screen' | 'screens'> {
  const screens = app?.screens ?? [];
  const screen = screens.find(({ id }) => id === chosen) ?? screens[0];
  return screen ? { screen: screen.id, screens } : {};
}

function shortened(words: Words): Words {
  const cut = (text: string): string =>
    text.length > LONGEST_IN_TEXT ? `${text.slice(0, LONGEST_IN_TEXT - 1)}…` : text;
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text === undefined ? text : cut(text)]));
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
