import type { DiagnoseResult } from '../../src-main/contract/result.ts';
import type { Facts } from './facts.ts';

/** Causes that a test from another network speaks for or against. */
export const NETWORK_FAULTS: ReadonlySet<string> = new Set([
  'captive-portal',
  'company-firewall',
  'connection-banned',
  'dns-blocked',
  'dns-filtered',
  'dns-hijacked',
  'ipv6-broken',
  'local-firewall',
  'mail-blocked-on-network',
  'mtu-black-hole',
  'no-network',
  'port-blocked',
  'resolver-down',
  'resolver-refuses',
  'server-down',
  'server-slow',
  'smtp-intercepted',
  'starttls-stripped',
  'tls-intercepted',
  'unstable-network',
  'vpn-or-proxy-interference',
]);

/** How many of the likeliest causes count while none of them is settled. */
const FIRST_FEW = 3;

/** Whether a test from another network would tell more; a sample problem has no network of its own. */
export function mayCompare(result: DiagnoseResult, { practice }: Facts): boolean {
  const { causes, confidence } = result.diagnosis;
  const looked = causes.filter(({ id }) => id !== 'something-else').slice(0, confidence === 'unknown' ? FIRST_FEW : 1);
  return practice === undefined && result.observations.length > 0 && looked.some(({ id }) => NETWORK_FAULTS.has(id));
}
