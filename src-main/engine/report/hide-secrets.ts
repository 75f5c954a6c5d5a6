const AUTH_LINE = /\bAUTH\s+(PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|CRAM-MD5|SCRAM-SHA-\d+|NTLM)\s+\S+/gi;
const NAMED =
  /\b(password|passwort|pass|pwd|token|access_token|refresh_token|secret|authorization)(["']?\s*[:=]\s*["']?)([^\s"',;&]{3,})/gi;
const BEARER = /\bBearer\s+[\w.~+/-]{8,}=*/gi;

/** What a client answers to `334`, also in a pasted log with marks before the lines. */
const ANSWER_TO_334 = /(\b334\b[^\r\n]*(?:\r\n|\r|\n)[^\r\n]*?)([A-Za-z0-9+/]{4,}={0,2})(?=[ \t"']*(?:[\r\n]|$))/g;

/** Takes every secret out of a text; no switch brings one back. */
export function hideSecrets(text: string): string {
  return text
    .replace(AUTH_LINE, 'AUTH $1 ********')
    .replace(ANSWER_TO_334, '$1********')
    .replace(BEARER, 'Bearer ********')
    .replace(NAMED, (_whole, name: string, between: string) => `${name}${between}********`);
}
