import { describe, expect, it } from 'vitest';
import { expandSteps } from './expand-steps.ts';
import type { FixLine, FixText } from './fix-article.ts';
import { sampleApp } from './testing/sample-app.ts';

const SCREENS = {
  screens: [
    { id: 'new', name: 'The new one' },
    { id: 'old', name: 'The old one' },
  ],
};
const fallback = sampleApp(
  'other',
  `## open\n\n1. In your app: open the settings.\n\nNames differ.\n
## change-server\n\n1. \`open\`\n2. In the field: put {newServer}. = \`{newServer}\`\n
## send-again\n\n1. In {client}: send it.\n`,
);
const app = sampleApp(
  'bird',
  `## open\n\n### new\n\n1. In **New**: open it.\n\nNew note.\n\n### old\n\n1. In **Old**: open it.\n
## change-server\n\n1. \`open\`\n2. In **Server**: put **{newServer}**. = \`{newServer}\`\n\nNew note.\n
## sign-in\n\nThe bird has no window for that.\n\n1. \`send-again\`\n
## circle\n\n1. \`circle\`\n`,
  SCREENS,
);
const call = (way: string, given: Record<string, string> = {}): FixLine => ({ way, given });
const line: FixLine = {
  where: [{ kind: 'text', value: 'At first' }],
  do: [{ kind: 'text', value: 'wait for {port}.' }],
};
const words = (text: FixText): string => text.map(({ value }) => value).join('');
const said = (expanded: ReturnType<typeof expandSteps>): string[] =>
  expanded.steps.map((step) => `${words(step.where)}: ${words(step.do)}`);

describe('expandSteps', () => {
  it('puts the steps of the app in place of a call, and what was given in place of its name', () => {
    const expanded = expandSteps([line, call('change-server', { newServer: '{rightHostname}' })], { app, fallback });
    expect(said(expanded)).toEqual([
      'At first: wait for {port}.',
      'In New: open it.',
      'In Server: put {rightHostname}.',
    ]);
    expect(expanded.steps[2]?.value).toBe('{rightHostname}');
    expect(expanded.steps[2]?.do[1]).toEqual({ kind: 'label', value: '{rightHostname}' });
    expect(expanded.given).toEqual({ newServer: '{rightHostname}' });
  });

  it('tells a note once, though two ways have it', () => {
    const { notes } = expandSteps([call('change-server')], { app, fallback });
    expect(notes.map(words)).toEqual(['New note.']);
  });

  it('takes the screen that was told, and the first for one that is not known', () => {
    const on = (screen?: string) => said(expandSteps([call('open')], { app, fallback, screen }))[0];
    expect([on(), on('new'), on('old'), on('constructor'), on('x')]).toEqual([
      'In New: open it.',
      'In New: open it.',
      'In Old: open it.',
      'In New: open it.',
      'In New: open it.',
    ]);
  });

  it('knows whether other screens have other steps', () => {
    expect(expandSteps([call('change-server')], { app, fallback }).differs).toBe(true);
    expect(expandSteps([call('send-again')], { app, fallback }).differs).toBe(false);
    expect(expandSteps([line], { app, fallback }).differs).toBe(false);
  });

  it('takes a way that the app does not have from the other apps', () => {
    expect(said(expandSteps([call('send-again')], { app, fallback }))).toEqual(['In {client}: send it.']);
    expect(said(expandSteps([call('change-server')], { app: undefined, fallback }))).toHaveLength(2);
  });

  it('leaves only the way on where the app cannot do it', () => {
    const lines = [line, call('sign-in', { newServer: '{hostname}' }), call('change-server')];
    const expanded = expandSteps(lines, { app, fallback });
    expect(words(expanded.cannot ?? [])).toBe('The bird has no window for that.');
    expect(said(expanded)).toEqual(['In {client}: send it.']);
    expect(expanded.given).toEqual({});
    expect(expandSteps([line], { app, fallback })).not.toHaveProperty('cannot');
  });

  it.each(['nothing', 'constructor', '__proto__'])('has no steps for the way "%s" that nobody has', (way) => {
    expect(expandSteps([call(way)], { app, fallback }).steps).toEqual([]);
  });

  it('comes to an end where a way calls itself', () => {
    expect(expandSteps([call('circle')], { app, fallback }).steps).toEqual([]);
  });
});
