import { fact } from './fact.ts';

/** Slips in names that almost everybody knows. A hint and no more: somebody may own such a name. */
const SLIPS: ReadonlySet<string> = new Set([
  ...['gmial.com', 'gmai.com', 'gmal.com', 'gamil.com', 'gmail.con', 'gmail.co', 'gmail.cm', 'gnail.com'],
  ...['hotmial.com', 'hotmai.com', 'hotmal.com', 'hotmail.con', 'homtail.com'],
  ...['outlok.com', 'outloo.com', 'outlook.con', 'yaho.com', 'yahooo.com', 'yahoo.con', 'icloud.con', 'iclod.com'],
]);

/** RFC 5321 section 4.1.2: a domain is a row of labels between dots; other scripts are in it as they are typed. */
const DOMAIN = /^(?!-)[\p{L}\p{N}-]{1,63}(?<!-)(?:\.(?!-)[\p{L}\p{N}-]{1,63}(?<!-))*$/u;
/** A server named by its number stands in square brackets. */
const LITERAL = /^\[[0-9a-f:.]+\]$|^\[IPv6:[0-9a-f:.]+\]$/i;
/** A quoted name may hold almost anything. */
const QUOTED = /^"[^"]+"$/;
/** Without the marks that only quotes allow. Dots may stand anywhere: some phone companies gave out such names. */
const LOCAL = /^[^\s,;:<>()[\]\\"@]+$/;

const domainForm = (domain: string) => {
  if (LITERAL.test(domain)) return 'fine';
  if (!DOMAIN.test(domain)) return 'broken';
  if (!domain.includes('.')) return 'no-dot';
  return SLIPS.has(domain.toLowerCase()) ? 'slip' : 'fine';
};

const formOf = (address: string) => {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(0, at));
  if (at < 0 || !(LOCAL.test(local) || QUOTED.test(local))) return 'broken';
  return domainForm(address.slice(at + 1));
};

/** Whether the recipient's address is written as an address must be, seen from its letters alone. */
export default fact({
  id: 'recipient-form',
  kind: 'told',
  values: {
    fine: { usual: 'always', said: 'The address of the recipient is written as an address must be.' },
    broken: { usual: 'never', said: 'The address of the recipient holds a sign that no address can have there.' },
    'no-dot': { usual: 'never', said: 'There is no dot after the @ in the address of the recipient.' },
    slip: { usual: 'never', said: 'The part after the @ looks like a slip in a name that many people use.' },
  },
  derive: ({ case: { recipient } }) => (recipient === undefined ? undefined : formOf(recipient)),
});
