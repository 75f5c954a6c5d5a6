/** The parts of mailauth 7.1.0 that are used, as its source has them: it types only some of its files. */
declare module 'mailauth/lib/dkim/dkim-verifier.js' {
  import type { Writable } from 'node:stream';

  type Resolver = (name: string, type: string) => Promise<string[] | string[][]>;

  interface Status {
    readonly result: string;
    readonly comment?: string;
    readonly testing?: boolean;
    readonly policy?: Readonly<Record<string, string>>;
    readonly warnings?: readonly string[];
    readonly underSized?: number;
  }

  interface VerifiedSignature {
    readonly status: Status;
    readonly modulusLength?: number;
    readonly rr?: string;
  }

  interface TagValue {
    readonly value?: unknown;
  }

  interface SignatureHeader {
    readonly type: 'DKIM' | 'ARC';
    readonly parsed?: Readonly<Record<string, TagValue | undefined>>;
    skip?: string;
    readonly signingDomain?: string;
    readonly selector?: string;
    readonly algorithm?: string;
    readonly identityDomain?: string;
    readonly timestamp?: Date | null;
    readonly expiration?: Date | null;
    readonly maxBodyLength?: number | '';
  }

  interface ArcData {
    readonly chain: readonly unknown[] | false;
    readonly error?: Error & { code?: string };
    readonly lastEntry?: { readonly i: number; readonly messageSignature?: VerifiedSignature };
  }

  class DkimVerifier extends Writable {
    constructor(options: { resolver: Resolver; strict?: boolean; minBitLength?: number; curTime?: Date });
    readonly signatureHeaders: SignatureHeader[];
    readonly results: VerifiedSignature[];
    readonly arc: ArcData;
    prepareSignature(header: SignatureHeader): void;
  }
}

declare module 'mailauth/lib/arc/index.js' {
  import type { ArcData, Resolver, Status } from 'mailauth/lib/dkim/dkim-verifier.js';

  function arc(
    data: ArcData,
    options: { resolver: Resolver; strict?: boolean; minBitLength?: number },
  ): Promise<{ readonly i: number | false; readonly status: Status }>;
}
