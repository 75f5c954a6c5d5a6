import type { CaseFile } from '../../contract/case.ts';
import type { Observation } from '../../contract/observation.ts';

/**
 * The user name in the form that the server took in our test. Untested, a name without an @ has one other form: the whole
 * address. Nothing for a whole address that was not tested, because most servers want just that.
 */
export function otherUsername({ account }: CaseFile, observations: readonly Observation[]): string | undefined {
  const address = account?.address;
  if (address === undefined) return undefined;
  const taken = observations.find((row) => row.probe === 'sign-in' && row.outcome === 'ok' && row.usernameForm);
  if (taken !== undefined) {
    return taken.usernameForm === 'full-address' ? address : address.slice(0, address.lastIndexOf('@'));
  }
  const username = account?.submission?.username;
  return username !== undefined && !username.includes('@') ? address : undefined;
}
