import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import * as tls from 'node:tls';
import { domainToASCII } from 'node:url';
import { faultOfError } from './fault-of-error.ts';
import type { Limit } from './limit.ts';

let last: { readonly trusted: readonly string[]; readonly context: tls.SecureContext } | undefined;

/** Reading about 150 roots blocks for up to 100 ms, so one context serves every check with the same list. */
export function contextFor(trusted: readonly string[] = []): tls.SecureContext | undefined {
  if (trusted.length === 0) return undefined;
  if (last?.trusted.length !== trusted.length || trusted.some((pem, index) => last?.trusted[index] !== pem)) {
    last = { trusted: [...trusted], context: tls.createSecureContext({ ca: [...tls.rootCertificates, ...trusted] }) };
  }
  return last.context;
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
  const secureContext = contextFor(trusted);
  return limit.step<tls.TLSSocket>('tls-no-answer', (done, fail) => {
    const secure = tls.connect({
      socket,
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      ...(isIP(servername) ? {} : { servername: asciiName(servername) }),
      ...(secureContext === undefined ? {} : { secureContext }),
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
