import type { Scenario } from '../scenarios/scenario.ts';
import { CERTIFICATES } from './first-half/certificates.ts';
import { CLIENT } from './first-half/client.ts';
import { DOMAIN } from './first-half/domain.ts';
import { ENCRYPTION } from './first-half/encryption.ts';
import { NAMES } from './first-half/names.ts';
import { NETWORK } from './first-half/network.ts';
import { RECIPIENT } from './first-half/recipient.ts';
import { SIGN_IN } from './first-half/sign-in.ts';

/** Causes from `account-locked` to `mailbox-full`, labelled by mail knowledge alone, before any run. */
export const FIRST_HALF: readonly Scenario[] = [
  ...SIGN_IN,
  ...CERTIFICATES,
  ...ENCRYPTION,
  ...NAMES,
  ...NETWORK,
  ...CLIENT,
  ...RECIPIENT,
  ...DOMAIN,
];
