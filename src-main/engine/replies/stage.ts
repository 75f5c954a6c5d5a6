/** Where in the dialogue an answer came. */
export const STAGES = ['connect', 'ehlo', 'starttls', 'auth', 'mail', 'rcpt', 'data'] as const;
export type Stage = (typeof STAGES)[number];
