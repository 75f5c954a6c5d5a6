/** What a person sees of an HTML part: line breaks kept, addresses in angle brackets kept, no scripts or styles. */
export function htmlToText(html: string): string {
  return html
    .slice(0, 1_000_000)
    .replace(/<(style|script|head)\b[^>]{0,400}>[^]{0,100000}?<\/\1>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6]|\/td)\b[^>]{0,400}>/gi, '\n')
    .replace(/<[^>@]{1,2000}>/g, '')
    .replace(/&nbsp;|&#160;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#0?39;|&apos;/gi, "'")
    .replace(/&amp;/gi, '&');
}
