import { describe, expect, it } from 'vitest';
import type { ClientEntry } from '../engine/fixes/client-entry.ts';
import { showFix } from '../engine/fixes/show-fix.ts';
import { sampleApp } from '../engine/fixes/testing/sample-app.ts';
import { clientChoice, clients } from './clients.ts';
import { fixes } from './fixes.ts';
import { readability } from './readability.ts';
import { splitSentences } from './split-sentences.ts';
import { textProblems } from './text-problems.ts';

const articles = [...fixes.values()];
const waysOf = (id: string): string[] => Object.keys(clients.find((one) => one.id === id)?.ways ?? {}).sort();
const known = new Set(waysOf('other'));
const each = clients.map((client) => [client.id, client] as const);
const masked = (text: string): string => text.replace(/“[^”]*”/g, 'Name');

/** The ways of an app that are steps of its own, each with its best source. */
const sourced = (client: ClientEntry) =>
  Object.entries(client.ways).map(([way, screens]) => ({
    way,
    screens: Object.values(screens),
    ranks: client.sources.filter(({ ways }) => ways?.includes(way) ?? true).map(({ confidence }) => confidence),
  }));

describe('mail apps', () => {
  it('are listed in their order, "another app" last', () => {
    expect(clients.at(-1)?.id).toBe('other');
    expect(new Set(clients.map(({ order }) => order)).size).toBe(clients.length);
    expect(new Set(clients.map(({ name }) => name)).size).toBe(clients.length);
    expect(Object.isFrozen(clients)).toBe(true);
  });

  it('are named as their files are', () => {
    const files = Object.keys(import.meta.glob('../../resources/knowledge/clients/*.md', { query: '?url' }));
    expect(files.map((path) => path.replace(/^.*\/|\.md$/g, '')).sort()).toEqual(clients.map(({ id }) => id).sort());
  });

  it.each(each)('%s can be recognised in plain words', (_, { recognise, name, screens = [], sources, checked }) => {
    expect(textProblems(masked(recognise))).toEqual([]);
    expect(textProblems(name, { title: true })).toEqual([]);
    for (const screen of screens) expect(textProblems(masked(screen.name), { title: true })).toEqual([]);
    expect(readability(splitSentences(masked(recognise))).longest).toBeLessThanOrEqual(20);
    for (const { date } of sources) expect(date <= checked).toBe(true);
  });

  it.each(each)('%s names secure kinds only', (_, { securityLabels }) => {
    for (const label of Object.values(securityLabels)) expect(label).toMatch(/TLS|SSL/i);
  });

  it.each(each)('%s has no way that no other app knows', (_, { ways }) => {
    expect(Object.keys(ways).filter((way) => !known.has(way))).toEqual([]);
  });

  it.each(each)('%s: each way has a source, and what is not read at its source says so', (_, client) => {
    for (const { way, screens, ranks } of sourced(client)) {
      expect(ranks.length, way).toBeGreaterThan(0);
      if (ranks.includes('verified')) continue;
      for (const { steps, notes } of screens) {
        if (!JSON.stringify(steps).includes('"label"') || steps.some((line) => 'way' in line)) continue;
        expect(JSON.stringify(notes), way).toMatch(/look (a little )?different/);
      }
    }
  });

  it.each(each)('%s: a source holds for ways that the app has', (_, { sources, ways }) => {
    for (const way of sources.flatMap((source) => source.ways ?? [])) {
      expect(['recognise', ...Object.keys(ways)]).toContain(way);
    }
  });
});

describe('a mail app in a list of the window', () => {
  it.each([
    [['windows', 'macos'], undefined],
    [['ios', 'windows'], undefined],
    [['android'], 'phone'],
    [['web'], 'web'],
    [['device'], 'machine'],
    [['server'], 'machine'],
  ] as const)('that runs on %j stands at %s', (platforms, place) => {
    const choice = clientChoice({ id: 'x', name: 'X', platforms: [...platforms] });
    expect(choice).toEqual({ id: 'x', name: 'X', ...(place && { place }) });
  });

  it('is on a computer for each app that was there from the start', () => {
    const onComputer = clients.map(clientChoice).filter(({ place }) => place === undefined);
    expect(onComputer.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['thunderbird', 'outlook-classic', 'apple-mail-mac', 'other']),
    );
  });
});

describe('ways', () => {
  const called = new Set(articles.flatMap(({ steps }) => steps.flatMap((line) => ('way' in line ? [line.way] : []))));
  const used = new Set(
    clients.flatMap(({ ways }) =>
      Object.values(ways).flatMap((screens) =>
        Object.values(screens).flatMap(({ steps }) => steps.flatMap((line) => ('way' in line ? [line.way] : []))),
      ),
    ),
  );

  it('that a fix or an app calls are known for any app', () => {
    expect([...called, ...used].filter((way) => !known.has(way))).toEqual([]);
  });

  it('are all of use', () => {
    expect([...known].filter((way) => !called.has(way) && !used.has(way))).toEqual([]);
  });
});

describe('a new mail app', () => {
  const pigeon = sampleApp(
    'pigeon-mail',
    `## open-outgoing-settings\n\n1. In the menu **Nest**: choose **Perch**.
## change-server-name\n\n1. \`open-outgoing-settings\`\n2. In **Loft**: put {newServer}. = \`{newServer}\`
## sign-in-again\n\nPigeon Mail knows no such sign-in.\n\n1. In your web browser: send the message from web mail.\n`,
    { name: 'Pigeon Mail', inText: 'Pigeon Mail' },
  );
  const all = [...clients, pigeon];
  const show = (id: string) => {
    const article = fixes.get(id);
    if (!article) throw new Error(id);
    return showFix(article, pigeon, all, { rightHostname: 'smtp.example.org' });
  };

  it('needs one entry, and then every fix has steps for it', () => {
    for (const { id } of articles) {
      const view = show(id);
      expect(view.steps.length, id).toBeGreaterThan(0);
      expect(view.steps.length, id).toBeLessThanOrEqual(7);
      expect(JSON.stringify(view), id).not.toMatch(/[{]\w+[}]|\*\*|undefined/);
    }
  });

  it('has its own words where it has a way, those of all apps where it has none', () => {
    expect(show('check-server-name').steps.map(({ where, do: action }) => `${where}: ${action}`)).toEqual([
      'In the menu Nest: choose Perch.',
      'In Loft: put smtp.example.org.',
    ]);
    expect(show('turn-on-encryption').steps[0]?.do).toBe('choose Perch.');
    expect(show('free-the-outbox').steps).toHaveLength(6);
    expect(show('sign-in-again')).toMatchObject({
      cannot: 'Pigeon Mail knows no such sign-in.',
      steps: [{ where: 'In your web browser' }],
    });
  });

  it('is offered as a choice', () => {
    expect(show('check-server-name').clients.at(-1)).toEqual({ id: 'pigeon-mail', name: 'Pigeon Mail' });
  });
});
