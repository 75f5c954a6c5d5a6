const KEY = /^(HKEY_[^\r\n]{1,1000})$/;
const VALUE = /^ {4}(\S.{0,99}?) {4}REG_(SZ|EXPAND_SZ|DWORD|BINARY)(?: {4}(.{0,20000}))?$/;

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** The forms of a `.reg` file: a quoted text, `dword:0000024b`, `hex:73,00`. */
function valueOf(type: string, data: string): string | undefined {
  if (type === 'DWORD') return /^0x[0-9a-f]{1,8}$/i.test(data) ? `dword:${data.slice(2).padStart(8, '0')}` : undefined;
  if (type !== 'BINARY') return quoted(data);
  return /^(?:[0-9a-f]{2})*$/i.test(data) ? `hex:${data.replace(/(..)(?=.)/g, '$1,')}` : undefined;
}

/**
 * What `reg.exe query KEY /s` prints, in the form of an export (`.reg`), so that one reader is enough. The form of the
 * printout is known from memory. Lines that it does not have are passed over.
 */
export function registryText(printed: string): string {
  const lines = printed.split(/\r?\n/).flatMap((line) => {
    const key = KEY.exec(line)?.[1];
    if (key !== undefined) return [`[${key}]`];
    const [, name, type, data = ''] = VALUE.exec(line) ?? [];
    const value = name === undefined || type === undefined ? undefined : valueOf(type, data);
    return value === undefined ? [] : [`${quoted(name ?? '')}=${value}`];
  });
  return lines.join('\r\n');
}
