import type { CaseFile } from '../../contract/case.ts';
import type { SocketType } from '../../contract/observation.ts';

/** The settings under test as far as they are known; port and encryption follow from each other where one is missing. */
export interface Account {
  readonly hostname?: string;
  readonly port: number;
  readonly socketType: SocketType;
  readonly authentication?: string;
}

const IMPLICIT_TLS = 465;
const USUAL_PORT: Readonly<Record<SocketType, number>> = { tls: IMPLICIT_TLS, starttls: 587, plain: 25 };

/** Settings of the outgoing server with the usual defaults (RFC 8314 section 3.3, RFC 6409 section 3.1). */
export function accountOf(theCase: CaseFile): Account {
  const submission = theCase.account?.submission;
  const socketType = submission?.socketType ?? (submission?.port === IMPLICIT_TLS ? 'tls' : 'starttls');
  const port = submission?.port ?? USUAL_PORT[socketType];
  return {
    port,
    socketType,
    ...(submission?.hostname === undefined ? {} : { hostname: submission.hostname }),
    ...(submission?.authentication === undefined ? {} : { authentication: submission.authentication }),
  };
}
