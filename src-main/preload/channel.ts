/** The name under which a request or an event crosses between the processes. */
export const channel = (kind: 'request' | 'event', name: string): string => `outbox-doctor:${kind}:${name}`;
