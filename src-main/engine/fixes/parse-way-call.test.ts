import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FixParseError } from './fix-parse-error.ts';
import { parseWayCall } from './parse-way-call.ts';

const place = { file: 'sample.md', line: 7 };

describe('parseWayCall', () => {
  it.each([
    ['send-again', {}],
    ['change-server-name newServer={rightHostname}', { newServer: '{rightHostname}' }],
    [
      'change-port newPort={otherPort} newSecurity={otherSecurity}',
      { newPort: '{otherPort}', newSecurity: '{otherSecurity}' },
    ],
    ['enter-password enterPassword="paste the app password"', { enterPassword: 'paste the app password' }],
  ])('reads %s', (text, given) => {
    expect(parseWayCall(text, place)).toEqual({ way: text.split(' ')[0], given });
  });

  it.each([
    ['', 'a way'],
    ['Send again', 'a way'],
    ['send-again now', 'a way'],
    ['change-port newPort=465', 'a way'],
    ['change-port newPort={otherPort', 'a way'],
    ['change-port colour={otherPort}', 'a known name'],
    ['change-port constructor={otherPort}', 'a known name'],
    ['change-port newPort={colour}', 'a known placeholder'],
    ['change-port newPort="{colour}"', 'a known placeholder'],
  ])('refuses "%s", with the place', (text, expected) => {
    expect(() => parseWayCall(text, place)).toThrow(FixParseError);
    expect(() => parseWayCall(text, place)).toThrow(`sample.md, line 7: expected ${expected}`);
  });

  it('gives back what was written, for any names and words', () => {
    const words = fc.stringMatching(/^[a-z ]{0,30}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), words, words, (way, port, server) => {
        const call = parseWayCall(`${way} newPort="${port}" newServer="${server}"`, place);
        expect(call).toEqual({ way, given: { newPort: port, newServer: server } });
      }),
    );
  });
});
