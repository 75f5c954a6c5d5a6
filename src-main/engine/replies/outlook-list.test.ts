import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTLOOK_ANSWER, OUTLOOK_NEXT_FIELD, readOutlookList } from './outlook-list.ts';

describe('readOutlookList', () => {
  it('reads every field of the English list', () => {
    const text =
      "Account: 'anna@example.org', Server: ' smtp.example.org ', Protocol: SMTP, Server Response: '550 no', Port: 465, Secure(SSL): Yes, Server Error: 550, Error Number: 0x800ccc79";
    expect(readOutlookList(text)).toEqual({
      account: 'anna@example.org',
      host: 'smtp.example.org',
      port: 465,
      secure: true,
      serverError: '550',
      errorNumber: '0x800CCC79',
    });
  });

  it('reads a list without an answer of the server', () => {
    const text =
      "Server: 'smtp.example.org', Protocol: SMTP, Port: 25, Secure(SSL): No, Socket Error: 10060, Error Number: 0x800CCC0E";
    expect(readOutlookList(text)).toMatchObject({ host: 'smtp.example.org', port: 25, secure: false });
    expect(readOutlookList(text).serverError).toBeUndefined();
  });

  it.each([
    ['Sicher (SSL): Ja', true],
    ['Sécurisé (SSL) : Oui', true],
    ['Seguridad (SSL): Sí', true],
    ['Protezione (SSL): Sì', true],
    ['Beveiligd (SSL): Nee', false],
    ['Zabezpieczenia (SSL): Tak', true],
    ['Seguro (SSL): Não', false],
    ['セキュリティ (SSL): はい', true],
    ['Secure (SSL): perhaps', undefined],
  ])('%s', (field, secure) => {
    expect(readOutlookList(`X: 25, ${field}, Y: 550`).secure).toBe(secure);
  });

  it.each([
    [
      'de',
      "Konto: 'Work', Server: 'smtp.example.org', Protokoll: SMTP, Serverantwort: '%', Anschluss: 587, Sicher (SSL): Ja",
    ],
    [
      'ja',
      "アカウント: 'Work'、サーバー: 'smtp.example.org'、プロトコル: SMTP、サーバーの応答: '%'、ポート: 587、セキュリティ (SSL): はい",
    ],
  ])('reads the list in %s whatever the answer holds', (_, template) => {
    for (const answer of ['550 no, never: 3 tries', '451 4.7.1 (later)', "550 it's over"]) {
      expect(readOutlookList(template.replace('%', answer))).toMatchObject({
        account: 'Work',
        host: 'smtp.example.org',
        port: 587,
        secure: true,
      });
    }
  });

  it('gives no port that is none, and leaves absent facts out', () => {
    expect(readOutlookList('Port: 0, Port: 99999')).toEqual({});
    expect(readOutlookList('Nothing of the sort, only words')).toEqual({});
  });

  it('knows where the answer stands', () => {
    const text = "protocol: SMTP, reactie van server: '550 nee', poort: 25, beveiligd (SSL): Nee";
    const [start] = [...text.matchAll(OUTLOOK_ANSWER)];
    const rest = text.slice((start?.index ?? 0) + (start?.[0].length ?? 0));
    expect(rest.slice(0, new RegExp(OUTLOOK_NEXT_FIELD, 'iu').exec(rest)?.index)).toBe("'550 nee");
  });

  it('reads what a list in any order of words holds, and never throws', () => {
    const word = fc.constantFrom(
      ', Port: 25, Secure(SSL): No',
      "'",
      '"',
      ', ',
      ': ',
      'SMTP',
      '0x800CCC0E',
      '(SSL): ',
      'x'.repeat(300),
      '、',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        const list = readOutlookList(words.join(''));
        expect(list.port ?? 1).toBeLessThanOrEqual(65_535);
        expect(list.errorNumber ?? '0x800CCC0E').toMatch(/^0x[0-9A-F]{8}$/);
        expect((list.host ?? 'a').length).toBeLessThanOrEqual(253);
      }),
    );
  });

  it('takes no longer for a text that is made to be slow', () => {
    const slow = `${`'a, b: `.repeat(8000)}(ssl):`;
    expect(readOutlookList(slow)).toEqual({});
  });
});
