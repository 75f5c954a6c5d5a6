/** What a way of a mail app works with: the fix that calls it says what each one is. */
export const WAY_VALUES = {
  newServer: 'the name your provider gives',
  newPort: 'the port your provider names',
  newSecurity: 'the kind your provider lists',
  newUsername: 'the user name your provider gives',
  /** What to do in the field for the password. */
  enterPassword: 'type your password',
} as const;

/** Every placeholder that a text may hold, with the words that stand in for a value that is not known. */
export const PLACEHOLDERS = {
  ...WAY_VALUES,
  client: 'your mail app',
  hostname: 'your outgoing server',
  rightHostname: 'the name your provider gives',
  port: 'the port your mail app uses',
  /** The ports with the word before them: `port 465`. */
  thePort: 'the port your mail app uses',
  otherPort: 'the port your provider names',
  theOtherPort: 'another port',
  otherSecurity: 'the kind your provider lists',
  rightSecurity: 'the kind your provider lists',
  address: 'your mail address',
  username: 'your user name',
  /** The user name in the form that the server knows. */
  otherUsername: 'your whole mail address',
  domain: 'your mail provider',
  recipient: 'the other person',
  recipientDomain: 'their mail provider',
  sizeLimit: 'a limit that your provider sets',
  certificateName: 'the one on their help page',
  certificateEnd: 'a day in the past',
  certificateStart: 'a day in the future',
  /** The security program that opens secure connections, by the issuer that gave it away. */
  scanner: 'the virus scanner',
  appPasswordPage: 'the security page of your account',
  /** Whole records of a domain: shown as values to copy, never inside a sentence. */
  listAfter: 'the list with this server in it',
  ruleAfter: 'the rule without the error',
} as const;
