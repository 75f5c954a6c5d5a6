/** `{"` in base64, and its continuation on further lines, each perhaps behind a server's prefix (`334 `, `+ `, `+OK `). */
const BASE64 =
  /(?<![A-Za-z0-9+/_-])eyJ[A-Za-z0-9+/_-]{10,1000}={0,2}(?:\s{1,6}(?:334[ -]|\+(?:OK)? {1,4})?[A-Za-z0-9+/_-]{4,1000}={0,2}(?=\s|$)){0,8}/g;
const LINE = /(?:334[ -]|\+(?:OK)? {1,4})?[A-Za-z0-9+/_-]{4,1000}={0,2}/g;
const PREFIX = /^(?:334[ -]|\+(?:OK)? {1,4})/;

const decoded = (base64: string): string => {
  const plain = base64.replace(/=/g, '').replaceAll('-', '+').replaceAll('_', '/');
  try {
    return atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0)));
  } catch {
    return '';
  }
};

const field = (json: string, name: string): string | undefined =>
  new RegExp(`"${name}"\\s{0,4}:\\s{0,4}"?([^"\\\\{}\\[\\],]{1,60})`).exec(json)?.[1];

/** The answer in plain words, and the text behind it that only looked like a further line of it. */
function opened(hit: string): string {
  const lines = hit.match(LINE) ?? [];
  for (let count = lines.length; count > 0; count -= 1) {
    const json = decoded(
      lines
        .slice(0, count)
        .map((line) => line.replace(PREFIX, ''))
        .join(''),
    );
    const status = field(json, 'status');
    if (status === undefined || (count > 1 && !/^[\x20-\x7e\s]+$/.test(json))) continue;
    const words = ['oauth error status', status, field(json, 'schemes') ? `schemes ${field(json, 'schemes')}` : ''];
    return [words.join(' ').trim(), ...lines.slice(count)].join('\n');
  }
  return hit;
}

/**
 * Makes the hidden answer of a sign-in with a token readable (RFC 7628: base64 JSON behind `334`), also when it was cut off,
 * broken over lines or copied with the prefixes of its lines. Other texts are returned as they are.
 */
export function decodeChallenge(text: string): string {
  return text.replace(BASE64, opened);
}
