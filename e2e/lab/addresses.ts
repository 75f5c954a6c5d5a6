/** Where everything stands in the lab's own network; nothing of it can be reached from outside. */
export const ADDRESSES = {
  /** The computer of the person. */
  client: '10.50.9.1',
  good: '10.50.0.25',
  expired: '10.50.0.26',
  wrongName: '10.50.0.27',
  resolver: '10.50.0.53',
  recipientServer: '10.50.1.25',
} as const;

export const HOSTS = {
  good: 'smtp.provider.test',
  expired: 'old.provider.test',
  wrongName: 'mail.provider.test',
  /** The name that stands in the certificate of `wrongName`. */
  certified: 'web12.hoster.test',
  /** A typing mistake: there is no such name. */
  mistyped: 'smpt.provider.test',
} as const;

export const ACCOUNT = { user: 'alice@provider.test', password: 'correct-horse-battery' } as const;
