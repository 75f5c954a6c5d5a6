import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeLabCertificates, type LabCertificates } from './certificates.ts';
import { lookUp } from './zone.ts';
import { labZone } from './lab-zone.ts';
import { startWorld, type World, type WorldOrder } from './world.ts';

const host = '127.0.0.1';
let certificates: LabCertificates;
beforeAll(async () => {
  certificates = await makeLabCertificates(new Date());
});
const worlds: World[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});
const start = async (more: Partial<WorldOrder> = {}): Promise<World> => {
  const world = await startWorld({ host, password: 'sample', certificates, situation: () => ({}), ...more });
  worlds.push(world);
  return world;
};

/** Whether somebody listens there. */
const answers = async (port: number): Promise<boolean> => {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

describe('startWorld', () => {
  it('tells the situation which ports there are', async () => {
    const seen: object[] = [];
    const world = await start({
      situation: (lab) => {
        seen.push(lab);
        return {};
      },
    });
    const { starttls, tls, dns } = world.ports;
    expect(seen.at(-1)).toEqual({ password: 'sample', ports: { starttls, tls } });
    expect(new Set([starttls, tls, dns]).size).toBe(3);
    expect(await Promise.all([answers(starttls), answers(tls), answers(dns)])).toEqual([true, true, true]);
  });

  it('keeps the ports of what is down, for the one that comes after', async () => {
    const world = await start({ situation: () => ({ mailService: 'down', nameService: 'down' }) });
    const { ports } = world;
    expect(await Promise.all([answers(ports.starttls), answers(ports.tls), answers(ports.dns)])).toEqual([
      false,
      false,
      false,
    ]);
    await world.close();
    expect((await start({ ports })).ports).toEqual(ports);
  });

  it('leaves nothing running when one server cannot start', async () => {
    const first = await start();
    const { ports } = first;
    await first.close();
    const squatter = createServer().listen(0, host);
    await once(squatter, 'listening');
    const taken = (squatter.address() as AddressInfo).port;
    await expect(start({ ports: { ...ports, tls: taken } })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await answers(ports.starttls)).toBe(false);
    squatter.close();
  });
});

describe('labZone', () => {
  const zone = labZone('127.77.1.2', { starttls: 5871, tls: 4651 });
  const data = (name: string, type: string): unknown => lookUp(zone, name, type).records[0]?.record;

  it.each([
    ['smtp.northmail.example', 'A', { type: 'A', address: '127.77.1.2' }],
    ['mail.northmail.example', 'A', { type: 'A', address: '127.77.1.2' }],
    ['_submission._tcp.northmail.example', 'SRV', { port: 5871, target: 'smtp.northmail.example' }],
    ['_submissions._tcp.northmail.example', 'SRV', { port: 4651, target: 'smtp.northmail.example' }],
    ['harbour-books.example', 'MX', { exchange: 'mx.harbour-books.example' }],
    ['anna-knits.example', 'MX', { exchange: 'mx.northmail.example' }],
  ])('knows %s %s', (name, type, expected) => {
    expect(data(name, type)).toMatchObject(expected);
  });

  it('gives an address for every name that a record points to, but for the server of the recipient', () => {
    const targets = Object.values(zone.records)
      .flat()
      .flatMap((record) => (record.type === 'MX' ? [record.exchange] : record.type === 'SRV' ? [record.target] : []));
    expect(targets.length).toBeGreaterThan(3);
    const nameless = targets.filter((target) => data(target, 'A') === undefined);
    expect(nameless).toEqual(['mx.harbour-books.example']);
    expect(lookUp(zone, 'mx.harbour-books.example', 'A').status).toBe('servfail');
  });

  it('does not know the mistyped server name', () => {
    expect(lookUp(zone, 'smpt.northmail.example', 'A').status).toBe('nxdomain');
  });
});
