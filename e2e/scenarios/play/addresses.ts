/** Where everything stands in the scenarios' own network; nothing of it can be reached from outside. */
export const PLACES = {
  /** The computer of the person. */
  client: '10.50.9.1',
  server: '10.50.0.1',
  submission: '10.50.0.25',
  resolver: '10.50.0.53',
  /** Another name service, right where the first one is not. */
  second: '10.50.0.54',
  web: '10.50.0.80',
  /** Where a missing part of a chain is: outside every private network, as the app asks nobody inside for it. */
  issuer: '203.0.113.80',
  proxy: '10.50.0.31',
  /** Answers no question. */
  deadNames: '10.50.0.59',
  client6: 'fd50:9::1',
  submission6: 'fd50:0::25',
  exchanger: '10.50.1.25',
  /** Holds the zones, behind the resolver. */
  zones: '10.50.0.55',
  /** Answers for a block list. */
  list: '10.50.0.56',
  /** Where the provider's letters to others come from: as public as an address of documents can be (RFC 5737). */
  outgoing: '203.0.113.25',
  /** Where the provider takes letters from others. */
  incoming: '203.0.113.26',
  /** A computer without any service. */
  spare: '10.50.2.25',
} as const;

export const ISSUER_HOST = 'issuer.northmail.example';

/** The provider's name for `PLACES.outgoing`. */
export const OUTGOING_HOST = 'out.northmail.example';
/** The provider's name for `PLACES.incoming`. */
export const INCOMING_HOST = 'mx.northmail.example';
/** A domain of the person's own, whose letters the provider sends. */
export const OWN_DOMAIN = 'anna-knits.example';
export const LIST_ZONE = 'bad-senders.example';
