const LONGEST = 253;

/**
 * Makes a value from outside fit for one line of text: control and direction characters go, long ones are cut.
 * Host names and addresses come from settings and from servers, so neither is trusted.
 */
export function cleanValue(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, LONGEST);
}
