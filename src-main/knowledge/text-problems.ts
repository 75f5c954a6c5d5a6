/** Which rules a text has to keep beside those that hold for all texts. */
export interface TextKind {
  /** Titles hold no codes. */
  readonly title?: boolean;
  /** Letters go to people who run servers: their own words are right there. */
  readonly letter?: boolean;
}

interface Rule {
  readonly problem: string;
  readonly pattern: RegExp;
}

const BANNED =
  /\b(abort|fatal|illegal|invalid|valid|kill|execute|corrupt|oops|whoops|uh-oh|simply|just|obviously|easy|easily|please|sorry|utili[sz]e|terminate|forbidden|prohibited|OK|an error occurred|unspecified error|this field is required|contact your administrator)\b/i;
const BLAME = /\byou (did|entered|typed|failed|forgot|mistyped)\b|\byour (mistake|fault|error)\b|\bwrong user\b/i;
const JARGON =
  /\b(SMTP|TLS|SSL|STARTTLS|IP|DNS\w*|MUA|ESP|MTA|mail client|authenticat\w*|certificate|bounced?|NDR|DSN|SPF|DKIM|DMARC|blacklist\w*|credentials?)\b/;
const CODE = /\b0x[0-9a-f]+|\b[245]\d\d\b|\b[245]\.\d{1,3}\.\d{1,3}\b/i;

/** Advice that is common on the web and leaves a person less safe. */
const WEAKENING: readonly RegExp[] = [
  /\b(turn(ed|ing)?|switch(ed|ing)?)\b.{0,40}\boff\b.*\b(encrypt\w*|secur\w*|scrambl\w*|ssl|(?:start)?tls|certificate|digital id|anti-?virus|virus|firewall)/i,
  /\b(turn(ed|ing)?|switch(ed|ing)?)\b.{0,40}\b(encrypt\w*|secur\w*|scrambl\w*|ssl|(?:start)?tls|certificate|digital id|anti-?virus|virus|firewall)\b.{0,40}\boff\b/i,
  /\bdisabl\w*\b/i,
  /\b(untick|uncheck|clear|remove)\b.*\b(ssl|(?:start)?tls|encrypt\w*|secur\w*)/i,
  /\b(accept|trust|confirm|ignore|skip|allow)\b.{0,40}\b(certificate|digital id|warning|exception)/i,
  /\b(add|confirm|get)\b.{0,30}\bexception/i,
  /(choose|select|pick|set|use|to)\b.{0,30}["“*]?\bNone\b/,
  /\btransmitted insecurely|\ballow insecure|\bunencrypted|\bplain text password/i,
  /\b(send|tell|give|share|read out)\b.{0,30}\bpassword\b/i,
];
const NEGATED = /\b(do not|don’t|don't|never|not|no one|nobody|without)\b/i;

const RULES: readonly Rule[] = [
  { problem: 'banned word', pattern: BANNED },
  { problem: 'blame', pattern: BLAME },
  { problem: 'starts with "Failed to"', pattern: /(^|[.!?] )failed to/i },
];

/**
 * Rules of the house for every text that a person reads, as a list of what is wrong (empty: nothing).
 * Labels of a mail app and words of a server are to be masked first: they are repeated exactly.
 */
export function textProblems(text: string, kind: TextKind = {}): string[] {
  const rules = [
    ...RULES,
    ...(kind.letter === true ? [] : [{ problem: 'word of experts', pattern: JARGON }]),
    ...(kind.title === true ? [{ problem: 'code in a title', pattern: CODE }] : []),
  ];
  const found = rules.flatMap(({ problem, pattern }) => {
    const hit = pattern.exec(text);
    return hit ? [`${problem}: ${hit[0].trim()}`] : [];
  });
  return [...found, ...weakeningAdvice(text)];
}

function weakeningAdvice(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).flatMap((sentence) => {
    const hit = WEAKENING.map((pattern) => pattern.exec(sentence)).find((match) => match !== null);
    const warned = hit && NEGATED.test(sentence.slice(0, hit.index));
    return hit && !warned ? [`advice that weakens security: ${hit[0]}`] : [];
  });
}
