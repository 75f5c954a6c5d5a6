const SCHEME = 'app';
const HOST = 'outbox-doctor';

/** The one origin that the window's pages come from. */
export const APP_ORIGIN = { scheme: SCHEME, host: HOST, start: `${SCHEME}://${HOST}/index.html` } as const;
