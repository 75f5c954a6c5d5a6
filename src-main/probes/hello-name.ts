import type { ProbeContext } from './probe.ts';

/** The longest NetBIOS name of a computer. */
const MAX_NETBIOS = 15;

/** Mail apps that greet with the name of the computer, as far as we know from their users' server logs (no page opened). */
const GREET_BY_NAME: ReadonlySet<string> = new Set(['outlook-classic', 'windows-mail']);

/**
 * The name that the person's mail app gives in EHLO, where it gives the computer's: some servers refuse a name without a
 * dot, and only the same name shows it. The name is private, so it goes to nobody but the person's own server, and
 * only after the yes to signing in there. Without one the address literal of the connection is used.
 */
export const helloName = ({ target, net }: Pick<ProbeContext, 'target' | 'net'>): string | undefined => {
  const { symptom, consent } = target.case;
  if (consent?.signIn !== true || !GREET_BY_NAME.has(symptom.client ?? '')) return undefined;
  const name = net.computerName?.split('.')[0]?.slice(0, MAX_NETBIOS) ?? '';
  return /^[A-Za-z0-9-]+$/.test(name) ? name : undefined;
};
