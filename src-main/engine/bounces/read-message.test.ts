import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from './read-message.ts';

const fixture = (name: string): Uint8Array => readFileSync(resolve(import.meta.dirname, 'fixtures', `${name}.eml`));
const read = (text: string) => readMessage(new TextEncoder().encode(text));

describe('readMessage', () => {
  it('keeps what people see, the status and the message that came back apart', () => {
    const parts = readMessage(fixture('two-recipients'));
    expect(parts.visible).toContain('could not be delivered');
    expect(parts.visible).not.toContain('Final-Recipient');
    expect(parts.statuses).toHaveLength(1);
    expect(parts.statuses[0]).toContain('Final-Recipient');
    expect(parts.originals[0]).toContain('Subject: Minutes');
    expect(parts.to).toEqual(['anna@sender.example']);
  });

  it('decodes by the declared charset', () => {
    const parts = readMessage(fixture('latin-charset'));
    expect(parts.subject).toBe('Unzustellbar: Grüße');
    expect(parts.visible).toContain('Empfänger unbekannt');
  });

  it('reads iso-2022-jp', () => {
    const head = 'From: a@b.example\nContent-Type: text/plain; charset=iso-2022-jp\n\n';
    expect(read(`${head}\u001b$B08@hITL@\u001b(B`).visible).toContain('宛先不明');
  });

  it('turns HTML into text where there is nothing else', () => {
    const parts = read('From: a@b.example\nContent-Type: text/html\n\n<p>Mailbox &lt;full&gt;</p><script>x()</script>');
    expect(parts.visible.trim()).toBe('Mailbox <full>');
  });

  it('falls back on the raw body where the parts cannot be found', () => {
    const text =
      'From: a@b.example\nContent-Type: multipart/report; boundary="X"\n\n--Y\nContent-Type: text/plain\n\n550 gone\n--Y--';
    expect(read(text).visible).toContain('550 gone');
  });

  it('reads what stands outside of a nesting that is too deep, and the rest as it stands', () => {
    const deep = Array.from(
      { length: 1000 },
      (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary="b${i + 1}"\n\n`,
    ).join('');
    const head = 'From: a@b.example\nContent-Type: multipart/mixed; boundary="b0"\n\n';
    expect(read(`${head}${deep}--b1000\n\n550 gone`).visible).toContain('550 gone');
    expect(read(`${head}--b0\n\n550 gone\n${deep}`).visible).toBe('550 gone');
  });

  it('never rejects, however a message is cut or bent', () => {
    const whole = fixture('two-recipients');
    fc.assert(
      fc.property(fc.nat(whole.length), fc.uint8Array({ maxLength: 40 }), (at, noise) => {
        const bent = new Uint8Array([
          ...whole.subarray(0, at),
          ...noise,
          ...whole.subarray(Math.min(whole.length, at + 9)),
        ]);
        expect(typeof readMessage(bent).visible).toBe('string');
      }),
      { numRuns: 60 },
    );
  });
});
