/** Versions of TLS as they stand on the wire (RFC 8446 section 4.2.1). SSL 3 and older are never offered. */
export const VERSIONS = { 'TLSv1.3': 0x0304, 'TLSv1.2': 0x0303, 'TLSv1.1': 0x0302, TLSv1: 0x0301 } as const;
export type TlsVersion = keyof typeof VERSIONS;

/**
 * Cipher suites by what they ask of an engine (IANA registry "TLS Cipher Suites"). `ecdhe` is what every program of
 * today speaks; some engines have dropped `ecdhe-cbc`, `dhe` or `rsa`; nobody should need `outdated`.
 */
export const GROUPS = {
  tls13: [0x1301, 0x1302, 0x1303],
  ecdhe: [0xc02b, 0xc02c, 0xc02f, 0xc030, 0xcca8, 0xcca9],
  'ecdhe-cbc': [0xc009, 0xc00a, 0xc013, 0xc014, 0xc023, 0xc024, 0xc027, 0xc028],
  dhe: [0x009e, 0x009f, 0xccaa, 0x0033, 0x0039, 0x0067, 0x006b],
  rsa: [0x009c, 0x009d, 0x002f, 0x0035, 0x003c, 0x003d],
  outdated: [0x000a, 0xc008, 0xc012, 0x0016, 0x0004, 0x0005, 0xc007, 0xc011],
} as const;
export type CipherGroup = keyof typeof GROUPS;

const BEFORE_13: readonly CipherGroup[] = ['ecdhe', 'ecdhe-cbc', 'dhe', 'rsa', 'outdated'];

/** What one ClientHello offers: one version, and one group of suites or (absent) all that fit the version. */
export interface HelloOffer {
  readonly version: TlsVersion;
  readonly group?: CipherGroup;
}

/** The suites of an offer, best first. */
export function suitesOf({ version, group }: HelloOffer): readonly number[] {
  if (version === 'TLSv1.3') return GROUPS.tls13;
  return (group === undefined ? BEFORE_13 : [group]).flatMap((name) => [...GROUPS[name]]);
}

const GROUP_OF = new Map<number, CipherGroup>(
  (Object.keys(GROUPS) as CipherGroup[]).flatMap((name) => GROUPS[name].map((suite) => [suite, name] as const)),
);

/** The group of a suite, should we know it. */
export const groupOf = (suite: number): CipherGroup | undefined => GROUP_OF.get(suite);

/** The version of a number on the wire, should it be one of ours. */
export function versionOf(wire: number): TlsVersion | undefined {
  return (Object.keys(VERSIONS) as TlsVersion[]).find((name) => VERSIONS[name] === wire);
}
