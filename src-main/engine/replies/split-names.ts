/** The name of an error as programs print it: `ConnectionRefusedError`, `MailSo.LoginException`, `AuthError[102]`. */
const NAME_OF_ERROR = /\b(?:[A-Z][a-z0-9]{1,30}|[A-Z]{2,8}){1,8}(?:Error|Exception|Failure)(?![a-z])/g;

/** Names are looked for in the beginning of a text. */
const LOOKED_AT = 8_192;

const asWords = (name: string): string =>
  name.replace(/([a-z0-9])(?=[A-Z])/g, '$1 ').replace(/([A-Z])(?=[A-Z][a-z])/g, '$1 ');

/** The names of errors in a text as words, one clause each (`Connection Refused Error.`); `undefined` without any. */
export function splitNames(text: string): string | undefined {
  const names = text.slice(0, LOOKED_AT).match(NAME_OF_ERROR);
  return names ? [...new Set(names)].map((name) => `${asWords(name)}.`).join(' ') : undefined;
}
