import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../contract/case.ts';
import { createPractice } from './create-practice.ts';
import { walk } from './test-walk.ts';

const practice = createPractice();
afterEach(() => practice.stop());

/** Whether the submission server of a case still listens. */
const isUp = async ({ account, environment }: CaseFile): Promise<boolean> => {
  const host = environment?.resolvers?.[0]?.split(':')[0] ?? '';
  const socket = connect(account?.submission?.port ?? 0, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

describe('createPractice', () => {
  it('lists every problem', () => {
    expect(practice.list().map(({ id }) => id)).toContain('greylisted');
  });

  it('starts a problem, mends it and stops it', async () => {
    const { case: broken, password } = await practice.start('wrong-password');
    expect((await walk(broken, password ?? '')).signIn).toMatch(/^535/);
    const mended = await practice.repair();
    expect((await walk(mended, password ?? '')).recipient).toMatch(/^250/);
    await practice.stop();
    expect(await isUp(mended)).toBe(false);
    await expect(practice.repair()).rejects.toMatchObject({ code: 'no-practice' });
  });

  it('keeps only the last of two that are started at the same time', async () => {
    const [first, second] = await Promise.all([practice.start('healthy'), practice.start('greylisted')]);
    expect(await isUp(first.case)).toBe(false);
    expect(await isUp(second.case)).toBe(true);
  });

  it('stops what is just being started', async () => {
    const [started] = await Promise.all([practice.start('healthy'), practice.stop()]);
    expect(await isUp(started.case)).toBe(false);
  });

  it('goes on after an unknown problem', async () => {
    await expect(practice.start('no-such-thing')).rejects.toMatchObject({ code: 'unknown-fault' });
    await expect(practice.repair()).rejects.toMatchObject({ code: 'no-practice' });
    expect(await isUp((await practice.start('healthy')).case)).toBe(true);
  });
});
