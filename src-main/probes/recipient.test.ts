import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SmtpScript } from '../practice/smtp-script.ts';
import { Lab, rowsOf, runInLab, type LabRun } from './testing/lab.ts';

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

const run = async (options: LabRun = {}) => runInLab(lab, { ...options, only: ['recipient-mx', 'recipient-server'] });

const visit = async (script: SmtpScript) => {
  const server = await lab.serve(25, { script }, '127.0.0.2');
  const [row] = rowsOf(await run(), 'recipient-server');
  return { server, row, lines: server.lines.map(({ text }) => text) };
};

describe('recipient-mx', () => {
  it('lists the exchangers', async () => {
    expect(rowsOf(await run(), 'recipient-mx')).toMatchObject([
      { outcome: 'ok', recordType: 'MX', view: 'configured', answers: ['10 mx.southmail.example.'] },
    ]);
  });

  it.each(['dns-nxdomain', 'dns-servfail'] as const)('reports %s, and the server is not looked for', async (word) => {
    lab.zone = { 'southmail.example/MX': word };
    const rows = await run();
    expect(rowsOf(rows, 'recipient-mx')).toMatchObject([{ failure: word }]);
    expect(rowsOf(rows, 'recipient-server')).toMatchObject([{ outcome: 'not-tested', reason: 'no-exchanger' }]);
  });

  it('needs a resolver', async () => {
    lab.views = ['os'];
    expect(rowsOf(await run(), 'recipient-mx')).toMatchObject([{ reason: 'no-resolver' }]);
  });
});

describe('exchanger-address', () => {
  const look = async (zone: typeof lab.zone) => {
    lab.zone = zone;
    return rowsOf(await runInLab(lab, { only: ['exchanger-address'] }), 'exchanger-address');
  };

  it('looks up the three best, each family by itself', async () => {
    const rows = await look({
      'southmail.example/MX': ['40 d.example.', '30 c.example.', '20 b.example.', '10 a.example.'],
      'a.example/A': ['192.0.2.1'],
    });
    expect(rows.map(({ target, failure, outcome }) => [target, failure ?? outcome])).toEqual([
      ['a.example/A', 'ok'],
      ['a.example/AAAA', 'dns-no-data'],
      ['b.example/A', 'dns-no-data'],
      ['b.example/AAAA', 'dns-no-data'],
      ['c.example/A', 'dns-no-data'],
      ['c.example/AAAA', 'dns-no-data'],
    ]);
  });

  it('sees an address in place of a name, and asks nobody about it', async () => {
    expect(await look({ 'southmail.example/MX': ['10 192.0.2.9.'] })).toMatchObject([
      { failure: 'dns-name-invalid', host: '192.0.2.9' },
    ]);
  });

  it.each([['0 .'], []])('says when nobody takes mail: %j', async (...answers) => {
    expect(await look({ 'southmail.example/MX': answers })).toMatchObject([{ reason: 'no-exchanger' }]);
  });
});

describe('recipient-server', () => {
  it('asks the best exchanger over TLS and sends nothing', async () => {
    const { row, server, lines } = await visit({});
    expect(row).toMatchObject({ outcome: 'ok', host: 'mx.southmail.example', port: 25, reply: { code: 250 } });
    expect(lines).toContain('MAIL FROM:<anna@northmail.example>');
    expect(lines).toContain('RCPT TO:<bob@southmail.example>');
    expect(server.lines.find(({ text }) => text.startsWith('RCPT'))?.secure).toBe(true);
    expect(lines.join()).not.toMatch(/DATA|AUTH/);
  });

  it('goes on in clear where TLS is not offered', async () => {
    const { row, server } = await visit({ ehlo: { plain: ['PIPELINING'] } });
    expect(row).toMatchObject({ outcome: 'ok' });
    expect(server.lines.every(({ secure }) => !secure)).toBe(true);
  });

  it.each<[string, SmtpScript, string, number]>([
    ['a refused connection', { greeting: '554 5.7.1 no mail from home lines' }, 'greeting-refused', 554],
    ['a refused EHLO', { ehlo: { plain: { refuse: '550 no' } }, helo: '550 no' }, 'command-refused', 550],
    ['a refused sender', { mail: '550 5.7.1 SPF' }, 'sender-refused', 550],
    ['an unknown recipient', { rcpt: '550 5.1.1 User unknown' }, 'recipient-refused', 550],
    ['a full mailbox', { rcpt: '452 4.2.2 Mailbox full' }, 'recipient-deferred', 452],
    ['greylisting', { rcpt: '450 4.2.0 Greylisted' }, 'recipient-deferred', 450],
  ])('reports %s in the words of the server', async (_what, script, failure, code) => {
    const { row } = await visit(script);
    expect(row).toMatchObject({ outcome: 'failed', failure, reply: { code } });
    expect(row?.dialog?.length).toBeGreaterThan(0);
  });

  it('goes on in clear when STARTTLS is refused', async () => {
    expect((await visit({ starttls: '454 4.7.0 not now' })).row).toMatchObject({ outcome: 'ok' });
  });

  it('reports a handshake that fails', async () => {
    expect((await visit({ starttls: { send: '220 go', then: 'close' } })).row).toMatchObject({
      failure: 'connection-closed',
    });
  });

  it('reports a port that does not answer, after the second address as well', async () => {
    lab.zone = { ...lab.zone, 'mx.southmail.example/A': ['127.0.0.2', '127.0.0.3'] };
    expect(rowsOf(await run(), 'recipient-server')).toMatchObject([
      { failure: 'connection-refused', address: '127.0.0.3', port: 25 },
    ]);
  });

  it('takes the domain itself when it has no MX, and none when it takes no mail', async () => {
    lab.zone = { 'southmail.example/A': ['127.0.0.2'] };
    await lab.serve(25, {}, '127.0.0.2');
    expect(rowsOf(await run(), 'recipient-server')).toMatchObject([{ outcome: 'ok', host: 'southmail.example' }]);
    lab.zone = { 'southmail.example/MX': ['0 .'] };
    expect(rowsOf(await run(), 'recipient-server')).toMatchObject([{ reason: 'null-mx' }]);
  });

  it('needs an address of the exchanger, and one that can be written in ASCII', async () => {
    lab.zone = { 'southmail.example/MX': ['10 mx.southmail.example'] };
    expect(rowsOf(await run(), 'recipient-server')).toMatchObject([{ reason: 'no-address' }]);
    lab.zone = { ...lab.zone, 'mx.southmail.example/A': ['127.0.0.2'] };
    await lab.serve(25, {}, '127.0.0.2');
    expect(rowsOf(await run({ recipient: 'jürgen@southmail.example' }), 'recipient-server')).toMatchObject([
      { outcome: 'not-tested', reason: 'needs-smtputf8' },
    ]);
  });
});
