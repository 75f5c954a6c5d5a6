import { domainToASCII } from 'node:url';

/** Letters, digits, hyphens, and the underscore of service names (RFC 8552); what mail set-ups consist of. */
const LABEL = /^[a-z0-9_-]{1,63}$/;
const MAX_NAME = 253;

/**
 * Brings a name into the form that goes on the wire: ASCII (IDNA), lower case, without the root's dot.
 * Undefined for a name that no server may be asked for: an empty or too long label, more than 253 characters
 * (RFC 1035 section 2.3.4), blanks or other characters. Asked literally, some codecs would ask for another name.
 */
export function queryName(name: string): string | undefined {
  if (name.length > 1000) return undefined;
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  // For ASCII the function of the web standard would turn "1" into "0.0.0.1" and undo percent signs.
  const isAscii = /^[\x20-\x7e]*$/.test(bare);
  const ascii = isAscii ? bare.toLowerCase() : domainToASCII(bare);
  if (ascii.length > MAX_NAME) return undefined;
  return ascii.split('.').every((label) => LABEL.test(label)) ? ascii : undefined;
}
