import { describe, expect, it } from 'vitest';
import { catalogue } from '../text/catalogue.ts';
import { GRAPH, STEP_IDS, type StepId } from './graph.ts';

/** Fewest moves from a screen to each screen that can be reached. */
function distances(from: StepId): Map<StepId, number> {
  const far = new Map<StepId, number>([[from, 0]]);
  const queue: StepId[] = [from];
  for (let at = queue.shift(); at; at = queue.shift()) {
    for (const to of Object.values(GRAPH[at].edges)) {
      if (far.has(to)) continue;
      far.set(to, (far.get(at) ?? 0) + 1);
      queue.push(to);
    }
  }
  return far;
}

describe('the wizard as a graph', () => {
  it('reaches every screen from the first one', () => {
    const reached = distances('symptom');
    expect(STEP_IDS.filter((id) => !reached.has(id))).toEqual([]);
  });

  it.each(STEP_IDS)('has no dead end: from %s a way leads to "solved" and to the report', (id) => {
    const reached = distances(id);
    expect(reached.has('solved')).toBe(true);
    expect(reached.has('report')).toBe(true);
  });

  it.each(STEP_IDS.filter((id) => GRAPH[id].asks))('leads on from %s when the person does not know', (id) => {
    const onward = GRAPH[id].edges.dontKnow;
    expect(onward).toBeDefined();
    expect(onward).not.toBe(id);
    expect(onward).not.toBe('trouble');
  });

  it('shows the first fix after at most 8 screens, however the case starts', () => {
    for (const start of Object.values(GRAPH.symptom.edges)) {
      if (start === 'trouble') continue;
      expect(1 + (distances(start).get('fix') ?? Infinity)).toBeLessThanOrEqual(8);
    }
  });

  it('passes an interruption before a password or a real message leaves', () => {
    const before = (to: StepId) => STEP_IDS.filter((id) => Object.values(GRAPH[id].edges).includes(to));
    expect(GRAPH.password.interrupts).toBe(true);
    expect(before('test-message-done').every((id) => GRAPH[id].interrupts)).toBe(true);
  });

  it('gives each heading to one screen, and each heading its own words', () => {
    const keys = STEP_IDS.flatMap((id) => GRAPH[id].headings);
    const words = keys.map((key) => catalogue[key]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(words).size).toBe(words.length);
  });

  it('names every heading of the catalogue on a screen, so that none is left over', () => {
    const used = new Set<string>(STEP_IDS.flatMap((id) => GRAPH[id].headings));
    const all = Object.keys(catalogue).filter((key) => key.endsWith('h1') && key !== 'help.h1');
    expect(all.filter((key) => !used.has(key))).toEqual([]);
  });

  it('keeps every screen at one question: none asks and passes by itself', () => {
    for (const id of STEP_IDS) expect(GRAPH[id].asks && GRAPH[id].passing).toBeFalsy();
  });
});
