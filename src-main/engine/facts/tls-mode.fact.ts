import type { Observation } from '../../contract/observation.ts';
import { accountOf } from './account.ts';
import { clearRow, handshakeRow } from './account-rows.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';

/** A handshake that got as far as a certificate is TLS, whatever the certificate is worth. */
const spokeTls = (row: Observation | undefined): boolean =>
  row !== undefined && (row.outcome === 'ok' || (row.tls?.chain.length ?? 0) > 0);

const spokeClear = (evidence: Evidence, tlsRow: Observation | undefined): boolean =>
  clearRow(evidence, 'greeting')?.outcome === 'ok' || tlsRow?.failure === 'tls-plaintext-answer';

/** The server offers encryption; without it, may one sign in? */
const inClear = (evidence: Evidence) => {
  const ehlo = clearRow(evidence, 'ehlo');
  const offers = ehlo?.capabilities?.some((line) => /^STARTTLS\b/i.test(line)) ?? false;
  if (!offers && !spokeTls(handshakeRow(evidence, 'starttls'))) return undefined;
  return (ehlo?.mechanisms?.length ?? 0) > 0 ? 'plain-where-encryption-is-offered' : 'plain-where-encryption-is-needed';
};

/** Whether the port and the kind of encryption in the settings belong together. */
export default fact({
  id: 'tls-mode',
  kind: 'measured',
  values: {
    right: { usual: 'always', said: 'The port and the kind of encryption belong together.' },
    'tls-on-starttls-port': {
      usual: 'never',
      said: 'Port {port} starts without encryption, but the settings want it at once.',
    },
    'starttls-on-tls-port': {
      usual: 'never',
      said: 'Port {port} wants encryption from the first word, but the app waits for a greeting.',
    },
    'plain-where-encryption-is-needed': {
      usual: 'never',
      said: 'The server lets nobody sign in without encryption, and encryption is switched off.',
    },
    'plain-where-encryption-is-offered': {
      usual: 'never',
      said: 'The server offers encryption, but it is switched off in the settings.',
    },
  },
  derive: (evidence) => {
    const { socketType } = accountOf(evidence.case);
    const tls = handshakeRow(evidence, 'tls');
    if (socketType === 'tls') {
      if (spokeTls(tls)) return 'right';
      return spokeClear(evidence, tls) ? 'tls-on-starttls-port' : undefined;
    }
    if (spokeTls(tls) && !spokeClear(evidence, tls)) return 'starttls-on-tls-port';
    if (socketType === 'plain') return inClear(evidence);
    return spokeTls(handshakeRow(evidence, 'starttls')) ? 'right' : undefined;
  },
});
