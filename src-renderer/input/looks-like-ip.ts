const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;

/** Whether a text is the address of a server in numbers, of the old or the new kind (RFC 791, RFC 4291). */
export function looksLikeIp(text: string): boolean {
  if (V4.test(text)) return true;
  return /^[0-9a-f:.]{2,45}$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`);
}
