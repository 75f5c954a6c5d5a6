import type { CaseFile } from '../contract/case.ts';
import { providerOf } from './provider-of.ts';
import { splitAddress } from './split-address.ts';

export type UsernameForm = 'full-address' | 'local-part';

/** The same user name in the other form that servers know. */
export interface OtherUsername {
  readonly form: UsernameForm;
  readonly username: string;
}

/**
 * The form of the user name that is worth a second try: what the provider wants, when that is known, otherwise the one
 * that is not in the settings. Nothing for a name of another kind, for a provider that already has its form, and for
 * one that takes no passwords at all.
 */
export function otherUsername(account: CaseFile['account'], username: string): OtherUsername | undefined {
  const parts = splitAddress(account?.address ?? '');
  if (parts === undefined) return undefined;
  const names = { 'full-address': parts.address, 'local-part': parts.localPart } as const;
  const given = username.toLowerCase();
  const isAddress = given === parts.address.toLowerCase();
  if (!isAddress && given !== parts.localPart.toLowerCase()) return undefined;
  const form: UsernameForm = isAddress ? 'local-part' : 'full-address';
  const provider = providerOf(account);
  if (provider !== undefined) {
    const takesPasswords = provider.signIn.some((way) => way === 'password' || way === 'app-password');
    if (!takesPasswords || provider.username !== form) return undefined;
  }
  return { form, username: names[form] };
}
