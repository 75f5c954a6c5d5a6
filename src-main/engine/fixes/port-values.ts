import type { Observation, SocketType } from '../../contract/observation.ts';

export type SecureSocketType = Exclude<SocketType, 'plain'>;

/** A submission port and the way it is secured. */
export interface SecurePort {
  readonly port: number;
  readonly socketType: SecureSocketType;
}

/** RFC 8314: direct TLS on 465 first, then 587; 2525 is no standard, and 25 is for servers. */
const PREFERENCE: readonly SecurePort[] = [
  { port: 465, socketType: 'tls' },
  { port: 587, socketType: 'starttls' },
  { port: 587, socketType: 'tls' },
  { port: 465, socketType: 'starttls' },
  { port: 2525, socketType: 'starttls' },
  { port: 2525, socketType: 'tls' },
];

/** Another port on which a secure connection with a good certificate was seen, best first. */
export function otherPort(observations: readonly Observation[], current: number | undefined): SecurePort | undefined {
  return PREFERENCE.find(
    (choice) => choice.port !== current && observations.some((row) => isAt(row, choice) && row.outcome === 'ok'),
  );
}

/**
 * The kind of security that works on the port in use: what was measured, else what RFC 8314 gives the port.
 * A bad certificate still shows that the kind is right.
 */
export function rightSocketType(
  observations: readonly Observation[],
  port: number | undefined,
): SecureSocketType | undefined {
  if (port === undefined) return undefined;
  const kinds = ['tls', 'starttls'] as const;
  const measured = kinds.find((socketType) =>
    observations.some(
      (row) => isAt(row, { port, socketType }) && (row.outcome === 'ok' || (row.tls?.chain.length ?? 0) > 0),
    ),
  );
  const tested = observations.some((row) => row.probe === 'tls-handshake' && row.outcome !== 'not-tested');
  return (
    measured ?? (tested ? undefined : PREFERENCE.find((choice) => choice.port === port && port !== 2525)?.socketType)
  );
}

function isAt(row: Observation, choice: SecurePort): boolean {
  return row.probe === 'tls-handshake' && row.port === choice.port && row.socketType === choice.socketType;
}
