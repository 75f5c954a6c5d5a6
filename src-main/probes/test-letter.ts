/** The one real message that the app can send: shown word for word before it goes out. */
export const TEST_LETTER = {
  subject: 'Test from Outbox Doctor',
  text: 'This message was sent by Outbox Doctor as a test.\nIt arrived, so your outgoing mail works.\n',
} as const;
