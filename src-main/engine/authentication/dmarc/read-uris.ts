/** One address for reports, as a record names it. */
export interface ReportUri {
  /** Without the old limit of size. */
  readonly uri: string;
  readonly at: number;
  readonly scheme?: string;
  /** Whose mail server or web server takes the reports, lower case. */
  readonly host?: string;
  /** The limit that RFC 7489 allowed (`!10m`); reporters must ignore it now (RFC 9990). */
  readonly size?: string;
  /** No address at all, or one of a kind that nobody sends reports to. */
  readonly fault?: 'malformed' | 'scheme';
}

const MOST = 50;
const SIZE = /!(\d+[kmgt]?)$/i;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const MAIL =
  /^mailto:(?:[a-z0-9.!#$&'*+/=?^_`{|}~-]|%[0-9a-f]{2})+@((?:[a-z0-9_-]{1,63}\.)+[a-z0-9-]{2,63})(?:\?[^\s]*)?$/i;
const WEB = /^https:\/\/((?:[a-z0-9_-]{1,63}\.)+[a-z0-9-]{2,63})(?::\d{1,5})?(?:[/?#][^\s]*)?$/i;

/**
 * Reads the addresses of `rua` or `ruf` (RFC 9989 sections 4.6 and 4.8): URIs with commas between them. `at` is the place of the
 * list in its record. At most 50 are read.
 */
export function readUris(list: string, at: number): readonly ReportUri[] {
  let place = at;
  return list
    .split(',')
    .slice(0, MOST)
    .map((piece) => {
      const text = piece.trim();
      const start = place + piece.indexOf(text);
      place += piece.length + 1;
      return readUri(text, start);
    });
}

function readUri(text: string, at: number): ReportUri {
  const size = SIZE.exec(text)?.[1];
  const uri = text.replace(SIZE, '');
  const scheme = SCHEME.exec(uri)?.[1]?.toLowerCase();
  const host = (scheme === 'mailto' ? MAIL : WEB).exec(uri)?.[1]?.toLowerCase();
  return {
    uri,
    at,
    ...(scheme !== undefined && { scheme }),
    ...(host !== undefined && { host }),
    ...(size !== undefined && { size }),
    ...faultOf(scheme, host),
  };
}

function faultOf(scheme?: string, host?: string): Pick<ReportUri, 'fault'> {
  if (host !== undefined) return {};
  const known = scheme === undefined || scheme === 'mailto' || scheme === 'https';
  return { fault: known ? 'malformed' : 'scheme' };
}
