import { createSocket } from 'node:dgram';
import { createRequire } from 'node:module';

/** @type {typeof import('dns2')} */
const { Packet } = createRequire(import.meta.url)('dns2');

/** Seconds for which others may keep an answer. */
const TTL = 1800;

/** Records by name and type; `servfail` in the place of all records of a name. @typedef {Record<string, 'servfail' | Record<string, string[]>>} Names */
/** @typedef {{ port: number, kept: Names, held: Names, close: () => Promise<void> }} NameServer */

/** @param {string} text */
const last = (text) => text.split(' ').at(-1) ?? '';
/** @type {Record<string, [number, (record: string) => object]>} */
const WIRE = {
  A: [1, (address) => ({ address })],
  NS: [2, (ns) => ({ ns })],
  PTR: [12, (domain) => ({ domain })],
  MX: [15, (record) => ({ priority: Number(record.split(' ')[0]), exchange: last(record) })],
  TXT: [16, (data) => ({ data: data.match(/.{1,200}/gs) ?? [''] })],
};

/** @param {Names[string] | undefined} entry @param {number | undefined} number */
function recordsOf(entry, number) {
  const [type, [, make] = [0, () => ({})]] = Object.entries(WIRE).find(([, [one]]) => one === number) ?? [''];
  return typeof entry === 'object' ? (entry[type] ?? []).map(make) : [];
}

/** @param {Names} names @param {Buffer} raw */
function answer(names, raw) {
  const query = Packet.parse(raw);
  const { name = '', type = 0 } = query.questions[0] ?? {};
  const entry = names[name.toLowerCase()];
  const response = Packet.createResponseFromRequest(query);
  // Only the servers of a domain itself hold what they say.
  response.header.aa = query.header.rd === 0 ? 1 : 0;
  response.header.ra = 1;
  response.header.rcode = entry === undefined ? 3 : entry === 'servfail' ? 2 : 0;
  for (const record of recordsOf(entry, type)) {
    response.answers.push(Object.assign(new Packet.Resource(name, type, 1, TTL), record));
  }
  return response.toBuffer();
}

/**
 * One name server on this computer that is two: asked as a resolver it gives what is `kept`, asked as the domain's own
 * server (RD clear) it gives what is `held` over that. Both may be changed while it runs.
 * @param {Names} names
 * @returns {Promise<NameServer>}
 */
export async function startNameServer(names) {
  const server = { port: 0, kept: { ...names }, held: {}, close: () => Promise.resolve() };
  const udp = createSocket('udp4');
  udp.on('message', (raw, peer) => {
    const isDirect = ((raw[2] ?? 0) & 1) === 0;
    udp.send(answer(isDirect ? { ...server.kept, ...server.held } : server.kept, raw), peer.port, peer.address);
  });
  await new Promise((done) => udp.bind(0, '127.0.0.1', () => done(undefined)));
  server.port = udp.address().port;
  server.close = () => new Promise((done) => udp.close(() => done(undefined)));
  return server;
}

/** What a domain has whose mail is in order. @param {string} name @param {string} hoster a name server of its hoster @param {Record<string, string[]>} own */
const domain = (name, hoster, own = {}) => ({
  [name]: { NS: [hoster], MX: [`10 mx.${name}`], TXT: ['v=spf1 ip4:203.0.113.10 -all'], ...own },
  [`mx.${name}`]: { A: ['203.0.113.10'] },
  [`_dmarc.${name}`]: { TXT: [`v=DMARC1; p=quarantine; rua=mailto:post@${name}`] },
  [hoster]: { A: ['127.0.0.1'] },
});

const KEY =
  'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gunVTLw7onLRnrq0/IzW7yWR7QkrmBL7jTKEn5u+qKhbwKfBstIs+bMY2Zkp18gnTxKLxoS2tFczGkPLPgizskuemMghRniWaoLcyehkd3qqGElvW/VDL5AaWTg0nLVkjRo9z+40RQzuVaE8AkAFmxZzow3x+VJYKdjykkJ0iT9wCS0DRTXu269V264Vf/3jvredZiKRkgwlL9xNAwxXFg0x/XFw005UWVRIkdgcKWTjpBP2dPwVZ4WWC+9aGVd+Gyn1o0CLelf4rEjGoXbAAEgAqeGUxrcIlbjXfbcmwIDAQAB';

/** Five domains, each broken in a way of its own. @type {Names} */
export const FIVE_DOMAINS = {
  // The list leaves out the server that sends.
  ...domain('millbrook-florist.example', 'ada.ns.cloudflare.com', { TXT: ['v=spf1 ip4:203.0.113.10 ~all'] }),
  '77.113.0.203.in-addr.arpa': { PTR: ['mail.parcelpost.example'] },
  'mail.parcelpost.example': { A: ['203.0.113.77'] },
  // Two lists.
  ...domain('brook-bakery.example', 'ns1045.ui-dns.org', {
    TXT: ['v=spf1 ip4:203.0.113.10 ~all', 'v=spf1 include:_spf.northmail.example ~all'],
  }),
  '_spf.northmail.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
  // No rule.
  ...domain('hill-farm.example', 'ns1.hill-hosting.example'),
  '_dmarc.hill-farm.example': { A: ['203.0.113.10'] },
  // A key that was pasted with its quotes.
  ...domain('oak-school.example', 'ns-1045.awsdns-02.org'),
  '_domainkey.oak-school.example': {},
  'default._domainkey.oak-school.example': { TXT: [`"${KEY}"`] },
  // Everybody may send, and the rule cannot be looked up.
  ...domain('mill-choir.example', 'docks14.rzone.de', { TXT: ['v=spf1 ip4:203.0.113.10 +all'] }),
  '_dmarc.mill-choir.example': 'servfail',
};

/** The key of the school without its quotes. */
export const WHOLE_KEY = KEY;

/** A message of the florist that came in through a server that is not on the list. */
export const FLORIST_MAIL = `Return-Path: <anna@millbrook-florist.example>
Authentication-Results: mx.hill-farm.example; spf=softfail
 smtp.mailfrom=millbrook-florist.example; dmarc=fail header.from=millbrook-florist.example
Received: from mail.parcelpost.example (mail.parcelpost.example [203.0.113.77])
 by mx.hill-farm.example with ESMTPS id 4F2; Tue, 24 Nov 2026 10:12:05 +0000
Received: from shop (unknown [192.168.1.20])
 by mail.parcelpost.example with ESMTPA id 11; Tue, 24 Nov 2026 10:02:00 +0000
Date: Tue, 24 Nov 2026 10:01:58 +0000
From: Anna Miller <anna@millbrook-florist.example>
To: otto@hill-farm.example
Subject: Your flowers
Message-ID: <7@millbrook-florist.example>
Content-Type: text/plain; charset=utf-8

Dear Otto, your flowers are ready.
`;

/** Lets the main process ask the name server at this port in the place of those of the system. @param {unknown} _electron @param {number} port */
export const askOnly = (_electron, port) => {
  const { Resolver } = process.getBuiltinModule('node:dns');
  Resolver.prototype.getServers = () => [`127.0.0.1:${port}`];
};
