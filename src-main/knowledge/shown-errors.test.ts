import { describe, expect, it } from 'vitest';
import { readReplyText } from './testing/check-replies.ts';
import { DEVICES } from './testing/shown-errors/devices.ts';
import { LIBRARIES } from './testing/shown-errors/libraries.ts';
import { SERVICES } from './testing/shown-errors/services.ts';
import { SIGN_IN_AND_APPS } from './testing/shown-errors/sign-in.ts';
import { WEB } from './testing/shown-errors/web.ts';

const SHOWN_ERRORS = [...LIBRARIES, ...SIGN_IN_AND_APPS, ...DEVICES, ...SERVICES, ...WEB];

const topCause = (text: string) => readReplyText(text)?.causes[0]?.id;
const texts = SHOWN_ERRORS.flatMap(([source, rows]) => rows.map(([text, cause]) => ({ source, text, cause })));

/** Broken at a blank, as a narrow window does it. */
const overLines = (text: string): string => text.replace(/(\S.{30,50}?) /g, '$1\n');

describe('what apps, libraries and devices show', () => {
  it.each(texts)('$text ($source)', ({ text, cause }) => {
    expect(topCause(text)).toBe(cause);
    expect(topCause(overLines(text))).toBe(cause);
    expect(topCause(`Error: ${text}`)).toBe(cause);
  });

  it('names a public page for every text, and every text once', () => {
    for (const [source] of SHOWN_ERRORS) expect(new URL(source).protocol).toMatch(/^https?:$/);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  });

  it.each([
    'The green lamp of the router blinks',
    'ZebraException: quagga',
    'Something happened while the letter was on its way',
    'Process finished with exit code 7',
    'Widget 0x1234 could not be painted',
  ])('stays unknown: %s', (text) => {
    const [first] = readReplyText(text)?.causes ?? [];
    expect([undefined, 'possible', 'unknown']).toContain(first?.confidence);
    expect(first?.id ?? 'something-else').toBe('something-else');
  });
});
