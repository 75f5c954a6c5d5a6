import type DNS from 'dns2';

/**
 * A decoded message and a record of the codec. The library is used for bytes only: its own clients have no deadline
 * over TCP, compare no question, and name a foreign default server.
 */
export type Message = DNS.Packet;
export type Resource = DNS.Packet.Resource;
