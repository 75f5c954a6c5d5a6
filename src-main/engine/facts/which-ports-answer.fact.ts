import { accountOf } from './account.ts';
import { familyStates } from './address-families.fact.ts';
import { fact } from './fact.ts';
import { portStates, type PortState } from './port-states.ts';

/** Ports on which a provider takes mail from its own people; 25 is for servers among themselves. */
const SUBMISSION_PORTS = [465, 587, 2525] as const;
const MAIN_PORTS: readonly number[] = [465, 587];

type Lost = 'dropped' | 'refused' | 'no-route';

const lostAs = (state: PortState): Lost =>
  state === 'no-route' ? 'no-route' : state === 'refused' ? 'refused' : 'dropped';

/** No port for mail is open. `account` is the state of the account's own port, `others` of the rest. */
const nothingOpen = (account: Lost, others: readonly PortState[], web: PortState | undefined) => {
  const webAnswers = web === 'open' || web === 'refused';
  if (account === 'no-route') return webAnswers ? 'all-mail-ports-dropped-web-open' : 'no-route';
  if (account === 'refused') return 'all-refused';
  if (webAnswers) return 'all-mail-ports-dropped-web-open';
  if (others.includes('refused')) return 'account-port-dropped-others-refused';
  if (web === undefined && others.length === 0) return 'account-port-dropped';
  return 'nothing-answers';
};

/** Which ports of the outgoing server answer: what tells a blocked port from a dead server. */
export default fact({
  id: 'which-ports-answer',
  kind: 'measured',
  values: {
    'account-port-open': { usual: 'always', said: 'Port {port} of the server answered.' },
    'account-port-dropped-other-open': {
      usual: 'never',
      said: 'Port {port} gave no answer, but another mail port of the same server did.',
    },
    'account-port-refused-other-open': {
      usual: 'never',
      said: 'Port {port} turned us away, but another mail port of the same server answered.',
    },
    'account-port-dropped-others-refused': {
      usual: 'never',
      said: 'Port {port} gave no answer, and the other mail ports are closed.',
    },
    'account-port-dropped': { usual: 'never', said: 'Port {port} gave no answer.' },
    'only-port-25-open': { usual: 'never', said: 'Only port 25 of the server answered.' },
    'all-mail-ports-dropped-web-open': {
      usual: 'never',
      said: 'No mail port gave an answer, but the same server answered on another port.',
    },
    'all-refused': { usual: 'never', said: 'The computer of the server answered, but its mail ports are closed.' },
    'nothing-answers': { usual: 'never', said: 'The server gave no answer on any port.' },
    'no-route': { usual: 'never', said: 'There is no way from this computer to the server.' },
  },
  derive: (evidence) => {
    const { mail, web } = portStates(evidence);
    const { port } = accountOf(evidence.case);
    const account = mail.get(port);
    if (account === undefined) {
      const { 4: four, 6: six } = familyStates(evidence);
      return four === undefined && six === 'no-such-network' ? 'no-route' : undefined;
    }
    if (account === 'open') return 'account-port-open';
    const isOpen = (other: number): boolean => other !== port && mail.get(other) === 'open';
    const lost = lostAs(account);
    if (SUBMISSION_PORTS.some(isOpen)) {
      return lost === 'refused' ? 'account-port-refused-other-open' : 'account-port-dropped-other-open';
    }
    if (isOpen(25)) return 'only-port-25-open';
    const others = MAIN_PORTS.filter((other) => other !== port).flatMap((other) => mail.get(other) ?? []);
    return nothingOpen(lost, others, web);
  },
});
