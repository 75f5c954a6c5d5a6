import { networkInterfaces } from 'node:os';
import type { CaseFile } from '../contract/case.ts';
import { createDnsClient } from './dns/create-dns-client.ts';
import type { Net } from './net.ts';
import { clockFrom, systemClock } from './system-clock.ts';
import { connectTcp } from './tcp.ts';

const PEM = '-----BEGIN CERTIFICATE-----';

const interfaces: Net['interfaces'] = () =>
  Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.map(({ family, address, internal }) => ({ family: family === 'IPv6' ? 6 : 4, address, internal })),
  );

/**
 * Builds everything a run may touch from the case's environment. Entries of `trustedCertificates` that are
 * paths must have been replaced by PEM texts first (`readTrustedCertificates`); a path is never opened here.
 */
export const createNet = (environment: CaseFile['environment'] = {}): Net => {
  const clock = environment.now === undefined ? systemClock : clockFrom(new Date(environment.now));
  return {
    clock,
    dns: createDnsClient({
      ...(environment.resolvers === undefined ? {} : { resolvers: environment.resolvers }),
      ...(environment.referenceResolvers === undefined ? {} : { referenceResolvers: environment.referenceResolvers }),
      clock,
    }),
    connect: (target, signal, deadlineMs) => connectTcp(target, clock, signal, deadlineMs),
    interfaces,
    trustedCertificates: (environment.trustedCertificates ?? []).filter((entry) => entry.includes(PEM)),
  };
};
