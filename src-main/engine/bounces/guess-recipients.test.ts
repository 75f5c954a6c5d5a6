import { describe, expect, it } from 'vitest';
import { guessRecipients } from './guess-recipients.ts';

const LIST = 'Your mail to the following recipients could not be delivered:\n\tbob\n\teve\n';
const recipients = (visible: string, sentTo: string[], from = 'MAILER-DAEMON@mail.example.org') =>
  guessRecipients([{ visible }], { sentTo, from }).map(({ recipient }) => recipient);

describe('guessRecipients', () => {
  it('finds the names of the list among those for whom the message was', () => {
    expect(recipients(LIST, ['carla@a.example', 'Eve@b.example'])).toEqual(['Eve@b.example']);
  });

  it('completes them with the domain of the report where no copy is there', () => {
    expect(recipients(LIST, [], 'MAILER-DAEMON@Example.com')).toEqual(['bob@example.com', 'eve@example.com']);
    expect(recipients(LIST, [], 'MAILER-DAEMON@example.co.uk')).toEqual(['bob@example.co.uk', 'eve@example.co.uk']);
  });

  it('keeps the bare name where only a machine is known', () => {
    expect(recipients(LIST, [])).toEqual(['bob', 'eve']);
    expect(recipients(LIST, [], '')).toEqual(['bob', 'eve']);
  });

  it('takes the first for whom the message was where nobody is named', () => {
    expect(recipients('It failed.', ['carla@a.example', 'dan@a.example'])).toEqual(['carla@a.example']);
    expect(recipients(LIST, ['carla@a.example'])).toEqual(['carla@a.example']);
    expect(recipients('It failed.', [])).toEqual([undefined]);
  });

  it('leaves named entries and no entries alone', () => {
    const named = [{ recipient: 'dan@a.example', visible: LIST }];
    expect(guessRecipients(named, { sentTo: ['carla@a.example'], from: '' })).toBe(named);
    expect(guessRecipients([], { sentTo: ['carla@a.example'], from: '' })).toEqual([]);
  });
});
