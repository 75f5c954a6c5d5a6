export { checkTls } from './check-tls.ts';
export type {
  CertificateFacts,
  CheckTlsOptions,
  InterceptionSuspect,
  TlsFacts,
  TlsFault,
  TlsProblem,
  TlsResult,
  TlsWeakness,
} from './types.ts';
