import type { ButtonKey } from '../text/message-key.ts';
import type { IconName } from './icons.ts';

/** One button of the bar below: its words and what it does. */
export interface Action {
  readonly label: ButtonKey;
  readonly act: () => void;
  readonly icon?: IconName;
}

/** One field to look at again: the id of its box and the message. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
}
