import { access, chmod, rm, writeFile } from 'node:fs/promises';
import { run } from './run.ts';

/** A file of each package, to its name. */
type Packages = Readonly<Record<string, string>>;

/** What the tests need. */
const FOR_TESTS: Packages = {
  '/usr/sbin/postfix': 'postfix',
  '/usr/sbin/dovecot': 'dovecot-core',
  '/usr/sbin/unbound': 'unbound',
  '/usr/sbin/nft': 'nftables',
  '/usr/sbin/ip': 'iproute2',
  '/usr/bin/openssl': 'openssl',
};

/** What the scenarios play with beside that; the tests do without. */
const FOR_SCENARIOS: Packages = {
  ...FOR_TESTS,
  '/usr/sbin/knotd': 'knot',
  '/usr/bin/dig': 'bind9-dnsutils',
  '/usr/sbin/rbldnsd': 'rbldnsd',
  '/usr/sbin/postgrey': 'postgrey',
  '/usr/bin/policyd-spf': 'postfix-policyd-spf-python',
  '/usr/sbin/opendkim': 'opendkim',
  '/usr/sbin/opendmarc': 'opendmarc',
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1': 'libfaketime',
};
const PACKAGES = { tests: FOR_TESTS, scenarios: FOR_SCENARIOS } as const;
const POLICY = '/usr/sbin/policy-rc.d';

/** Installs what is missing, without letting any server start by itself. Gives the reason when that cannot be done. */
export async function installPackages(whoNeeds: keyof typeof PACKAGES = 'tests'): Promise<string | undefined> {
  const packages = PACKAGES[whoNeeds];
  const missing = await missingOf(packages);
  if (missing.length === 0) return undefined;
  if (!(await exists('/usr/bin/apt-get'))) return `no apt-get to install ${missing.join(', ')}`;
  const ours = !(await exists(POLICY));
  if (ours) {
    await writeFile(POLICY, '#!/bin/sh\nexit 101\n');
    await chmod(POLICY, 0o755);
  }
  try {
    await apt(['update'], 120_000);
    await apt(['install', '-y', '--no-install-recommends', ...missing], 400_000);
  } finally {
    if (ours) await rm(POLICY, { force: true });
  }
  const still = await missingOf(packages);
  return still.length === 0 ? undefined : `packages not to be had: ${still.join(', ')}`;
}

const apt = (words: readonly string[], timeoutMs: number) =>
  run(['apt-get', '-o', 'DPkg::Lock::Timeout=300', '-q', ...words], {
    timeoutMs,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });

async function missingOf(packages: Packages): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(packages).map(async ([path, name]) => ((await exists(path)) ? [] : [name])),
  );
  return found.flat();
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
