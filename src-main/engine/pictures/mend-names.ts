/** Mail providers whose names are known letter by letter: a name that only looks the same is a misread one. */
const PROVIDERS: readonly string[] = [
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'office365.com', 'hotmail.com', 'live.com', 'msn.com'],
  ...[
    'yahoo.com',
    'aol.com',
    'icloud.com',
    'me.com',
    'mail.com',
    'gmx.com',
    'gmx.de',
    'gmx.net',
    'web.de',
    't-online.de',
  ],
  ...['ionos.com', 'ionos.de', 'zoho.com', 'proton.me', 'protonmail.com', 'comcast.net', 'spamhaus.org', 'spamcop.net'],
];

/** One form for all names that look the same: rn and m, l and 1 and I, o and 0. */
const look = (name: string) =>
  name
    .toLowerCase()
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[1|!i]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/5/g, 's');
const BY_LOOK = new Map(PROVIDERS.map((name) => [look(name), name]));

/** The first label of a server's name, as everybody calls it. */
const SERVICES = new Map(['smtp', 'imap', 'pop3', 'mail', 'pop'].map((name) => [look(name), name]));

/** Endings that a blank in place of the dot can be told from: behind an address or a server's name only. */
const ENDINGS = 'com|net|org|edu|gov|info|biz|eu|de|at|ch|fr|es|it|nl|be|pl|pt|br|jp|uk|us|ca|au|io|me|example|test';

function mendName(name: string): string {
  const labels = name.split('.');
  const ending = labels.at(-1) === 'corn' ? [...labels.slice(0, -1), 'com'] : labels;
  const [service, ...rest] = ending;
  const mended = [SERVICES.get(look(service ?? '')) ?? service, ...rest].join('.');
  for (const dots of [2, 3]) {
    const tail = mended.split('.').slice(-dots).join('.');
    const provider = BY_LOOK.get(look(tail));
    if (provider !== undefined) return mended.slice(0, mended.length - tail.length) + provider;
  }
  return mended;
}

const NAME =
  /(?<![\p{L}\p{N}.])(?:[\p{L}\p{N}|!](?:[\p{L}\p{N}|!-]{0,61}[\p{L}\p{N}|!])?\.){1,5}[\p{L}]{2,20}(?![\p{L}\p{N}|!-])/gu;
const SERVER = String.raw`(?:smtp|imap|pop3?|mail|mx\d?)`;

/** Joins names that were torn apart: a blank beside a dot or in place of one, where a name must go on. */
function joinTorn(text: string): string {
  return text
    .replace(/([\p{L}\p{N}])[©®](?=[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.\p{L})/gu, '$1@')
    .replace(new RegExp(String.raw`(@[\w-]{1,63}) (${ENDINGS})(?![\p{L}\p{N}])`, 'gu'), '$1.$2')
    .replace(
      new RegExp(String.raw`(?<![\w.])(${SERVER}) ([\w-]{1,63}[. ])(${ENDINGS})(?![\p{L}\p{N}])`, 'gu'),
      (_, service: string, name: string, ending: string) => `${service}.${name.slice(0, -1)}.${ending}`,
    )
    .replace(new RegExp(String.raw`(?<![\w.])(${SERVER}\.[\w-]{1,63}) (${ENDINGS})(?![\p{L}\p{N}])`, 'gu'), '$1.$2')
    .replace(new RegExp(String.raw`(?<![\w.])(${SERVER})(?:\. | \.)(?=[\w-]{1,63}\.\p{L})`, 'gu'), '$1.');
}

/** Mends names of servers and addresses, each where its shape leaves no other reading. */
export function mendNames(text: string): string {
  return joinTorn(text)
    .replace(NAME, mendName)
    .replace(/\bSRNTP\b/g, 'SMTP');
}
