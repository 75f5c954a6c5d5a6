import type { Submission } from '../../src-main/contract/case.ts';
import type { SocketType } from '../../src-main/contract/observation.ts';
import type { FixStep, FixView } from '../../src-main/contract/result.ts';
import { parseHost } from '../input/parse-host.ts';
import { parsePort } from '../input/parse-port.ts';

const SERVER_FIELD = /server name|host name|field for the server|outgoing mail server/i;
const USER_FIELD = /user name|field for the address/i;
/** RFC 8314: which ports speak TLS from the start and which by STARTTLS. */
const USUAL: Readonly<Record<number, SocketType>> = { 465: 'tls', 587: 'starttls', 25: 'starttls', 2525: 'starttls' };

/** Fixes that change the way to sign in. */
const SIGN_IN: Readonly<Record<string, Submission['authentication']>> = {
  'turn-on-sign-in': 'password',
  'sign-in-with-provider-window': 'oauth2',
};

function hostOf(step: FixStep, place: string): string | undefined {
  const value = (step.value ?? '').trim().toLowerCase();
  // A page of the provider or a user name with a dot looks like a server too: only a field for the server counts.
  return SERVER_FIELD.test(place) && parseHost(value) === value ? value : undefined;
}

function labelledSecurity(labels: readonly string[]): SocketType | undefined {
  if (labels.some((label) => /^STARTTLS$/i.test(label))) return 'starttls';
  return labels.some((label) => /^SSL(\/TLS)?$/i.test(label)) ? 'tls' : undefined;
}

function afterStep(settings: Submission, step: FixStep): Submission {
  const place = `${step.where} ${step.do}`;
  const port = USER_FIELD.test(place) ? undefined : parsePort(step.value ?? '');
  const hostname = hostOf(step, place);
  const socketType = (port === undefined ? undefined : USUAL[port]) ?? labelledSecurity(step.labels);
  return {
    ...settings,
    ...(port !== undefined && { port }),
    ...(hostname !== undefined && { hostname }),
    ...(socketType && { socketType }),
  };
}

/**
 * The settings that the mail app has once the steps are done, so that the test looks at those and not at the old ones.
 * Where the fix does not say, they are read from the values and labels that the steps name; the rest stays as it was.
 */
export function settingsAfterFix(fix: FixView, now: Submission): Submission {
  const signIn = SIGN_IN[fix.id];
  const settings = fix.after ? { ...now, ...fix.after } : fix.steps.reduce(afterStep, now);
  return { ...settings, ...(signIn && { authentication: signIn }) };
}
