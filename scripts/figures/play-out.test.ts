import { expect, test } from 'vitest';
import { SCENARIOS } from '../../src-main/engine/diagnosis/testing/scenarios/index.ts';
import * as w from '../../src-main/engine/diagnosis/testing/world.ts';
import { playOut } from './play-out.ts';

const { rows } = w;
const silent = w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 443: 'timeout' });
const observations = rows(w.online(), w.nameFound(), silent);

test('what is measured asks nothing', () => {
  const played = playOut({
    see: { observations: rows(w.healthyPath()), case: w.theCase({ symptom: { kind: 'check-up' } }) },
  });
  expect(played).toMatchObject({ causes: [{ id: 'healthy' }], asked: [] });
});

test('an answer is given only when it is asked for, and it counts', () => {
  const told = (answer: string) =>
    playOut({ see: { observations, case: w.theCase({ answers: { 'other-network-works': answer } }) } });
  const [works, not] = [told('yes'), told('no')];
  expect(works.asked).toContain('other-network-works');
  expect(works.causes[0]?.id).not.toBe(not.causes[0]?.id);
});

test('who knows nothing is asked each thing once, and gets an end', () => {
  const { asked } = playOut({ see: { observations } });
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
});

test('every labelled case comes to an end within six questions', () => {
  for (const one of SCENARIOS) expect(playOut(one).asked.length, `${one.cause}: ${one.name}`).toBeLessThanOrEqual(6);
}, 120_000);

test('a sign-in that is declined is not offered again, and questions are asked in its place', () => {
  const { asked } = playOut({ see: { observations: rows(w.workingPath(), w.noSignIn()) } });
  expect(asked.length).toBeGreaterThan(0);
});

test('the provider of the account tells how people sign in there, as in the app', () => {
  const observations = rows(w.workingPath(), w.signInFails('no'));
  const account = { address: 'anna@icloud.com', submission: { hostname: 'smtp.mail.me.com' } };
  const known = playOut({ see: { observations, case: { ...w.theCase(), account } } });
  const unknown = playOut({ see: { observations } });
  const place = ({ causes }: typeof known) => causes.findIndex(({ id }) => id === 'app-password-required');
  expect(place(known)).toBe(0);
  expect(place(unknown)).not.toBe(0);
});
