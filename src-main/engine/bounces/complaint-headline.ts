import type { Headline } from '../replies/headline.ts';

const SPAM = 'This is not a message that came back.';

/** What a report of each feedback type tells the person (RFC 5965 section 7.3, RFC 6430, RFC 6591). */
const BY_TYPE: Readonly<Record<string, Headline>> = {
  'auth-failure': {
    headline: 'A mail provider says that a mail with your domain in its address failed the checks.',
    summary: 'It may have been your mail, or a stranger who used your domain.',
  },
  'not-spam': { headline: 'Somebody said that a message is no spam.', summary: 'You need not do anything.' },
  'opt-out': { headline: 'Somebody does not want your mails any more.', summary: 'Take the address off your list.' },
  'opt-out-list': {
    headline: 'Somebody does not want your mails any more.',
    summary: 'Take the address off your list.',
  },
  fraud: { headline: 'Somebody says that a message tries to deceive people.', summary: SPAM },
  virus: { headline: 'Somebody says that there is a virus in a message.', summary: SPAM },
};

/** The two sentences for a report of this feedback type; `undefined` for plain complaints and for types that nobody knows. */
export const complaintHeadline = (type: string | undefined): Headline | undefined =>
  type !== undefined && Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
