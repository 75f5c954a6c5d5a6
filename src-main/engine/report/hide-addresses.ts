const MAILBOX = /([^\s@<>()[\]",;:\\]{1,64})@([\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?)/gu;

/**
 * Makes the function that turns `anna@example.org` into `a***@example.org`.
 * Mailboxes of one domain that would look alike are numbered in the order in which they occur: `a***1@`, `a***2@`.
 */
export function hideAddresses(everything: string): (text: string) => string {
  const tokens = tokensOf(everything);
  return (text) =>
    text.replace(MAILBOX, (whole, local: string, domain: string) => {
      if (isHidden(local)) return whole;
      return tokens.get(key(local, domain)) ?? short(local, domain);
    });
}

function tokensOf(everything: string): Map<string, string> {
  const alike = new Map<string, string[]>();
  for (const [, local = '', domain = ''] of everything.matchAll(MAILBOX)) {
    if (isHidden(local)) continue;
    const group = alike.get(short(local, domain)) ?? [];
    if (!group.includes(key(local, domain))) group.push(key(local, domain));
    alike.set(short(local, domain), group);
  }
  const tokens = new Map<string, string>();
  for (const [token, mailboxes] of alike) {
    mailboxes.forEach((mailbox, index) => {
      tokens.set(mailbox, mailboxes.length === 1 ? token : token.replace('***', `***${index + 1}`));
    });
  }
  return tokens;
}

/** Already replaced, in an earlier pass or by whoever pasted it. */
const isHidden = (local: string) => /^.\*{3}\d*$/u.test(local);
const key = (local: string, domain: string) => `${local}@${domain}`.toLowerCase();
const short = (local: string, domain: string) => `${first(local)}***@${domain.toLowerCase()}`;
const first = (local: string) => String.fromCodePoint(local.codePointAt(0) ?? 42).toLowerCase();
