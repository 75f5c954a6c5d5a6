import { ADDRESS, bareAddress } from '../bounces/address-in.ts';

const ANY = `(${ADDRESS.source})`;
const QUOTE = `["'“”„‘«<(]{0,2}\\s?`;
/** A phrase in a pasted text: other apostrophes, broken over lines. */
const phrase = (text: string): string => text.replaceAll("'", "['’]").replaceAll(' ', String.raw`\s{1,3}`);
const behind = (phrases: readonly string[]): string => `(?:${phrases.map(phrase).join('|')})\\s{0,3}${QUOTE}${ANY}`;

const expression = (source: string): RegExp => new RegExp(source, 'iu');

/** Whom Thunderbird asks to check, also where the sender is at fault. */
const BLAMED: readonly RegExp[] = [
  behind([
    'check the message recipient',
    'e-mail-adresse des empfängers',
    "vérifier l'adresse du destinataire",
    'verifique el destinatario',
    'destinatario del messaggio',
    'controleer de berichtontvanger',
    'sprawdź adresata wiadomości',
    'verifique o destinatário da mensagem',
    'メッセージの受信者',
  ]),
].map(expression);

/** How programs name the recipient that was refused, whoever is at fault. */
const NAMED: readonly RegExp[] = [
  behind([
    'rejected e-mail address is',
    'rejected e-mail address was',
    'rejected email address was',
    'nicht akzeptierte e-mail-adresse ist',
    'nicht akzeptierte e-mail-adresse lautet',
    "l'adresse de messagerie refusée était",
    "l'adresse refusée était",
    'dirección de correo electrónico rechazada era',
    'dirección rechazada era',
    'indirizzo di posta elettronica rifiutato era',
    'indirizzo rifiutato era',
  ]),
  behind(['failed to add recipient', 'failed to add recipient:', 'recipient address', 'rcpt to', 'rcpt to:']),
  String.raw`\b(?:the\s{1,3})?recipient\s{1,3}["'“‘«<]{1,2}${ANY}["'”’»>]{1,2}\s{1,3}was\s{1,3}rejected`,
  String.raw`\bsmtp\b[^:]{0,40}:[^:<@]{1,100}:\s?${ANY}:\s`,
  String.raw`\bsmtp\b[^\n(:]{0,20}\(\d{3}\)\s?:[^\n("“„«@]{0,120}["“„«]\s?${ANY}\s?["”“»]`,
  String.raw`\bsmtprecipientsrefused:\s{0,2}\{['"]${ANY}['"]: \(`,
].map(expression);

function addressBy(patterns: readonly RegExp[], text: string): string | undefined {
  const capped = text.slice(0, 65_536);
  if (!capped.includes('@')) return undefined;
  const found = patterns.map((pattern) => pattern.exec(capped)?.[1]).find((hit) => hit !== undefined);
  return found === undefined || found.length > 320 ? undefined : bareAddress(found);
}

/**
 * The recipient whom a mail app, a library or a command line names as refused, in its own sentence and in its language.
 * `undefined` where it names none. Reads at most 64 kB.
 */
export const refusedRecipient = (text: string): string | undefined => addressBy(NAMED, text);

/** Likewise for a sentence that blames the recipient whoever is at fault: only of use when the recipient is. */
export const blamedRecipient = (text: string): string | undefined => addressBy(BLAMED, text) ?? refusedRecipient(text);
