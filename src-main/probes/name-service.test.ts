import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOST, Lab, rowsOf, runInLab } from './testing/lab.ts';

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

const ONLY = { only: ['server-address', 'submission-connect', 'control-connect', 'network-interfaces'] as const };

describe('server-address', () => {
  it.each(['dns-nxdomain', 'dns-servfail', 'dns-timeout', 'dns-refused'] as const)(
    'reports %s in every view',
    async (word) => {
      lab.zone = { [`${HOST}/A`]: word, [`${HOST}/AAAA`]: word };
      const rows = await runInLab(lab, ONLY);
      expect(
        rowsOf(rows, 'server-address').map(({ view, recordType, failure }) => [view, recordType, failure]),
      ).toEqual(
        ['os', 'configured', 'reference'].flatMap((view) => [
          [view, 'A', word],
          [view, 'AAAA', word],
        ]),
      );
      expect(rowsOf(rows, 'submission-connect').every(({ reason }) => reason === 'no-address')).toBe(true);
      expect(lab.opened).toEqual([]);
    },
  );

  it('uses the reference view when the own name service gives nothing', async () => {
    lab.zone = { [`${HOST}/A`]: 'dns-servfail', [`reference:${HOST}/A`]: ['127.0.0.9'] };
    const rows = await runInLab(lab, ONLY);
    expect(rowsOf(rows, 'server-address', { outcome: 'ok' })).toMatchObject([
      { view: 'reference', answers: ['127.0.0.9'] },
    ]);
    expect(new Set(lab.opened.map(({ address }) => address))).toEqual(new Set(['127.0.0.9']));
  });

  it('prefers what the system sees', async () => {
    lab.zone = { [`${HOST}/A`]: ['127.0.0.8'], [`os:${HOST}/A`]: ['127.0.0.7'] };
    await runInLab(lab, ONLY);
    expect(new Set(lab.opened.map(({ address }) => address))).toEqual(new Set(['127.0.0.7']));
  });

  it('says of a view without a resolver that it was not tested', async () => {
    lab.views = ['configured'];
    const rows = await runInLab(lab, ONLY);
    expect(rowsOf(rows, 'server-address', { view: 'os' })).toMatchObject([
      { reason: 'no-resolver' },
      { reason: 'no-resolver' },
    ]);
    expect(rowsOf(rows, 'server-address', { view: 'configured', recordType: 'A' })).toMatchObject([{ outcome: 'ok' }]);
  });

  it.each([
    ['192.0.2.9', 'A'],
    ['2001:db8::9', 'AAAA'],
  ])('asks nobody about the address %s', async (hostname, recordType) => {
    lab.views = [];
    const rows = await runInLab(lab, { ...ONLY, submission: { hostname } });
    expect(rowsOf(rows, 'server-address')).toMatchObject([{ outcome: 'ok', recordType, answers: [hostname] }]);
  });
});

describe('submission-connect', () => {
  it('does not blame the server for an IPv6 network that this computer lacks', async () => {
    lab.zone = { [`${HOST}/A`]: ['127.0.0.1'], [`${HOST}/AAAA`]: ['2001:db8::1'] };
    const rows = await runInLab(lab, ONLY);
    const six = rowsOf(rows, 'submission-connect', { family: 6 });
    expect(six).toHaveLength(4);
    expect(six.every(({ outcome, reason }) => outcome === 'not-tested' && reason === 'no-ipv6-here')).toBe(true);
    expect(rowsOf(rows, 'control-connect', { port: 443 }).map(({ family, outcome }) => [family, outcome])).toEqual([
      [6, 'not-tested'],
      [4, 'failed'],
    ]);
  });
});

describe('network-interfaces', () => {
  it('tells a computer without any network', async () => {
    lab.hasNetwork = false;
    expect(rowsOf(await runInLab(lab, ONLY), 'network-interfaces')).toMatchObject([
      { failure: 'no-network-interface' },
    ]);
  });

  it('does not judge the network of a case that stays on this computer', async () => {
    lab.hasNetwork = false;
    const rows = await runInLab(lab, { ...ONLY, case: { environment: { resolvers: ['127.0.0.1:5300', '[::1]:53'] } } });
    expect(rowsOf(rows, 'network-interfaces')).toMatchObject([{ outcome: 'not-tested', reason: 'loopback-only' }]);
  });
});
