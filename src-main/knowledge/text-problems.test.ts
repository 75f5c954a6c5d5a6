import { describe, expect, it } from 'vitest';
import { textProblems } from './text-problems.ts';

describe('textProblems', () => {
  it.each([
    'The server does not know this password.',
    'Test again. If it fails, ask your provider.',
    'Do not add an exception for this server.',
    'Never turn off the virus scanner for good.',
    'No helper needs to know your password.',
    'On this computer: turn Wi-Fi off for ten seconds.',
    'We cannot send mail, and the reason is valuable.',
    'Keep the scanner on.',
    'The adjustment took an hour.',
  ])('finds nothing in: %s', (text) => {
    expect(textProblems(text)).toEqual([]);
  });

  it.each([
    ['Please try again.', 'banned word: Please'],
    ['The address is invalid.', 'banned word: invalid'],
    ['Just choose it.', 'banned word: Just'],
    ['This is easy.', 'banned word: easy'],
    ['Choose OK.', 'banned word: OK'],
    ['Contact your administrator.', 'banned word: Contact your administrator'],
    ['Failed to connect.', 'starts with "Failed to": Failed to'],
    ['Test it. Failed to connect.', 'starts with "Failed to": . Failed to'],
    ['You entered another name.', 'blame: You entered'],
    ['That was your mistake.', 'blame: your mistake'],
    ['The SMTP server is down.', 'word of experts: SMTP'],
    ['You have to authenticate.', 'word of experts: authenticate'],
    ['The DNS lookup is slow.', 'word of experts: DNS'],
  ])('finds the word in: %s', (text, problem) => {
    expect(textProblems(text)).toEqual([problem]);
  });

  it.each([
    'Turn off your antivirus.',
    'Turn encryption off in the settings.',
    'Switch the firewall off while you test.',
    'For a test: turn off the check of the digital ID.',
    'Disable the scanner.',
    'Untick Use TLS for this.',
    'Switch STARTTLS off for that server.',
    'Accept the digital ID.',
    'Choose to trust this digital ID.',
    'Ignore the warning.',
    'Choose Confirm to add an exception.',
    'In the list: choose None.',
    'Choose the one that is transmitted insecurely.',
    'Tell us your password.',
    'Send the password to your helper.',
    'Do not wait. Turn off your antivirus.',
  ])('calls this dangerous: %s', (text) => {
    expect(textProblems(text).join()).toContain('advice that weakens security');
  });

  it('forbids codes in titles only', () => {
    for (const text of ['Error 0x800CCC0F', 'The server said 550', 'What 5.7.1 means']) {
      expect(textProblems(text)).toEqual([]);
      expect(textProblems(text, { title: true })).toHaveLength(1);
    }
    expect(textProblems('Wait 30 minutes', { title: true })).toEqual([]);
  });

  it('lets letters use the words of those who run servers, and still bans the rest', () => {
    expect(textProblems('The certificate of your SMTP server has expired.', { letter: true })).toEqual([]);
    expect(textProblems('Please disable TLS.', { letter: true })).toHaveLength(2);
  });
});
