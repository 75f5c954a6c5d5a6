/**
 * Whether an address leads nowhere (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.2). Filters give it to names that they
 * hide; a system that is told to call it calls itself.
 */
export const isNowhere = (address: string): boolean =>
  /^(?:0\.0\.0\.0|(?:::|0(?::0){7})|::ffff:0\.0\.0\.0)$/i.test(address);
