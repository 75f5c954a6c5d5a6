import { describe, expect, it } from 'vitest';
import { fixViewSchema, type FixView } from '../contract/result.ts';
import { fillText } from '../engine/fixes/fill-text.ts';
import type { FixArticle } from '../engine/fixes/fix-article.ts';
import type { FixValues } from '../engine/fixes/fix-values.ts';
import { showFix } from '../engine/fixes/show-fix.ts';
import { CAUSES } from './causes.ts';
import { clients } from './clients.ts';
import { fixes } from './fixes.ts';
import { readability } from './readability.ts';
import { splitSentences } from './split-sentences.ts';
import { textProblems } from './text-problems.ts';

/** Values are masked with one word, as labels are: people copy them, they do not read them. */
const MASKED: FixValues = {
  hostname: 'Name',
  rightHostname: 'Name',
  port: '587',
  otherPort: '465',
  otherSocketType: 'tls',
  rightSocketType: 'tls',
  address: 'Name',
  username: 'Name',
  otherUsername: 'Name',
  domain: 'Name',
  recipient: 'Name',
  recipientDomain: 'Name',
  sizeLimit: '25 MB',
  certificateName: 'Name',
  certificateEnd: '20 November 2026',
  certificateStart: '1 December 2026',
  scanner: 'Name',
  appPasswordPage: 'Name',
  listAfter: 'Name',
  ruleAfter: 'Name',
};

const articles = [...fixes.values()];
const callsWay = ({ steps }: FixArticle): boolean => steps.some((line) => 'way' in line);

/** Every fix in every mail app, on every kind of its screens. Where no way is called, all apps have the same steps. */
const views = articles.flatMap((article) =>
  (callsWay(article) ? clients : clients.filter(({ id }) => ['thunderbird', 'other'].includes(id))).flatMap((client) =>
    (callsWay(article) && client.screens ? client.screens.map(({ id }) => id) : [undefined]).flatMap((screen) =>
      [MASKED, {}].map((values, index) => ({
        name: `${article.id} for ${client.id} ${screen ?? ''} ${index === 0 ? 'with' : 'without'} values`,
        view: showFix(article, { ...client, screen }, clients, values),
      })),
    ),
  ),
);

function maskedSteps(view: FixView): string[] {
  return view.steps.map((step) => {
    const whole = `${step.where}: ${step.do}`;
    return [...step.labels]
      .sort((a, b) => b.length - a.length)
      .reduce((text, label) => text.replaceAll(label, 'Name'), whole)
      .replace(': ', ', ');
  });
}
const mask = (text: string): string => text.replace(/“[^”]*”/g, 'Name');

function prose(view: FixView): string[] {
  const texts = [...view.whatHappened, ...view.howYouKnow, ...view.ifNot, view.warning ?? ''];
  return [...texts, view.cannot ?? ''].map(mask).flatMap(splitSentences);
}

describe('fix articles', () => {
  it('and the causes refer to each other both ways', () => {
    const byCause = CAUSES.flatMap((cause) => cause.fixes.map((fix) => `${cause.id} ${fix}`));
    const byFix = articles.flatMap(({ id, causes }) => causes.map((cause) => `${cause} ${id}`));
    expect(byCause.sort()).toEqual(byFix.sort());
  });

  it('are named as their files are', () => {
    const files = Object.keys(import.meta.glob('../../resources/knowledge/fixes/*.md', { query: '?url' }));
    expect(files.map((path) => path.replace(/^.*\/|\.md$/g, '')).sort()).toEqual([...fixes.keys()].sort());
  });

  it.each(articles)('$id names no mail app and none of its labels: those are in the files of the apps', (article) => {
    const text = JSON.stringify([article.steps, article.ifNot, article.whatHappened]);
    const names = clients.map(({ inText }) => inText).filter((name) => /^[A-Z]/.test(name) && name !== 'Mail');
    for (const name of names) expect(text).not.toContain(name);
  });

  it.each(articles)('$id carries sources that are dated and not from the future', (article) => {
    for (const source of article.sources) expect(source.date <= article.checked).toBe(true);
  });

  it.each(articles.filter(({ sources }) => sources.some(({ confidence }) => confidence === 'recall')))(
    '$id rests on memory in part, and so says that things may look different',
    (article) => {
      const shown = callsWay(article) ? showFix(article, { id: 'other', name: 'another app' }, clients, {}).ifNot : [];
      expect(JSON.stringify([article.ifNot, shown])).toMatch(/look (a little )?different/);
    },
  );

  it.each(articles)('$id has a title without codes and words of experts', ({ title, need, warning }) => {
    const plain = (text: string): string => fillText(text, {}, {}).text;
    expect(textProblems(plain(title), { title: true })).toEqual([]);
    expect(textProblems(need)).toEqual([]);
    expect(textProblems(mask(warning ?? ''))).toEqual([]);
  });
});

