import { CLIENT } from './client.ts';
import { CONTROLS } from './controls.ts';
import { DOMAIN } from './domain.ts';
import { DOMAIN_RECORDS } from './domain-records.ts';
import { ENCRYPTION } from './encryption.ts';
import { ENCRYPTION_MORE } from './encryption-more.ts';
import { MESSAGE } from './message.ts';
import { NAMES } from './names.ts';
import { NEAR_MISSES } from './near-misses.ts';
import { NETWORK } from './network.ts';
import { RECIPIENT } from './recipient.ts';
import { RECIPIENT_MORE } from './recipient-more.ts';
import { REPUTATION } from './reputation.ts';
import { REST } from './rest.ts';
import type { Scenario } from './scenario.ts';
import { SENDER_MORE } from './sender-more.ts';
import { SERVER } from './server.ts';
import { SINCE_GOOD } from './since-good.ts';
import { SIGN_IN } from './sign-in.ts';
import { SIGN_IN_MORE } from './sign-in-more.ts';
import { SITUATIONS } from './situations.ts';
import { TWO_FAULTS } from './two-faults.ts';
import { WAY } from './way.ts';

/** Every labelled case: at least three for each cause. */
export const SCENARIOS: readonly Scenario[] = [
  ...NAMES,
  ...NETWORK,
  ...WAY,
  ...ENCRYPTION,
  ...ENCRYPTION_MORE,
  ...SIGN_IN,
  ...SIGN_IN_MORE,
  ...SENDER_MORE,
  ...SERVER,
  ...MESSAGE,
  ...CLIENT,
  ...RECIPIENT,
  ...RECIPIENT_MORE,
  ...DOMAIN,
  ...DOMAIN_RECORDS,
  ...REPUTATION,
  ...REST,
  ...SITUATIONS,
  ...TWO_FAULTS,
  ...CONTROLS,
  ...NEAR_MISSES,
  ...SINCE_GOOD,
];
