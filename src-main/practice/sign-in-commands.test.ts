import { describe, expect, it } from 'vitest';
import { authPlain } from './test-client.ts';
import { testServers } from './test-servers.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const { greeted, secured } = testServers();

describe('sign-in', () => {
  const accounts = { 'anna@northmail.example': 'right' };

  it.each([
    ['right', /^235/],
    ['wrong', /^535 5\.7\.8/],
  ])('checks AUTH PLAIN with the password %s', async (password, expected) => {
    const { client } = await secured({ accounts });
    expect(await client.say(authPlain('anna@northmail.example', password))).toMatch(expected);
  });

  it('checks AUTH LOGIN step by step', async () => {
    const { client } = await secured({ accounts });
    expect(await client.say('AUTH LOGIN')).toBe('334 VXNlcm5hbWU6');
    expect(await client.say(base64('anna@northmail.example'))).toBe('334 UGFzc3dvcmQ6');
    expect(await client.say(base64('right'))).toMatch(/^235/);
    expect(await client.say('AUTH LOGIN')).toMatch(/^503/);
  });

  it('can be cancelled and refuses what it cannot decode', async () => {
    const { client } = await secured({ accounts });
    await client.say('AUTH LOGIN');
    expect(await client.say('*')).toMatch(/^501 5\.7\.0/);
    expect(await client.say('AUTH PLAIN %%%')).toMatch(/^501 5\.5\.2/);
    expect(await client.say(`AUTH PLAIN ${base64('no separators')}`)).toMatch(/^501 5\.5\.2/);
    expect(await client.say('AUTH PLAIN =')).toMatch(/^501 5\.5\.2/);
    expect(await client.say('NOOP')).toMatch(/^250/);
  });

  it('knows no user by the name of a built-in property', async () => {
    const { client } = await secured({ accounts });
    expect(await client.say(authPlain('constructor', 'right'))).toMatch(/^535/);
  });

  it('refuses every mechanism that EHLO does not offer', async () => {
    const { client } = await secured({ accounts, ehlo: { secure: ['AUTH XOAUTH2'] } });
    expect(await client.say(authPlain('anna@northmail.example', 'right'))).toMatch(/^504 5\.5\.4/);
    const token = base64('user=anna@northmail.example\u0001auth=Bearer right\u0001\u0001');
    expect(await client.say(`AUTH XOAUTH2 ${token}`)).toMatch(/^235/);
  });

  it('has no sign-in where none is offered', async () => {
    const { client } = await greeted({ accounts });
    await client.say('EHLO test');
    expect(await client.say(authPlain('anna@northmail.example', 'right'))).toMatch(/^503 5\.5\.1/);
  });

  it('gives the scripted answer, by password or with several lines', async () => {
    const seen: string[] = [];
    const { client } = await secured({
      auth: ({ mechanism, username, password }) => {
        seen.push(`${mechanism} ${username}`);
        return password === 'app' ? '235 2.7.0 Accepted' : ['534-5.7.9 First', '534 5.7.9 Second'];
      },
    });
    expect(await client.say(authPlain('anna', 'main'))).toBe('534-5.7.9 First\n534 5.7.9 Second');
    expect(await client.say(authPlain('anna', 'app'))).toBe('235 2.7.0 Accepted');
    expect(seen).toEqual(['PLAIN anna', 'PLAIN anna']);
  });

  it('can send 421 and close', async () => {
    const { client } = await secured({ auth: { send: '421 4.7.0 Try later', then: 'close' } });
    expect(await client.say(authPlain('anna', 'x'))).toBe('421 4.7.0 Try later');
    expect(await client.ended()).toBe('closed');
  });
});
