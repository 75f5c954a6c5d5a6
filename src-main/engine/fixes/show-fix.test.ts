import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixViewSchema } from '../../contract/result.ts';
import type { FixArticle } from './fix-article.ts';
import type { FixValues } from './fix-values.ts';
import { parseFix } from './parse-fix.ts';
import { showFix } from './show-fix.ts';
import { sampleApp } from './testing/sample-app.ts';

const sources = [{ title: 'Source', date: '2026', confidence: 'verified' as const }];
const clients = [
  sampleApp(
    'thunderbird',
    `## change-port\n\n### new\n\n1. In **Port**: put {newPort}. = \`{newPort}\`
2. In **Connection security**: choose **{newSecurity}**.\n\nLook at the bird.\n
### old\n\n1. In **The Port**: put {newPort}.\n`,
    {
      inText: 'Thunderbird',
      screens: [
        { id: 'new', name: 'The new one' },
        { id: 'old', name: 'The old one' },
      ],
    },
  ),
  sampleApp('apple-mail-mac', '## change-port\n\n1. At the end: choose **{newSecurity}**.\n', {
    securityLabels: { tls: 'Use TLS/SSL', starttls: 'Use TLS/SSL' },
  }),
  sampleApp('webmail', '## change-port\n\n{client} has **no port**.\n\n1. In your browser: write from there.\n'),
  sampleApp('other', '## change-port\n\n1. {client}: put {newPort}. = `{newPort}`\n', { inText: 'your mail app' }),
];
const front = {
  id: 'use-other-port',
  title: 'Use {theOtherPort} in {client}',
  causes: ['port-blocked'],
  minutes: 3,
  need: 'your mail app',
  verification: ['submission-connect'],
  cost: 'setting',
  warning: 'Not on {thePort}.',
  sources,
  checked: '2026-11-24',
};
const article = parseFix(
  `---\n${JSON.stringify(front)}\n---\n## What happened\n\n{hostname} is silent. Choose **Cancel** in {client}.\n
## Do this\n\n### any\n\n1. \`change-port newPort={otherPort} newSecurity={otherSecurity}\`\n
## How you know it worked\n\nIt goes.\n\n## If it did not\n\nAsk.\n`,
  'sample.md',
);
const values: FixValues = { hostname: 'smtp.example.org', port: '587', otherPort: '465', otherSocketType: 'tls' };
const bird = { id: 'thunderbird', name: 'Thunderbird' };

describe('showFix', () => {
  it('fills in values, and lists labels and the value to copy', () => {
    const view = showFix(article, bird, clients, values);
    expect(view.title).toBe('Use port 465 in Thunderbird');
    expect(view.whatHappened).toEqual(['smtp.example.org is silent. Choose “Cancel” in Thunderbird.']);
    expect(view.steps).toEqual([
      { where: 'In Port', do: 'put 465.', labels: ['Port'], value: '465' },
      { where: 'In Connection security', do: 'choose SSL/TLS.', labels: ['Connection security', 'SSL/TLS'] },
    ]);
    expect(view.warning).toBe('Not on port 587.');
    expect(view.verification).toEqual(['submission-connect']);
    expect(view.clients).toEqual(clients.map(({ id, name }) => ({ id, name })));
    expect(view.after).toEqual({ port: 465, socketType: 'tls' });
  });

  it('reads well without values, and then has neither a value to copy nor a label to look for', () => {
    const view = showFix(article, bird, clients, {});
    expect(view.title).toBe('Use another port in Thunderbird');
    expect(view.whatHappened[0]).toBe('Your outgoing server is silent. Choose “Cancel” in Thunderbird.');
    expect(view.steps[0]).toEqual({ where: 'In Port', do: 'put the port your provider names.', labels: ['Port'] });
    expect(view.steps[1]?.labels).toEqual(['Connection security']);
    expect(view.warning).toBe('Not on the port your mail app uses.');
  });

  it('uses the words of each mail app for the kind of security', () => {
    const starttls: FixValues = { ...values, otherSocketType: 'starttls' };
    expect(showFix(article, bird, clients, starttls).steps[1]?.do).toBe('choose STARTTLS.');
    const view = showFix(article, { id: 'apple-mail-mac', name: 'Apple Mail' }, clients, {});
    expect(view.steps[0]?.do).toBe('choose Use TLS/SSL.');
  });

  it('falls back on the steps for other apps, with the name that was given', () => {
    const view = showFix(article, { id: 'kmail', name: 'KMail' }, clients, values);
    expect(view.title).toBe('Use port 465 in KMail');
    expect(view.steps).toHaveLength(1);
    expect(view.steps[0]?.where).toBe('KMail');
  });

  it('names the kinds of screens, and shows the steps of the one that was told', () => {
    const first = showFix(article, bird, clients, values);
    expect(first.screens?.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(first.screen).toBe('new');
    const old = showFix(article, { ...bird, screen: 'old' }, clients, values);
    expect(old.screen).toBe('old');
    expect(old.steps[0]?.where).toBe('In The Port');
    expect(old.client).toEqual(bird);
    expect(showFix(article, { ...bird, screen: 'constructor' }, clients, values).screen).toBe('new');
    expect(showFix(article, { id: 'other', name: 'X' }, clients, values)).not.toHaveProperty('screens');
  });

  it('says why an app cannot do it, leads on, and then expects no new settings', () => {
    const view = showFix(article, { id: 'webmail', name: 'Web mail' }, clients, values);
    expect(view.cannot).toBe('Webmail has “no port”.');
    expect(view.steps).toEqual([{ where: 'In your browser', do: 'write from there.', labels: [] }]);
    expect(view).not.toHaveProperty('after');
    expect(showFix(article, bird, clients, values)).not.toHaveProperty('cannot');
  });

  it('adds the words that are for this app only', () => {
    expect(showFix(article, bird, clients, values).ifNot).toEqual(['Ask.', 'Look at the bird.']);
    expect(showFix(article, { id: 'other', name: 'Another app' }, clients, values).ifNot).toEqual(['Ask.']);
  });

  it('offers no choice of apps where the steps need none', () => {
    const step = { where: [{ kind: 'text', value: 'Here' }], do: [{ kind: 'text', value: 'wait.' }] } as const;
    const any: FixArticle = { ...article, steps: [step] };
    const view = showFix(any, bird, clients, values);
    expect(view.clients).toEqual([bird]);
    expect(view).not.toHaveProperty('screens');
    expect(view).not.toHaveProperty('after');
  });

  it.each(['constructor', '__proto__', 'toString'])('takes %s for an app that it does not know', (id) => {
    expect(showFix(article, { id, name: 'X' }, clients, values).steps).toHaveLength(1);
  });

  it('cuts long names in sentences, never in what is to be copied', () => {
    const long = `${'a'.repeat(240)}.example`;
    const view = showFix(article, bird, clients, { ...values, otherPort: long });
    expect(view.steps[0]?.value).toBe(long);
    expect(view.steps[0]?.do.length).toBeLessThan(80);
    expect(view.title.length).toBeLessThan(100);
  });

  it('fits the contract whatever the values are', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 253 });
    const any = fc.record({ hostname: text, port: text, otherPort: text, address: text }, { requiredKeys: [] });
    fc.assert(
      fc.property(any, fc.constantFrom(...clients), (random, client) => {
        const view = showFix(article, client, clients, random);
        expect(fixViewSchema.parse(view)).toEqual(view);
      }),
    );
  });
});
