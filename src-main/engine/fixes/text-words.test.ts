import { describe, expect, it } from 'vitest';
import { fillText } from './fill-text.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { textWords } from './text-words.ts';

const kinds = { otherSocketType: 'starttls', rightSocketType: 'tls' } as const;

describe('textWords', () => {
  it('puts the word "port" before the number', () => {
    expect(textWords('KMail', undefined, { port: '587', otherPort: '465' })).toMatchObject({
      client: 'KMail',
      port: '587',
      thePort: 'port 587',
      theOtherPort: 'port 465',
    });
  });

  it('names the kinds of security as most apps do when it does not know the app', () => {
    expect(textWords('KMail', undefined, kinds)).toMatchObject({ otherSecurity: 'STARTTLS', rightSecurity: 'SSL/TLS' });
    expect(textWords('KMail', undefined, {}).otherSecurity).toBeUndefined();
  });

  it('has words or a stand-in for every placeholder', () => {
    const words = textWords('KMail', undefined, { hostname: 'smtp.example.org' });
    for (const name of Object.keys(PLACEHOLDERS)) {
      expect(fillText(`{${name}}`, words, PLACEHOLDERS).text).toMatch(/^[^{}]+$/);
    }
  });

  it('gives no kinds of socket away as words of their own', () => {
    expect(Object.keys(textWords('KMail', undefined, kinds))).not.toContain('otherSocketType');
  });
});
