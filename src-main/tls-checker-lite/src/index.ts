export { checkTls } from './check-tls.ts';
export { completeChain } from './complete-chain.ts';
export { prepareTrust } from './prepare-trust.ts';
export type { IssuerVerdict } from './complete-chain.ts';
export { surveyTls } from './hello/survey-tls.ts';
export type { OfferAnswer, SurveyOptions } from './hello/survey-tls.ts';
export type { CipherGroup, HelloOffer, TlsVersion } from './hello/suites.ts';
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
