import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import * as tls from 'node:tls';
import { domainToASCII } from 'node:url';
import { faultOfError } from './fault-of-error.ts';
import type { Limit } from './limit.ts';

const contexts = new WeakMap<readonly string[], tls.SecureContext>();

/** Reading about 150 roots costs milliseconds, so one context serves every check with the same list. */
function contextFor(trusted: readonly string[]): tls.SecureContext {
  const known = contexts.get(trusted);
  if (known !== undefined) return known;
  const made = tls.createSecureContext({ ca: [...tls.rootCertificates, ...trusted] });
  contexts.set(trusted, made);
  return made;
}

/** The name as certificates spell it: ASCII, lower case, without the root's dot. */
export function asciiName(servername: string): string {
  if (isIP(servername)) return servername;
  return domainToASCII(servername.replace(/\.$/, '')) || servername;
}

/**
 * Does the handshake without refusing anything, so that the chain can be read whatever is wrong with it.
 * `authorized` on the socket then says whether the engine found a trusted chain; names are judged elsewhere.
 */
export function handshake(
  socket: Socket,
  servername: string,
  trusted: readonly string[] | undefined,
  limit: Limit,
): Promise<tls.TLSSocket> {
  return limit.step<tls.TLSSocket>('tls-no-answer', (done, fail) => {
    const secure = tls.connect({
      socket,
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      ...(isIP(servername) ? {} : { servername: asciiName(servername) }),
      ...(trusted === undefined || trusted.length === 0 ? {} : { secureContext: contextFor(trusted) }),
    });
    secure.on('error', () => undefined);
    const onSecure = () => {
      done(secure);
    };
    const onError = (error: unknown) => {
      fail(faultOfError(error));
    };
    secure.once('secureConnect', onSecure).once('error', onError);
    return () => {
      secure.off('secureConnect', onSecure).off('error', onError);
    };
  });
}
