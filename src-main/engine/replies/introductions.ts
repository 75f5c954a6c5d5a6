import { OUTLOOK_ANSWER, OUTLOOK_NEXT_FIELD } from './outlook-list.ts';
import { THUNDERBIRD_SENTENCES } from './thunderbird-sentences.ts';

const escapeForRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** A phrase as it may stand in a pasted text: other apostrophes, other blanks, broken over lines. */
const asPasted = (phrase: string): string =>
  escapeForRegex(phrase)
    .replaceAll("'", "['’]")
    .replaceAll(' ', String.raw`\s{1,3}`);
const anyOf = (phrases: readonly string[]): string => phrases.map(asPasted).join('|');

const BEFORE = anyOf(THUNDERBIRD_SENTENCES.flatMap(({ before }) => before));
const AFTER = anyOf(THUNDERBIRD_SENTENCES.flatMap(({ after }) => after));

/** "The server's answer" and "the server said" in other languages than English. */
const ANSWER = anyOf([
  'antwort des servers',
  'antwort vom server',
  'serverantwort',
  'server meldet',
  'server meldete',
  'server sagte',
  'servermeldung',
  'réponse du serveur',
  'serveur a renvoyé',
  'serveur a dit',
  'serveur a indiqué',
  'respuesta del servidor',
  'servidor dijo',
  'servidor devolvió',
  'risposta del server',
  'server ha detto',
  'server ha restituito',
  'antwoord van de server',
  'reactie van de server',
  'server meldde',
  'server zei',
  'odpowiedź serwera',
  'serwer odpowiedział',
  'serwer zwrócił',
  'resposta do servidor',
  'servidor disse',
  'servidor indicou',
  'servidor retornou',
]);
/** "Was", as it stands behind such an introduction. */
const WAS = String.raw`(?:\s{1,3}(?:lautete|lautet|war|ist|était|a été|est|fue|era|es|è stata|è|was|luidde|is|to|brzmiała|foi))?`;

/** A reply's beginning: `550 `, `550-5.1.1`, `535: 5.7.8`, `5.7.1 `. */
const REPLY = String.raw`(?=[245](?:\d\d(?:[ :-]|\]\s)|\.\d{1,3}\.\d{1,3}\s))`;

/** The same expression for a pasted text: a blank may have become the end of a line. */
const overLines = ({ source, flags }: RegExp): RegExp =>
  new RegExp(
    source.replace(/\[(?:\\.|[^\]\\])*\]|\\.| (?![{?*+])/g, (part) => (part === ' ' ? String.raw`\s{1,3}` : part)),
    flags,
  );

