/** Places that are called or were called, one a line. */
export function contactsText(
  contacts: readonly { readonly host: string; readonly port: number; readonly why?: string }[],
): string {
  const lines = contacts.map(
    ({ host, port, why }) => `  - ${host}, port ${port}${why === undefined ? '' : ` (${why})`}`,
  );
  return lines.length === 0 ? 'Nobody is called.\n' : ['These places are called:', ...lines, ''].join('\n');
}
