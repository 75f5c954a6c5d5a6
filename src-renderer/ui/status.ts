import type { CheckRow } from '../../src-main/contract/result.ts';
import type { MessageKey } from '../text/message-key.ts';
import type { IconName } from './icons.ts';

export type Status = CheckRow['status'];
/** The word of a status; the colour never stands alone. */
export const statusWord: Readonly<Record<Status, MessageKey>> = {
  passed: 'status.passed',
  problem: 'status.problem',
  look: 'status.look',
  unchecked: 'status.unchecked',
  running: 'status.running',
};
/** Five outlines, so that size and missing colour still tell them apart. */
export const statusIcon: Readonly<Record<Status, IconName>> = {
  passed: 'passed',
  problem: 'problem',
  look: 'look',
  unchecked: 'unchecked',
  running: 'running',
};
