import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type Authority } from '../certificates/index.ts';
import { completeChain, issuerUrlOf } from './complete-chain.ts';

const NAMES = ['mail.example.test'];
const URL = 'http://issuer.example.test/middle.cer';
const der = (pem: string) => new X509Certificate(pem).raw;

let root: Authority;
let middle: Authority;
let lower: Authority;
let leaf: Buffer;

beforeAll(async () => {
  root = await makeAuthority({ commonName: 'Chain Root' });
  middle = await root.intermediate({ commonName: 'Chain Middle' });
  lower = await middle.intermediate({ commonName: 'Chain Lower' });
  leaf = der((await middle.issue({ names: NAMES, issuerUrl: URL })).certPem);
});

describe('completeChain', () => {
  it('sees that the missing part leads to a root that all know', () => {
    expect(completeChain([leaf], der(middle.certPem), [root.certPem])).toEqual({ kind: 'root' });
  });

  it('takes PEM as well as DER', () => {
    expect(completeChain([leaf], Buffer.from(middle.certPem), [root.certPem])).toEqual({ kind: 'root' });
  });

  it('tells an authority of a firm by the root that nobody lists', () => {
    const both = Buffer.from(`${middle.certPem}\n${root.certPem}`);
    expect(completeChain([leaf], both)).toEqual({ kind: 'private' });
  });

  it('asks for one more step where there is another gap', async () => {
    const low = der((await lower.issue({ names: NAMES })).certPem);
    expect(completeChain([low], der(lower.certPem), [root.certPem])).toEqual({ kind: 'gap' });
    expect(completeChain([low, der(lower.certPem)], der(middle.certPem), [root.certPem])).toEqual({ kind: 'root' });
  });

  it('is not taken in by a certificate that did not sign', async () => {
    const stranger = await makeAuthority({ commonName: 'Chain Middle' });
    expect(completeChain([leaf], der(stranger.certPem), [root.certPem])).toEqual({ kind: 'unrelated' });
    expect(completeChain([leaf], leaf, [root.certPem])).toEqual({ kind: 'unrelated' });
  });

  it.each([Buffer.alloc(0), Buffer.from('<html>sign in to the network</html>'), Buffer.alloc(5000, 0x30)])(
    'cannot read what is no certificate',
    (bytes) => {
      expect(completeChain([leaf], bytes, [root.certPem])).toEqual({ kind: 'unreadable' });
    },
  );

  it('knows where the issuer can be fetched', () => {
    expect(issuerUrlOf(new X509Certificate(leaf))).toBe(URL);
    expect(issuerUrlOf(new X509Certificate(root.certPem))).toBeUndefined();
    expect(issuerUrlOf(undefined)).toBeUndefined();
  });
});
