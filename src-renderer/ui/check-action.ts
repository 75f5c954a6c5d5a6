import type { MessageKey } from '../text/message-key.ts';

/** Waits for an action and shows the message that it gives, if any. */
export type CheckAction = (action: Promise<MessageKey | undefined>) => void;
