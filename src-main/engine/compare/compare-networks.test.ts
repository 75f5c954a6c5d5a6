import { describe, expect, it } from 'vitest';
import * as w from '../diagnosis/testing/world.ts';
import { compareNetworks } from './compare-networks.ts';

const HOME = 'aaaaaaaaaaaa';
const PHONE = 'bbbbbbbbbbbb';

const run = (network: string | undefined, ...more: readonly (w.Row | readonly w.Row[])[]) => ({
  case: w.theCase(),
  observations: w.rows({ ...w.online(), ...(network && { network }) }, w.nameFound(), ...more),
});
const blocked = w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 443: 'open' });
const works = [w.usualPorts(), w.secured587(), w.signedIn(), w.senderTaken()];

describe('compareNetworks', () => {
  it('says that it works in the other network, and what differs', () => {
    const { networks, answer, rows } = compareNetworks(run(HOME, blocked), run(PHONE, ...works));
    expect({ networks, answer }).toEqual({ networks: 'other', answer: 'yes' });
    expect(rows.filter(({ differs }) => differs).map(({ id }) => id)).toContain('which-ports-answer');
    expect(rows.find(({ id }) => id === 'name-answer')).toMatchObject({ differs: false });
    expect(rows.find(({ id }) => id === 'greeting')).toMatchObject({ first: 'Not tested.', differs: true });
  });

  it('puts what differs first, and each part in the order of the path', () => {
    const { rows } = compareNetworks(run(HOME, blocked), run(PHONE, ...works));
    const firstAlike = rows.findIndex(({ differs }) => !differs);
    expect(firstAlike).toBeGreaterThan(0);
    expect(rows.slice(firstAlike).filter(({ differs }) => differs)).toEqual([]);
    const alike = rows.slice(firstAlike).map(({ id }) => id);
    expect(alike.indexOf('local-network')).toBeLessThan(alike.indexOf('name-answer'));
    const different = rows.slice(0, firstAlike).map(({ id }) => id);
    expect(different.indexOf('which-ports-answer')).toBeLessThan(different.indexOf('sign-in-result'));
  });

  it('says that it fails there too', () => {
    expect(compareNetworks(run(HOME, blocked), run(PHONE, blocked))).toMatchObject({ networks: 'other', answer: 'no' });
  });

  it('gives no answer while the network is the same, or nobody knows', () => {
    expect(compareNetworks(run(HOME, blocked), run(HOME, ...works))).not.toHaveProperty('answer');
    const unknown = compareNetworks(run(undefined, blocked), run(PHONE, ...works));
    expect(unknown.networks).toBe('unknown');
    expect(unknown).not.toHaveProperty('answer');
  });

  it('gives no answer about what does not depend on the network', () => {
    const refused = [w.usualPorts(), w.secured587(), w.signInFails('5.7.8 no')];
    expect(compareNetworks(run(HOME, ...refused), run(PHONE, ...works))).not.toHaveProperty('answer');
  });

  it('compares nothing where nothing was seen', () => {
    const nothing = { case: w.theCase(), observations: [] };
    expect(compareNetworks(nothing, nothing)).toEqual({ networks: 'unknown', rows: [] });
  });
});
