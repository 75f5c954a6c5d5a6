import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text.ts';

describe('htmlToText', () => {
  it('keeps addresses and other things in angle brackets that are no tags', () => {
    expect(htmlToText('<b>To</b> <bob@example.net><br>x&nbsp;&amp;&nbsp;y')).toBe('To <bob@example.net>\nx & y');
    expect(htmlToText('<p>mx.example <#5.1.1 smtp;550 gone> a < b > c</p>')).toBe(
      'mx.example <#5.1.1 smtp;550 gone> a < b > c',
    );
    expect(htmlToText('<p>see <http://help.example/x> or <mx.example[192.0.2.1]></p>')).toBe(
      'see <http://help.example/x> or <mx.example[192.0.2.1]>',
    );
  });

  it('drops scripts, styles, titles and comments, closed or not', () => {
    expect(htmlToText('<style>p{}</style><p class="a">no<script>alert("</p>")</script></p>')).toBe('no');
    expect(htmlToText('<html><head><title>t</title><STYLE>x</STYLE ></head><body>a<!-- b -->c</body>')).toBe('ac');
    expect(htmlToText('a<!--[if mso]><p>for one app</p><![endif]--><![if !mso]>b<![endif]>')).toBe('ab');
    expect(htmlToText('<p>a</p><script>rest')).toBe('a');
    expect(htmlToText('<p>a</p><!-- never closed <p>b</p>')).toContain('b');
  });

  it('opens entities once only, named, decimal, hexadecimal and without an end', () => {
    expect(htmlToText('&amp;lt; &lt;b&gt; &#228;&#xe4; &uuml;&euro; &copy 2026 &#0; &bogus;')).toBe(
      '&lt; <b> ää ü€ © 2026 \ufffd &bogus;',
    );
  });

  it('breaks lines where a browser does, and nowhere else', () => {
    expect(htmlToText('<p>one\n two</p>\n<p>three<br/>four<br>\n<br>five</p>')).toBe('one two\n\nthree\nfour\n\nfive');
    expect(htmlToText('<div>a<div>b</div>c</div><ul><li>d</li><li>e</li></ul>')).toBe('a\nb\nc\n\nd\ne');
    expect(htmlToText('<pre>550 a\n550 b</pre>')).toBe('550 a\n550 b');
  });

  it('keeps the lines of a text that is HTML in name only', () => {
    expect(htmlToText('550 a\n<b>550</b> b\n\nc &lt;d@e.example&gt;')).toBe('550 a\n550 b\n\nc <d@e.example>');
  });

  it('puts the cells of a row on one line', () => {
    const row = (...cells: string[]) => `<tr>\n${cells.map((one) => `<td> ${one} </td>`).join('\n')}\n</tr>`;
    expect(htmlToText(`<table>${row('Error:', '550 5.1.1')}${row('Server:', 'mx.example')}</table>`)).toBe(
      'Error:\t550 5.1.1\nServer:\tmx.example',
    );
  });

  it.each([
    '<span style="display:none">x</span>',
    "<div style='color:red; DISPLAY : none'>x<div>y</div>z</div>",
    '<p style="mso-hide:all">x</p>',
    '<div style="visibility:hidden;font-size:1px">x</div>',
    '<div style="font-size:0px">x</div>',
    '<p hidden>x</p>',
  ])('does not show what is hidden: %s', (hidden) => {
    expect(htmlToText(`a${hidden}b`).replace(/\s/g, '')).toBe('ab');
  });

  it('shows what is not hidden', () => {
    expect(htmlToText('<p style="font-size:0.9em" class="hidden-print">x</p><input hidden>y')).toBe('x\n\ny');
  });

  it('is not misled by ">" in a value or by a quote that is never closed', () => {
    expect(htmlToText('<a title="a>b" href="x">link</a>')).toBe('link');
    expect(htmlToText('<p title="a>b</p><p>c')).toContain('c');
  });

  it('loads and shows no pictures', () => {
    expect(htmlToText('<p>a<img src="https://tracker.example/1.gif" onerror="x()">b</p>')).toBe('ab');
  });

  it('never throws, and gives no more than about what it got', () => {
    const parts = [
      '<',
      '>',
      '"',
      "'",
      '<p ',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&amp',
      '<div style="display:none">',
      '</div>',
      'a',
      '\n',
      '<td>',
      '</td>',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { maxLength: 200 }),
        fc.integer({ min: 1, max: 20 }),
        (some, times) => {
          const html = some.join('').repeat(times);
          expect(htmlToText(html).length).toBeLessThanOrEqual(html.length);
        },
      ),
    );
  });

  it.each([
    '<',
    '<script>',
    '<style ',
    '&amp',
    '<br',
    '<a "',
    "<a '",
    '<!--',
    '<!',
    '</',
    '<p title="',
    '<div style="display:none">',
    '<pre>',
  ])('takes a million characters of %j in one go', (part) => {
    expect(htmlToText(part.repeat(1_000_000 / part.length)).length).toBeLessThanOrEqual(1_000_000);
  });
});
