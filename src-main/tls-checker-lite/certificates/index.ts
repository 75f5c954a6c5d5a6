export { makeAuthority } from './make-authority.ts';
export type { Authority, AuthorityOrder } from './make-authority.ts';
export type { CertificateOrder, IssuedCertificate } from './issue-certificate.ts';
