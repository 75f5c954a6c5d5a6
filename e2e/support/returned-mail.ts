import { readFileSync } from 'node:fs';

/** A returned message as a mail server writes it (RFC 3464), with people and servers of its own. */
export const RETURNED_MAIL = readFileSync(new URL('returned-mail.eml', import.meta.url), 'utf8').replace(
  /\r?\n/g,
  '\r\n',
);
