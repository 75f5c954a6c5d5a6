import { describe, expect, test } from 'vitest';
import { CAUSES } from '../../knowledge/causes.ts';
import { readability } from '../../knowledge/readability.ts';
import { splitSentences } from '../../knowledge/split-sentences.ts';
import { textProblems } from '../../knowledge/text-problems.ts';
import { fillWith } from './fill-values.ts';
import { judged, KNOWLEDGE } from './testing/knowledge.ts';
import { SCENARIOS } from './testing/scenarios/index.ts';
import { blocked, upTo } from './testing/scenarios/scenario.ts';
import * as w from './testing/world.ts';

const { rows } = w;

describe('the answer reads well', () => {
  test('a blocked port', () => {
    const { diagnosis } = judged({ observations: upTo(blocked) });
    expect(diagnosis.headline).toBe('Your network blocks the port that Thunderbird uses');
    expect(diagnosis.causes[0]).toMatchObject({
      because: ['Port 587 gave no answer, but another mail port of the same server did.'],
      against: [],
      settle: 'The same check from another network, such as your phone’s, would settle this. It takes about 2 minutes.',
    });
    expect(diagnosis.causes[0]?.meaning).toContain('port 587');
  });

  test('what is ruled out says why', () => {
    const { ruledOut } = judged({ observations: upTo(blocked) }).diagnosis;
    expect(ruledOut.find(({ id }) => id === 'wrong-server-name')).toEqual({
      id: 'wrong-server-name',
      title: 'The name of the outgoing server does not exist',
      because: ['The server name leads to an address.'],
    });
    expect(ruledOut.map(({ id }) => id)).not.toContain('wrong-password');
  });

  test('is not what only what the person came with makes less likely', () => {
    const { ruledOut } = judged({ observations: upTo(blocked) }).diagnosis;
    expect(ruledOut.length).toBeGreaterThan(3);
    expect(ruledOut.flatMap(({ because }) => because)).not.toContain('Your mail app showed an error.');
  });

  test('a sign-in that works rules the password out', () => {
    const { ruledOut } = judged({ observations: rows(w.healthyPath()) }).diagnosis;
    expect(ruledOut.find(({ id }) => id === 'wrong-password')?.because).toContain('Our test sign-in worked.');
  });

  test.each(SCENARIOS)('$cause: $name', ({ see }) => {
    const { diagnosis, findings } = judged(see);
    const shown = diagnosis.causes.flatMap(({ title, meaning, because, against, settle = '' }) => [
      title,
      meaning,
      ...because,
      ...against,
      settle,
    ]);
    const said = [
      ...shown,
      ...diagnosis.ruledOut.flatMap(({ because }) => because),
      ...findings.map((one) => one.said ?? ''),
    ];
    const masked = said.map((text) => text.replace(/[\w.-]+(@[\w.-]+)?\.example/g, 'Name'));
    for (const text of masked.filter(Boolean)) {
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(textProblems(text), text).toEqual([]);
    }
    const sentences = masked.filter(Boolean).flatMap(splitSentences);
    expect(readability(sentences).longest).toBeLessThanOrEqual(20);
  });
});

describe('without values', () => {
  const fill = fillWith({ schemaVersion: 1, symptom: { kind: 'unknown' } }, []);

  test.each(CAUSES)('$id reads as plain words', ({ title, meaning }) => {
    for (const text of [fill(title), fill(meaning)]) {
      expect(text).not.toMatch(/[{}]|undefined|\bthe your\b|\bthe the\b/);
      expect(text).toMatch(/^[A-Z]/);
    }
  });
});

describe('values from strangers', () => {
  const hostname = `${'very-long.'.repeat(20)}example`;
  const theCase = w.theCase({
    symptom: { kind: 'error-shown', client: 'constructor' },
    submission: { hostname },
    recipient: `${'b'.repeat(200)}@garden.example`,
  });

  test('are cut, so that each sentence fits', () => {
    const fill = fillWith(theCase, []);
    expect(fill('{hostname} is gone.').length).toBeLessThan(80);
    expect(fill('Mail for {recipient}', 20)).toHaveLength(20);
  });

  test('never come from what every object has', () => {
    expect(fillWith(theCase, [], KNOWLEDGE.clientNames)('{client} waits.')).toBe('Your mail app waits.');
  });

  test('that look like placeholders stay as they are', () => {
    const odd = w.theCase({ submission: { hostname: '{port}.example' } });
    expect(fillWith(odd, [])('Call {hostname}.')).toBe('Call {port}.example.');
  });
});

test('a knowledge base without the cause of last resort still answers', () => {
  const few = { ...KNOWLEDGE, causes: CAUSES.filter(({ id }) => id === 'port-blocked') };
  expect(judged({ observations: upTo(blocked) }, few).diagnosis.causes.map(({ id }) => id)).toEqual(['port-blocked']);
});
