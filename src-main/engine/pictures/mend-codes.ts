/** Digits that a reader takes for letters; nothing else can stand in their place. */
const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
  S: '5',
  s: '5',
  Z: '2',
  B: '8',
};
const asDigits = (text: string) => text.replace(/[^\d]/g, (sign) => DIGITS[sign] ?? sign);
/** As part of a pattern: a digit or what it may have been read as. */
const D = String.raw`[\dOoQDIli|!SsZB]`;

/** B and D are digits of their own here. */
const asHex = (text: string) =>
  text
    .replace(/[OoQ]/g, '0')
    .replace(/[Il|!i]/g, '1')
    .replace(/[Ss]/g, '5')
    .replace(/[Zz]/g, '2')
    .replace(/[€(G]/g, 'C')
    .toUpperCase();

/**
 * Error numbers of Windows: 0x and eight hexadecimal digits. An error starts with 8; those of mail are 0x800CCCxx, so
 * that a C too many or too few is mended as well.
 */
function mendWindowsNumber(token: string): string {
  const digits = asHex(token.slice(2)).replace(/^B/, '8');
  const [, tail] = /^800C{2,4}([0-9A-F]{2})$/.exec(digits) ?? [];
  if (tail !== undefined) return `0x800CCC${tail}`;
  return /^[0-9A-F]{8}$/.test(digits) ? `0x${digits}` : token;
}
const WINDOWS = /(?<![\p{L}\p{N}])[0OoQ][xX×*][8B][\dA-Fa-fOoQIil|!SsZzG€(]{6,8}(?![\p{L}\p{N}])/gu;

/** `5.7.l`, `S.7.1`: three numbers with dots, the first of them a class of answers. */
const STATUS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,]|(?<!\d{3})-)([245Ss])\s?[.,]\s?(${D})\s?[.,]\s?(${D}{1,3})(?![\p{L}\p{N}]|[.,]\d)`,
  'gu',
);

/** `5.71` or `57.1` behind an answer of the same class: a status without its second dot. */
const DOTLESS = /(?<![\p{L}\p{N}.])([245])(\d\d)([ -])\1(?:\.(\d)(\d{1,2})|(\d)\.(\d{1,3}))(?![\p{L}\p{N}]|[.,]\d)/gu;

/** `55O`, `S50`: an answer's code in front of a status. */
const REPLY = new RegExp(String.raw`(?<![\p{L}\p{N}.])([245Ss])([0-5OoQDIli|!SsZ])(${D})(?=[ -][245]\.\d\.\d)`, 'gu');

/** `203.0.ll3.9`: four numbers with dots. At least half of it must be digits, else it is a name. */
const ADDRESS = new RegExp(String.raw`(?<![\p{L}\p{N}.-])${D}{1,3}(?:\.${D}{1,3}){3}(?![\p{L}\p{N}.-])`, 'gu');
const isMostlyDigits = (text: string) => text.replace(/\D/g, '').length * 2 >= text.replace(/\./g, '').length;

/** Mends codes and numbers, each where its shape leaves no other reading. Anything else comes back as it was. */
export function mendCodes(text: string): string {
  return text
    .replace(WINDOWS, mendWindowsNumber)
    .replace(STATUS, (whole: string, kind: string, subject: string, detail: string) => {
      if (!/\d/.test(whole) || !whole.includes('.')) return whole;
      return asDigits(`${kind}.${subject}.${detail}`);
    })
    .replace(REPLY, (whole: string) => asDigits(whole))
    .replace(
      DOTLESS,
      (_, kind: string, rest: string, gap: string, a?: string, b?: string, c?: string, d?: string) =>
        `${kind}${rest}${gap}${kind}.${a ?? c ?? ''}.${b ?? d ?? ''}`,
    )
    .replace(ADDRESS, (whole: string) => (isMostlyDigits(whole) ? asDigits(whole) : whole))
    .replace(/\b(Secure\s?)[({[]SSL[)}\]Y1lI](?=\s?:)/g, '$1(SSL)')
    .replace(/(?<=\b(?:Port|Socket Error|Server Error)\s?[:;]\s?)[\dOoIl|SsB]{2,5}(?![\p{L}\p{N}])/gu, asDigits);
}
