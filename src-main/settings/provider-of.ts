import type { CaseFile } from '../contract/case.ts';
import type { SignInRule } from '../contract/settings.ts';

export const providerOf = (_account: CaseFile['account']): { readonly signIn: readonly SignInRule[] } | undefined =>
  undefined;
