/** Whether an address, with or without a port (`127.0.0.1:53`, `[::1]:53`), is this computer itself. */
export const isLoopback = (address: string): boolean =>
  /^(?:127(?:\.\d{1,3}){3}(?::\d+)?|::1|\[::1\](?::\d+)?)$/.test(address);
