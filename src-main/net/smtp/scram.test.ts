import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scramFinal, scramFirst } from './scram.ts';

/** The exchange of RFC 5802 section 5. */
const SHA1 = {
  nonce: 'fyko+d2lbbFgONRv9qkxdawL',
  first: 'n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL',
  server: 'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096',
  final: 'c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=',
  proof: 'v=rmF9pqV8S7suAoZWja4dJRkFsKQ=',
};
/** The exchange of RFC 7677 section 3. */
const SHA256 = {
  nonce: 'rOprNGfwEbeRWgbNEkqO',
  first: 'n,,n=user,r=rOprNGfwEbeRWgbNEkqO',
  server: 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096',
  final: 'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
  proof: 'v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=',
};

const with_ = (nonce: string, password = 'pencil') => ({ username: 'user', password: Buffer.from(password), nonce });

describe('SCRAM', () => {
  it.each([
    ['sha1', SHA1],
    ['sha256', SHA256],
  ] as const)('says what the standard says, with %s', async (hash, { nonce, first, server, final, proof }) => {
    expect(scramFirst('user', nonce)).toBe(first);
    const answer = await scramFinal(hash, with_(nonce), server);
    expect(answer?.message.toString()).toBe(final);
    expect(answer?.isProof(proof)).toBe(true);
  });

  it('does not believe a server that does not know the password', async () => {
    const answer = await scramFinal('sha256', with_(SHA256.nonce, 'pencils'), SHA256.server);
    expect(answer?.message.toString()).not.toBe(SHA256.final);
    for (const said of [SHA256.proof, 'v=', 'v=AAAA', 'e=invalid-proof', '']) expect(answer?.isProof(said)).toBe(false);
  });

  it('writes names with a comma or an equals sign so that they end where they should', () => {
    expect(scramFirst('a=b,c', 'x')).toBe('n,,n=a=3Db=2Cc,r=x');
  });

  it('takes compatible forms of one password for the same', async () => {
    const one = await scramFinal('sha1', with_(SHA1.nonce, 'p\u00e4ss'), SHA1.server);
    const other = await scramFinal('sha1', with_(SHA1.nonce, 'pa\u0308ss'), SHA1.server);
    expect(one?.message.toString()).toBe(other?.message.toString());
  });

  it.each([
    ['another nonce', 'r=other,s=QSXCR+Q6sek8bf92,i=4096'],
    ['our nonce and nothing of its own', `r=${SHA1.nonce},s=QSXCR+Q6sek8bf92,i=4096`],
    ['no salt', `r=${SHA1.nonce}x,s=,i=4096`],
    ['no rounds', `r=${SHA1.nonce}x,s=QSXC,i=0`],
    ['work without end', `r=${SHA1.nonce}x,s=QSXC,i=9999999`],
    ['an extension that we must know', `m=new,r=${SHA1.nonce}x,s=QSXC,i=4096`],
    ['nothing', ''],
  ])('does not answer a challenge with %s', async (_what, server) => {
    expect(await scramFinal('sha1', with_(SHA1.nonce), server)).toBeUndefined();
  });

  it('answers or does not, whatever the server says', async () => {
    const any = fc.oneof(
      fc.string(),
      fc.string().map((text) => `r=${SHA1.nonce}${text},s=QSXC,i=1`),
    );
    await fc.assert(
      fc.asyncProperty(any, async (server) => {
        const answer = await scramFinal('sha1', with_(SHA1.nonce), server);
        expect(answer?.message.toString() ?? 'c=biws').toContain('c=biws');
      }),
    );
  });

  it('leaves the password as it was, for its owner to overwrite', async () => {
    const given = with_(SHA1.nonce);
    await scramFinal('sha1', given, SHA1.server);
    expect(given.password.toString()).toBe('pencil');
  });
});
