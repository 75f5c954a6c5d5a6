import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observation } from '../contract/observation.ts';
import { HOST, Lab, rowsOf, runInLab } from './testing/lab.ts';

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

const ONLY = {
  only: ['resolver-health', 'other-names', 'signature-check', 'hosts-file', 'reference-connect'] as const,
};
const brief = (rows: readonly Observation[]) =>
  rows.map(({ target, outcome, failure, reason }) => [target, failure ?? reason ?? outcome]);

describe('resolver-health', () => {
  it('asks each configured resolver over both transports', async () => {
    lab.zone = { ...lab.zone, 'localhost/A': ['127.0.0.1'] };
    const rows = rowsOf(await runInLab(lab, ONLY), 'resolver-health');
    expect(rows).toMatchObject([
      { outcome: 'ok', transport: 'udp', resolver: 'configured', answers: ['127.0.0.1'] },
      { outcome: 'ok', transport: 'tcp', resolver: 'configured' },
    ]);
  });

  it('tells datagrams that come through from connections that do not', async () => {
    lab.zone = { ...lab.zone, 'localhost/A': ['127.0.0.1'], 'configured/tcp:localhost/A': 'dns-timeout' };
    const rows = await runInLab(lab, ONLY);
    expect(brief(rowsOf(rows, 'resolver-health'))).toEqual([
      ['configured/udp', 'ok'],
      ['configured/tcp', 'dns-timeout'],
    ]);
    expect(rowsOf(rows, 'resolver-port')).toMatchObject([{ outcome: 'not-tested', reason: 'not-needed' }]);
  });

  it('has nothing to say without a resolver', async () => {
    lab.views = [];
    const rows = await runInLab(lab, ONLY);
    expect(rowsOf(rows, 'resolver-health')).toMatchObject([{ outcome: 'not-tested', reason: 'no-resolver' }]);
  });
});

describe('a name that fails', () => {
  it.each([['dns-servfail'], ['dns-timeout']] as const)('%s: other names of the case are asked for', async (word) => {
    lab.zone = { [`${HOST}/A`]: word, [`${HOST}/AAAA`]: word, 'southmail.example/SOA': 'dns-nxdomain' };
    const rows = await runInLab(lab, ONLY);
    expect(brief(rowsOf(rows, 'other-names'))).toEqual([
      ['example/SOA', 'dns-no-data'],
      ['southmail.example/SOA', 'dns-nxdomain'],
    ]);
  });

  it('is asked for again without signatures only when the resolver could not tell', async () => {
    lab.zone = {
      [`${HOST}/A`]: 'dns-servfail',
      [`${HOST}/AAAA`]: 'dns-servfail',
      [`configured:unchecked:${HOST}/A`]: ['127.0.0.1'],
    };
    expect(rowsOf(await runInLab(lab, ONLY), 'signature-check')).toMatchObject([
      { outcome: 'ok', answers: ['127.0.0.1'] },
    ]);
    lab.zone = { [`${HOST}/A`]: 'dns-timeout', [`${HOST}/AAAA`]: 'dns-timeout' };
    expect(rowsOf(await runInLab(lab, ONLY), 'signature-check')).toMatchObject([{ reason: 'not-needed' }]);
  });

  it('leaves other names alone while it is found, or does not exist', async () => {
    expect(rowsOf(await runInLab(lab, ONLY), 'other-names')).toMatchObject([{ reason: 'not-needed' }]);
    lab.zone = { [`${HOST}/A`]: 'dns-nxdomain', [`${HOST}/AAAA`]: 'dns-nxdomain' };
    expect(rowsOf(await runInLab(lab, ONLY), 'other-names')).toMatchObject([{ reason: 'not-needed' }]);
  });
});

describe('hosts-file', () => {
  it('keeps the address of this one name', async () => {
    lab.hosts = `192.0.2.77 ${HOST}\n192.0.2.78 private.example\n`;
    const [row] = rowsOf(await runInLab(lab, ONLY), 'hosts-file');
    expect(row).toMatchObject({ outcome: 'ok', answers: ['192.0.2.77'] });
    expect(JSON.stringify(row)).not.toContain('private');
  });

  it('says when it holds nothing, and when it cannot be read', async () => {
    lab.hosts = '127.0.0.1 localhost';
    expect(rowsOf(await runInLab(lab, ONLY), 'hosts-file')[0]).not.toHaveProperty('answers');
    lab.hosts = undefined;
    expect(rowsOf(await runInLab(lab, ONLY), 'hosts-file')).toMatchObject([{ reason: 'not-readable' }]);
  });
});

describe('reference-connect', () => {
  it('calls nobody while one address is the same everywhere', async () => {
    expect(rowsOf(await runInLab(lab, ONLY), 'reference-connect')).toMatchObject([{ reason: 'not-needed' }]);
  });

  it('looks whether the server is where only the outside says it is', async () => {
    await lab.serve(587);
    lab.zone = { [`${HOST}/A`]: ['127.0.0.9'], [`reference:${HOST}/A`]: ['127.0.0.1'] };
    const rows = await runInLab(lab, ONLY);
    expect(rowsOf(rows, 'reference-connect')).toMatchObject([
      { outcome: 'ok', address: '127.0.0.1', port: 587, view: 'reference' },
    ]);
  });

  it('says when nobody is there either', async () => {
    lab.zone = { [`${HOST}/A`]: ['127.0.0.9'], [`reference:${HOST}/A`]: ['127.0.0.1'] };
    const rows = await runInLab(lab, ONLY);
    expect(rowsOf(rows, 'reference-connect')).toMatchObject([{ failure: 'connection-refused' }]);
  });
});
