import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTranscript } from './join-transcript.ts';
import { quotedWords } from './quoted-words.ts';

describe('joinTranscript', () => {
  it('joins the lines of one answer', () => {
    expect(joinTranscript('<<< 550-5.2.1 one\n<<< 550-5.2.1 two\n<<< 550 5.2.1 three\n<<< 503 four')).toBe(
      '<<< 550-5.2.1 one\n550-5.2.1 two\n550 5.2.1 three\n<<< 503 four',
    );
  });

  it.each(['<<< 550 one\n<<< 550 two', '<<< 550-one\n<<< 503 two', '<<< 550-one\n>>> DATA\n<<< 550 two', 'none'])(
    'leaves what is no such answer: %s',
    (text) => {
      expect(joinTranscript(text)).toBe(text);
    },
  );

  it('changes nothing but marks, and a second time nothing', () => {
    const line = fc.constantFrom('<<< 550-a', '<<< 550 b', '<<< 421-c', '>>> DATA', '550 5.1.1 d', '', '> <<< 550-e');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const joined = joinTranscript(text);
        expect(joined.replaceAll('<<< ', '')).toBe(text.replaceAll('<<< ', ''));
        expect(joinTranscript(joined)).toBe(joined);
      }),
    );
  });
});

describe('quotes of a transcript', () => {
  it('end where sendmail sums up, or where the next answer comes', () => {
    const text = `>>> DATA
<<< 550-5.2.1 The account that you tried to reach is inactive. For more
<<< 550 5.2.1 information go to our pages
550 5.1.1 <bob@example.org>... User unknown
<<< 503-5.5.1 RCPT first. A command was issued out of
<<< 503 5.5.1 sequence`;
    const waited = '<<< 554 no recipients\nMessage could not be delivered for 12 hours';
    expect(quotedWords(waited).server).toEqual(['554 no recipients']);
    expect(quotedWords(text).server).toEqual([
      '550-5.2.1 The account that you tried to reach is inactive. For more\n550 5.2.1 information go to our pages',
      '503-5.5.1 RCPT first. A command was issued out of\n503 5.5.1 sequence',
    ]);
  });
});