describe.each(views)('$name', ({ view }) => {
  it('fits the contract of the window', () => {
    expect(fixViewSchema.parse(view)).toEqual(view);
  });

  it('leaves no placeholder and no Markdown behind', () => {
    expect(JSON.stringify(view)).not.toMatch(/[{]\w+[}]|\*\*|undefined/);
  });

  it('reads on smoothly where a value stands or is missing', () => {
    const all = [view.title, ...prose(view), ...maskedSteps(view)].join(' | ');
    expect(all).not.toMatch(/\b(port|server|name|the|address) (the |your |another )?\1\b/i);
    expect(all).not.toMatch(/\b(the|an?) (the|your|an?|another)\b/i);
  });

  it('reads at grade 6 or below, with at most one hard sentence', () => {
    const all = [...prose(view), ...maskedSteps(view)];
    const { grade, words, hard, longest } = readability(all);
    expect(words).toBeGreaterThanOrEqual(60);
    expect(grade).toBeLessThanOrEqual(6);
    expect(longest).toBeLessThanOrEqual(20);
    expect(hard.length, hard.join('\n')).toBeLessThanOrEqual(1);
  });

  it('has short steps, one action each', () => {
    const steps = maskedSteps(view);
    expect(steps.length).toBeLessThanOrEqual(7);
    for (const step of steps) {
      expect(splitSentences(step), step).toHaveLength(1);
      expect(step).not.toMatch(/\b(then|and (choose|type|press|open|click|tick|save|select|copy|paste|send))\b/);
    }
    for (const { where, do: action } of view.steps) {
      expect(`${where} ${action}`.split(/\s+/).length, `${where}: ${action}`).toBeLessThanOrEqual(15);
    }
    expect(readability(steps).hard).toEqual([]);
  });

  it('chooses no weak security in any label', () => {
    for (const label of view.steps.flatMap(({ labels }) => labels)) {
      expect(label).not.toMatch(/none|insecure|exception|unencrypted|accept|trust/i);
    }
  });

  it('keeps each label in its sentence as the app writes it', () => {
    for (const { where, do: action, labels } of view.steps) {
      for (const label of labels) expect(`${where}|${action}`.toLowerCase()).toContain(label.toLowerCase());
    }
  });

  it('keeps the rules for words, blame and safety', () => {
    const problems = [...prose(view), ...maskedSteps(view)].flatMap((text) =>
      textProblems(text).map((problem) => `${problem} in: ${text}`),
    );
    expect(problems).toEqual([]);
  });

  it('begins each text with a capital letter and ends it with a stop', () => {
    for (const text of [...view.whatHappened, ...view.howYouKnow, ...view.ifNot]) {
      expect(text).toMatch(/^[^a-z].*[.?]$/s);
    }
    for (const step of view.steps) expect(`${step.where}|${step.do}`).toMatch(/^[^a-z][^|]*\|.*[.…]$/s);
  });
});
