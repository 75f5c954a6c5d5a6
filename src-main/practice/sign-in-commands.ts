import { parametersOf } from './capabilities.ts';
import { codeOf } from './perform.ts';
import type { SessionState } from './session-state.ts';
import type { Reaction, SignInAttempt, SmtpScript } from './smtp-script.ts';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Text of a base64 word, or undefined when it is none. */
const decode = (word: string): string | undefined =>
  BASE64.test(word) ? Buffer.from(word, 'base64').toString('utf8') : undefined;

const byAccounts = ({ accounts }: SmtpScript, { username, password }: SignInAttempt): Reaction =>
  accounts !== undefined && Object.hasOwn(accounts, username) && accounts[username] === password
    ? '235 2.7.0 Authentication successful'
    : '535 5.7.8 Error: authentication failed';

const judge = (state: SessionState, attempt: SignInAttempt): Reaction => {
  const { auth } = state.script;
  const answer = typeof auth === 'function' ? auth(attempt) : (auth ?? byAccounts(state.script, attempt));
  if (codeOf(answer) === 235) state.username = attempt.username;
  return answer;
};

const BROKEN = '501 5.5.2 Cannot decode this';

/** RFC 4616: authorization identity, user name and password with NUL between them. */
const plain = (state: SessionState, word: string): Reaction => {
  const parts = decode(word)?.split('\0');
  if (parts?.length !== 3) return BROKEN;
  return judge(state, { mechanism: 'PLAIN', username: parts[1] ?? '', password: parts[2] ?? '' });
};

/** RFC 7628 and its forerunner: `user=…`, `auth=Bearer …`. */
const bearer = (state: SessionState, word: string): Reaction => {
  const fields = new Map(
    (decode(word) ?? '').split('\u0001').map((field): [string, string] => {
      const [name = '', ...rest] = field.split('=');
      return [name.toLowerCase(), rest.join('=')];
    }),
  );
  const username = fields.get('user');
  const token = fields.get('auth')?.replace(/^Bearer /i, '');
  if (username === undefined || token === undefined) return BROKEN;
  return judge(state, { mechanism: 'XOAUTH2', username, password: token });
};

const ask = (state: SessionState, prompt: string, then: (word: string) => Reaction | undefined): Reaction => {
  state.next = (line) => {
    state.next = undefined;
    return line === '*' ? '501 5.7.0 Authentication cancelled' : then(line);
  };
  return `334 ${prompt}`;
};

const login = (state: SessionState, first: string | undefined): Reaction => {
  const askPassword = (word: string): Reaction => {
    const username = decode(word);
    if (username === undefined) return BROKEN;
    return ask(state, 'UGFzc3dvcmQ6', (secret) => {
      const password = decode(secret);
      return password === undefined ? BROKEN : judge(state, { mechanism: 'LOGIN', username, password });
    });
  };
  return first === undefined ? ask(state, 'VXNlcm5hbWU6', askPassword) : askPassword(first);
};

const start = (state: SessionState, mechanism: string, initial: string | undefined): Reaction => {
  if (mechanism === 'LOGIN') return login(state, initial);
  const judgeWord = { PLAIN: plain, XOAUTH2: bearer }[mechanism];
  if (judgeWord === undefined) return '504 5.5.4 This server cannot do that mechanism';
  return initial === undefined
    ? ask(state, '', (word) => judgeWord(state, word))
    : judgeWord(state, initial === '=' ? '' : initial);
};

/** AUTH (RFC 4954) with PLAIN, LOGIN and XOAUTH2, only as far as EHLO offers them. */
export const authenticate = (state: SessionState, argument: string): Reaction => {
  const [mechanism = '', initial] = argument.trim().split(/\s+/);
  if (!state.greeted || state.username !== undefined || state.sender !== undefined) return '503 5.5.1 Not now';
  if (state.script.requireTls === true && !state.secure) return '530 5.7.0 Must issue a STARTTLS command first';
  const offered = parametersOf(state, 'AUTH');
  if (offered === undefined) return '503 5.5.1 Error: authentication not enabled';
  if (!offered.includes(mechanism.toUpperCase()))
    return state.script.mechanismRefused ?? '504 5.5.4 Unrecognized authentication type';
  return start(state, mechanism.toUpperCase(), initial);
};
