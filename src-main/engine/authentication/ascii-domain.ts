const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
const MAX_NAME = 253;
const IS_ASCII = /^[\x21-\x7e]*$/;

/**
 * A domain in the form in which it is asked for: lower case, without a final dot, other scripts as A-labels (RFC 5890 section 2.3).
 * `undefined` for what no name service can be asked: an empty, over-long or odd label, an address, more than 253 characters.
 */
export function asciiDomain(text: string): string | undefined {
  if (text.length > 1000) return undefined;
  const bare = text.trim().replace(/\.$/, '');
  const ascii = IS_ASCII.test(bare) ? bare.toLowerCase() : toAscii(bare);
  const labels = ascii.split('.');
  const isName = labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
  return isName && ascii.length <= MAX_NAME ? ascii : undefined;
}

function toAscii(name: string): string {
  // Only what the web standard takes for a host: anything that would end the host is no name.
  if (/[/?#@:\\\s%[\]]/.test(name) || !URL.canParse(`http://${name}/`)) return '';
  return new URL(`http://${name}/`).hostname;
}

/** The domain one label up; `undefined` for a single label. */
export const parentOf = (domain: string): string | undefined => {
  const dot = domain.indexOf('.');
  return dot === -1 ? undefined : domain.slice(dot + 1);
};

/** The last labels of a domain, all of it when it has fewer. */
export const lastLabels = (domain: string, count: number): string => domain.split('.').slice(-count).join('.');
