/**
 * Name servers that firms use for domains that are for sale or have run out, as those firms publish them for their customers
 * (Sedo, ParkingCrew, Bodis, Above.com, ParkLogic, Afternic, Dan.com, HugeDomains; known from memory, 2026-11-24). A hint only.
 */
const PARKING: readonly string[] = [
  'sedoparking.com',
  'parkingcrew.net',
  'bodis.com',
  'above.com',
  'parklogic.com',
  'afternic.com',
  'dan.com',
  'hugedomains.com',
];

/** Whether a name server is one that firms use for domains nobody uses. */
export const isParkingHost = (host: string): boolean =>
  PARKING.some((end) => host.toLowerCase() === end || host.toLowerCase().endsWith(`.${end}`));
