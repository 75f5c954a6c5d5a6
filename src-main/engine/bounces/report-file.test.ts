import { gzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportKindOf } from './report-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const DMARC = bytes(
  '<?xml version="1.0"?>\n<feedback xmlns="urn:x"><version>1.0</version><report_metadata><org_name>mx.example</org_name></report_metadata></feedback>',
);
const TLS = bytes('{"organization-name": "mx.example", "report-id": "1", "policies": []}');

describe('reportKindOf', () => {
  it('knows the two reports as they are and packed', () => {
    for (const [raw, kind] of [
      [DMARC, 'dmarc-report'],
      [TLS, 'tls-report'],
    ] as const) {
      expect(reportKindOf(raw)).toBe(kind);
      expect(reportKindOf(gzipSync(raw))).toBe(kind);
      expect(reportKindOf(zipSync({ 'mx.example!a.example!1!2.xml': raw }))).toBe(kind);
      expect(reportKindOf(zipSync({ 'a.xml': [raw, { level: 0 }] }))).toBe(kind);
    }
  });

  it('takes nothing else for a report', () => {
    for (const text of ['', '550 5.1.1 no', '<feedback>thanks</feedback>', '{"policies": 1}', '<html></html>']) {
      expect(reportKindOf(bytes(text)), text).toBeUndefined();
      expect(reportKindOf(gzipSync(bytes(text))), text).toBeUndefined();
    }
  });

  it('opens one level only', () => {
    expect(reportKindOf(gzipSync(gzipSync(DMARC)))).toBeUndefined();
  });

  it('spends no more on a zip bomb than on an honest file', () => {
    const bomb = new Uint8Array(100_000_000);
    expect(reportKindOf(gzipSync(bomb, { level: 9 }))).toBeUndefined();
    expect(reportKindOf(zipSync({ a: [bomb, { level: 9 }] }))).toBeUndefined();
  });

  it('never throws on damaged files, and knows a report that was cut', () => {
    const packed = [gzipSync(DMARC), zipSync({ a: DMARC }), DMARC, TLS];
    fc.assert(
      fc.property(fc.constantFrom(...packed), fc.nat(400), fc.uint8Array({ maxLength: 20 }), (raw, at, noise) => {
        const bent = new Uint8Array([...raw.subarray(0, at), ...noise, ...raw.subarray(at + 3)]);
        expect([undefined, 'dmarc-report', 'tls-report']).toContain(reportKindOf(bent));
      }),
    );
    expect(reportKindOf(DMARC.subarray(0, DMARC.length - 12))).toBe('dmarc-report');
  });
});
