import type { catalogue } from './catalogue.ts';

/** Name of one sentence; a key that does not exist is a type error. */
export type MessageKey = keyof typeof catalogue;
/** Names of the labels of buttons. */
export type ButtonKey = Extract<MessageKey, `button.${string}`>;
