/** Names that mail uses and the WHATWG list does not know, without blanks, quotes, `_` and `-`. */
const ALIASES: Readonly<Record<string, string>> = {
  ansi: 'windows-1252',
  big5hkscs: 'big5',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  csunicode11utf7: 'utf-7',
  eucjpms: 'euc-jp',
  euckr: 'euc-kr',
  gb18030: 'gb18030',
  iso2022jp1: 'iso-2022-jp',
  iso2022jp2: 'iso-2022-jp',
  iso2022jp2004: 'iso-2022-jp',
  iso2022jp3: 'iso-2022-jp',
  iso2022jpext: 'iso-2022-jp',
  iso2022jpms: 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp51932: 'euc-jp',
  ms936: 'gbk',
  ms949: 'euc-kr',
  ms950: 'big5',
  sjiswin: 'shift_jis',
  shiftjisx0213: 'shift_jis',
  unicode11utf7: 'utf-7',
  unicode20utf8: 'utf-8',
  utf7: 'utf-7',
  utf8mac: 'utf-8',
  utf8mb4: 'utf-8',
  cp65001: 'utf-8',
  xsjis: 'shift_jis',
  ucs2: 'utf-16',
  utf16: 'utf-16',
};

/** Labels that say nothing: what is written then has to be looked at. `x-user-defined` is what old mail apps sent. */
const EMPTY =
  /^(?:|(?:x-?)?(?:unknown|none|default|user-?defined)(?:-8bit)?|binary|[78]bit|charset|us-ascii|ascii|ansi_x3\.4-1968)$/;

const known = (label: string): string | undefined => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
};

/** `cp1251`, `win-1251` and `windows1251`, `iso88591` and `latin-1`. */
const family = (bare: string): string | undefined => {
  const windows = /^(?:cp|ms|win|windows|xcp|xwindows)(125[0-8]|874)$/.exec(bare)?.[1];
  if (windows !== undefined) return `windows-${windows}`;
  const iso = /^(?:iso)?8859(\d{1,2})(?:[ei])?$/.exec(bare)?.[1];
  if (iso !== undefined) return known(`iso-8859-${iso}`);
  const latin = /^latin(\d{1,2})$/.exec(bare)?.[1];
  return latin === undefined ? undefined : known(`latin${latin}`);
};

const resolved = new Map<string, string | undefined>();

function resolve(label: string): string | undefined {
  if (EMPTY.test(label)) return undefined;
  const bare = label.replace(/[\s_-]{1,8}/g, '');
  return ALIASES[bare] ?? known(label) ?? family(bare) ?? known(bare);
}

/**
 * The encoding that a label means, by its WHATWG name, `utf-16` (byte order not told) or `utf-7`.
 * `undefined` for labels that are unknown or say nothing (also `us-ascii`: eight-bit text under it is something else).
 */
export function charsetOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const key = label
    .slice(0, 60)
    .toLowerCase()
    .replace(/["'\s]{1,60}/g, '')
    .replace(/\*.*$/, '');
  if (!resolved.has(key)) {
    if (resolved.size > 500) resolved.clear();
    resolved.set(key, resolve(key));
  }
  return resolved.get(key);
}
