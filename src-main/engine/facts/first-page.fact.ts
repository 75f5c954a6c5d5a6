import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

const SIGN_IN_NEEDED = '511';
const REDIRECT = /^30[12378]$/;

const site = (host: string): string => host.split('.').slice(-2).join('.');

/** A host name and scheme without a parser of its own: the engine has none. */
const read = (url: string) => {
  const [, scheme, host] = /^(https?):\/\/\[?([^/:?#\]]+)/i.exec(url) ?? [];
  return scheme === undefined || host === undefined
    ? undefined
    : { scheme: scheme.toLowerCase(), host: host.toLowerCase() };
};

/** A redirect to another site in clear, or to a bare address: no site that cares for itself does that. */
const looksLikeSignIn = (host: string, location: string): boolean => {
  const to = read(location);
  if (to === undefined || site(to.host) === site(host.toLowerCase())) return false;
  return to.scheme === 'http' || /^[\d.]+$/.test(to.host);
};

/** What the first page of the sender's domain is, seen from this network. */
export default fact({
  id: 'first-page',
  kind: 'measured',
  values: {
    'sign-in-page': { usual: 'never', said: 'This network shows a page of its own in place of the page we asked for.' },
    usual: { usual: 'always', said: 'The web page that we asked for came from where it should.' },
  },
  derive: (evidence) => {
    const [row] = measuredRows(evidence, 'web-page').filter(({ outcome }) => outcome === 'ok');
    const [status, location] = row?.answers ?? [];
    if (row === undefined || status === undefined) return undefined;
    if (status === SIGN_IN_NEEDED) return 'sign-in-page';
    const away = REDIRECT.test(status) && location !== undefined && looksLikeSignIn(row.host ?? '', location);
    return away ? 'sign-in-page' : 'usual';
  },
});
