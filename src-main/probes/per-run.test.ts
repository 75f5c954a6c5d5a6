import { describe, expect, it } from 'vitest';
import { passwordCopies } from './password-copies.ts';
import { perRun } from './per-run.ts';
import type { ProbeContext } from './probe.ts';

const context = (password?: string): ProbeContext & { taken: () => number } => {
  let taken = 0;
  const target = {
    takePassword: () => {
      taken += 1;
      return password === undefined ? undefined : Buffer.from(password);
    },
  };
  return { target, taken: () => taken } as unknown as ProbeContext & { taken: () => number };
};

describe('perRun', () => {
  it('makes a thing once a run, and anew for the next', () => {
    let made = 0;
    const count = perRun(() => (made += 1));
    const [first, second] = [context(), context()];
    expect([count(first), count(first), count(second), count(first)]).toEqual([1, 1, 2, 1]);
  });

  it('remembers also that there is nothing', () => {
    let made = 0;
    const nothing = perRun((): string | undefined => {
      made += 1;
      return undefined;
    });
    const run = context();
    expect(nothing(run)).toBeUndefined();
    expect(nothing(run)).toBeUndefined();
    expect(made).toBe(1);
  });
});

describe('passwordCopies', () => {
  it('gives every user a copy of its own', () => {
    const run = context('pässword');
    const first = passwordCopies(run).take();
    first?.fill(0);
    expect(passwordCopies(run).take()?.toString()).toBe('pässword');
    expect(run.taken()).toBe(1);
  });

  it('has none when there is none', () => {
    expect(passwordCopies(context()).take()).toBeUndefined();
  });

  it('overwrites what it holds and hands nothing out any more', () => {
    const original = Buffer.from('pässword');
    const run = { target: { takePassword: () => original } } as unknown as ProbeContext;
    passwordCopies(run).take();
    passwordCopies(run).forget();
    expect(original.every((byte) => byte === 0)).toBe(true);
    expect(passwordCopies(run).take()).toBeUndefined();
  });
});
