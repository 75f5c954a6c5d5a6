import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text.ts';

describe('htmlToText', () => {
  it('keeps addresses in angle brackets and breaks lines', () => {
    expect(htmlToText('<b>To</b> <bob@example.net><br>x&nbsp;&amp;&nbsp;y')).toBe('To <bob@example.net>\nx & y');
  });

  it('drops scripts, styles and tags, and opens an entity once only', () => {
    expect(htmlToText('<style>p{}</style><p class="a">no<script>alert(1)</script></p>').trim()).toBe('no');
    expect(htmlToText('&amp;lt;')).toBe('&lt;');
  });

  it('never hangs on unclosed tags', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('<', '<script>', '<style ', '&amp', '<br'),
        fc.integer({ max: 3000, min: 1 }),
        (part, times) => {
          expect(htmlToText(part.repeat(times)).length).toBeLessThanOrEqual(part.length * times);
        },
      ),
      { numRuns: 20 },
    );
  });
});