const WRITTEN: readonly RegExp[] = [
  new RegExp(String.raw`(?:${BEFORE}|${ANSWER})${WAS}\s?[:：]\s{0,4}`, 'giu'),
  new RegExp(String.raw`(?:${BEFORE})(?!${WAS}\s?[:：])\s{0,4}`, 'giu'),
  /サーバー?(?:の|からの)(?:応答|返答|メッセージ)は?\s?[:：]\s{0,4}/giu,
  OUTLOOK_ANSWER,
  /server response(?: was)?:\s{0,4}/gi,
  /(?:^|[\s,])response:\s{0,4}(?=['"[\d])/gi,
  /\bresponse from the remote server was:\s{0,4}/gi,
  /\bthe response (?:was|is):\s{0,4}/gi,
  /\bother server returned was:\s{0,4}/gi,
  /\b(?:remote server|server|host)\b.{0,200}?\breturned:?\s{1,4}(?=['"[\d])(?!['"]expected response)/gi,
  /\bserver returned (?:the )?error:\s{0,4}/gi,
  /\bresponded with[^:\n]{0,40}:\s{1,4}/gi,
  /\bremote host said:\s{0,4}/gi,
  /\bserver (?:said|message|replied|answered):\s{0,4}/gi,
  /\]\)? said:\s{0,4}/gi,
  /\S said:\s{1,4}(?=[245]\d\d)/gi,
  /\(reason: /gi,
  /<<< /g,
  /(?:<--|->) (?=[245]\d\d[ -])/g,
  /(?:^|\s)#(?=[245]\d\d[ -])/g,
  /\bsmtp; ?(?=[245]\d\d[ -])/gi,
  /- [a-z ]{4,40} (?=[245]\d\d-['"])/gi,
  /\brefused\s{1,8}to\s{1,8}talk\s{1,8}to\s{1,8}me:\s{1,8}(?=[245]\d\d)/gi,
  /(?:^|\n)[ \t>]{0,8}reason(?: for (?:the )?(?:failure|rejection|return))?:[ \t]{0,8}(?=\S)/gi,
  /\]\)?[,:] (?=[45]\d\d[ -])/g,
  /<[*~]\* {1,4}(?=[245]\d\d)/g,
  /\bsmtp error from remote (?:mail )?server after .{1,200}?: (?:host .{1,200}?: )?(?=[245]\d\d)/gi,
  /\b(?:invalid login|message failed|recipient command failed|mail command failed|all recipients were rejected): /gi,
  /\bfollowing error message: /gi,
  /\bnegative smtp reply: /gi,
  /\bsmtp\b[^:]{0,40}:[^:<]{1,100}:\s?[^\s:@<]{1,64}@[^\s:]{1,255}: /gi,
  /\bfailed to (?:add recipient|set sender) ['"][^'"\n]{1,254}['"] \(/gi,
  /\bsmtp\b[^\n(:]{0,20}\(\d{3}\)\s?:[^\n("“„«]{0,120}["“„«]\s?[^\s"”“»]{3,320}\s?["”“»][^\n("“„«]{0,60}\(/giu,
  /\bwith message (?=['"])/gi,
  /\((?=\d{3},\s{1,3}b?['"])/g,
  /\bsession failed: /gi,
  /\brcpt to <[^>\n]{1,320}> failed: /gi,
  /\b(?:mail from|rcpt to|data|helo|ehlo|auth|starttls) command failed: /gi,
  /\bcommand failed (?:detail|detalle): {1,3}/gi,
  /\b(?:permanent|transient) error \(\d{3}\): /gi,
  new RegExp(String.raw`(?:exception|error|busy|failure|failed)\s?[:.(]\s{1,2}["'“[]?${REPLY}`, 'gi'),
  new RegExp(String.raw`(?:exception|error|busy)\s?\(${REPLY}`, 'gi'),
];

/**
 * What stands right before a server's words in a mail app, a web mail, a library, a command line, a device, and in a mail
 * server that quotes the next one. Written after the programs' own message files where the notes in
 * `knowledge/testing/app-templates.ts` say so, else after what people paste. All are global: for `matchAll`.
 */
export const INTRODUCTIONS: readonly RegExp[] = WRITTEN.map(overLines);

/** Where a reply with both of its codes begins behind words of an app that are in no list. */
export const BARE_REPLY = /(?:[:)]\s{1,4}|\n\s{0,8})(?=[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3}\s)/g;

/** Where a quote ends: the app's closing words, its next field, an empty line, the next line of a stack or a log. */
export const CLOSING = new RegExp(
  [
    String.raw`[.。]?\s{1,4}(?:${AFTER})`,
    OUTLOOK_NEXT_FIELD,
    String.raw`[.]?\s{1,4}(?:please (?:verify|check (?:the message|your))|the message was not sent)`,
    String.raw`['"]?,\s{0,4}server:\s{1,3}['"]`,
    String.raw`\(in reply to|\n[ \t]{0,40}\n|['"]\)?[ \t]{0,8}\n|['"],?\s{0,4}(?:responsecode|command|code)\b`,
    String.raw`\s{1,4}giving up on [\d.:]| ##|\n[ \t]{0,8}(?:diagnostic code|remote system|status|action) ?:`,
    String.raw`\n(?:>>> |<<< |\.\.\. while talking to |[^\n<>]{0,80}(?:<--|-->) )`,
    String.raw`\n(?:[245]\d\d [245]\.\d{1,3}\.\d{1,3} )?<[^>\n]{3,320}>\.\.\. |\n(?:message (?:could not be delivered for|will be deleted)|warning: message|will keep trying) `,
    String.raw`\n {0,8}(?:code|response|responsecode|command|errno): ['"\d]|\nmsmtp: `,
    String.raw`\s(?:smtp code|additional smtp info|código del servidor smtp): |', ?'[^'\s@]{1,64}@`,
    String.raw`\s{1,8}at \S{1,80} \((?:\/|node:|file:|[a-z]:\\)|['"]\)(?:\}|,|\s{0,4}$)|\s{1,8}at [\w.]{3,120}\(`,
  ].join('|'),
  'iu',
);
