import { describe, expect, it } from 'vitest';
import { afterwards } from './afterwards.ts';

const values = {
  rightHostname: 'smtp.example.org',
  port: '587',
  otherPort: '465',
  otherSocketType: 'tls',
  rightSocketType: 'starttls',
} as const;

describe('afterwards', () => {
  it('has the settings that the ways were given', () => {
    expect(afterwards({ newPort: '{otherPort}', newSecurity: '{otherSecurity}' }, values)).toEqual({
      after: { port: 465, socketType: 'tls' },
    });
    expect(afterwards({ newPort: '{port}', newSecurity: '{rightSecurity}' }, values)).toEqual({
      after: { port: 587, socketType: 'starttls' },
    });
    expect(afterwards({ newServer: '{rightHostname}' }, values)).toEqual({ after: { hostname: 'smtp.example.org' } });
  });

  it.each([
    ['nothing was given', {}, values],
    ['the value is not known', { newPort: '{otherPort}', newSecurity: '{otherSecurity}' }, {}],
    ['words were given', { newServer: 'the one of your provider', newPort: 'a port', newSecurity: 'any' }, values],
    ['it is about something else', { enterPassword: 'type it', newUsername: '{username}' }, values],
    ['the port is none', { newPort: '{otherPort}' }, { otherPort: 'seven' }],
  ])('has no settings where %s', (_, given, known) => {
    expect(afterwards(given, known)).toEqual({});
  });
});
