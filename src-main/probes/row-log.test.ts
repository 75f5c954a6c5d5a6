import { describe, expect, it } from 'vitest';
import { measured } from './draft.ts';
import { RowLog } from './row-log.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const row = (facts = {}) => measured('greeting', 'a:25', { startedAt: NOW, endedAt: NOW }, facts);

describe('RowLog', () => {
  it('numbers rows as they come and tells each once', () => {
    const told: string[] = [];
    const log = new RowLog(
      () => 'stopped',
      ({ id }) => told.push(id),
    );
    const first = row();
    log.add(first);
    log.add(first);
    log.add(row());
    expect(told).toEqual(['o1', 'o2']);
    expect(log.close().map(({ id }) => id)).toEqual(['o1', 'o2']);
  });

  it('turns what we cut into "not tested"', () => {
    const log = new RowLog(() => 'out-of-time');
    log.add(row({ failure: 'stopped' }));
    log.add(row({ failure: 'timeout' }));
    expect(log.close()).toMatchObject([
      { outcome: 'not-tested', reason: 'out-of-time' },
      { outcome: 'failed', failure: 'timeout' },
    ]);
  });

  it('knows what it has, and takes nothing after it was closed', () => {
    const log = new RowLog(() => 'stopped');
    log.add(row());
    const rows = log.close();
    log.add(row());
    expect(log.has('greeting')).toBe(true);
    expect(log.has('ehlo')).toBe(false);
    expect(rows).toHaveLength(1);
    expect(log.close()).toHaveLength(1);
  });
});
