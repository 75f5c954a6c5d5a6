import type { LabFacts } from './fault.ts';
import { SAMPLE } from './sample-world.ts';
import type { Zone, ZoneRecord } from './zone.ts';

const mx = (exchange: string): ZoneRecord => ({ type: 'MX', priority: 10, exchange });

const srv = (port: number): ZoneRecord[] => [{ type: 'SRV', priority: 0, weight: 1, port, target: SAMPLE.server }];

/**
 * All names of the sample world; every server is `host`. Only an administrator may listen on port 25, so there is no
 * server for the recipient: its name gets no answer, and what cannot be called there is not tested.
 */
export const labZone = (host: string, ports: LabFacts['ports']): Zone => {
  const here: ZoneRecord[] = [{ type: 'A', address: host }];
  const mailServer = `mx.${SAMPLE.domain}`;
  const otherDomain = SAMPLE.otherAddress.split('@')[1] ?? '';
  return {
    origins: [SAMPLE.domain, SAMPLE.recipientDomain, otherDomain],
    records: {
      [SAMPLE.domain]: [...here, mx(mailServer), { type: 'TXT', text: `v=spf1 a:${SAMPLE.server} -all` }],
      [SAMPLE.server]: here,
      [SAMPLE.otherServer]: here,
      [mailServer]: here,
      [`_submission._tcp.${SAMPLE.domain}`]: srv(ports.starttls),
      [`_submissions._tcp.${SAMPLE.domain}`]: srv(ports.tls),
      [SAMPLE.recipientDomain]: [mx(SAMPLE.recipientServer)],
      [otherDomain]: [mx(mailServer)],
    },
    faults: { [SAMPLE.recipientServer]: 'servfail' },
  };
};
