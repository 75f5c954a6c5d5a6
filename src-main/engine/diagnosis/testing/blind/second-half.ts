import type { Scenario } from '../scenarios/scenario.ts';
import { ENCRYPTION } from './second-half/encryption.ts';
import { MESSAGE } from './second-half/message.ts';
import { NAMES } from './second-half/names.ts';
import { NETWORK } from './second-half/network.ts';
import { RECIPIENT_ADDRESS } from './second-half/recipient-address.ts';
import { RECIPIENT_SERVER } from './second-half/recipient-server.ts';
import { SENDER } from './second-half/sender.ts';
import { SERVER } from './second-half/server.ts';
import { SIGN_IN } from './second-half/sign-in.ts';

/** Two cases for each cause from `message-malformed` to `wrong-server-name`, by an author who saw no weights. */
export const SECOND_HALF: readonly Scenario[] = [
  ...NETWORK,
  ...NAMES,
  ...ENCRYPTION,
  ...SIGN_IN,
  ...RECIPIENT_ADDRESS,
  ...RECIPIENT_SERVER,
  ...SENDER,
  ...SERVER,
  ...MESSAGE,
];
