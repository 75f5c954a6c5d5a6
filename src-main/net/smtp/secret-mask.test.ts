import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SecretMask } from './secret-mask.ts';

const masked = (secrets: readonly string[], line: string): string => {
  const mask = new SecretMask();
  for (const secret of secrets) mask.add(Buffer.from(secret));
  return mask.apply(Buffer.from(line)).toString();
};

describe('SecretMask', () => {
  it('blanks a secret wherever it stands', () => {
    expect(masked(['hunter2'], 'hunter2 and hunter2!')).toBe('******** and ********!');
  });

  it('blanks several secrets', () => {
    expect(masked(['hunter2', 'aHVudGVyMg=='], 'is aHVudGVyMg== hunter2')).toBe('is ******** ********');
  });

  it('leaves ordinary words alone when the secret is too short to tell', () => {
    expect(masked(['abc'], 'abc')).toBe('abc');
  });

  it('knows nothing any more once it has forgotten', () => {
    const mask = new SecretMask();
    mask.add(Buffer.from('hunter2'));
    mask.forget();
    expect(mask.apply(Buffer.from('hunter2')).toString()).toBe('hunter2');
  });

  it('keeps a copy of its own', () => {
    const secret = Buffer.from('hunter2');
    const mask = new SecretMask();
    mask.add(secret);
    secret.fill(0);
    expect(mask.apply(Buffer.from('a hunter2')).toString()).toBe('a ********');
  });

  it('never lets the secret through', () => {
    const words = fc.stringMatching(/^[a-z]{0,10}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,20}$/), words, words, (secret, before, after) => {
        expect(masked([secret], `${before}${secret}${after}${secret}`)).not.toContain(secret);
      }),
    );
  });
});
