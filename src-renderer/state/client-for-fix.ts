/** The mail app whose steps are shown: the chosen one, or the general steps. */
export function clientForFix(clientId: string): string {
  return clientId === '' || clientId === 'do-not-know' ? 'other' : clientId;
}
