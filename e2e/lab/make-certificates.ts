import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOSTS } from './addresses.ts';
import { mustRun } from './must-run.ts';

const DAY = 86_400_000;

const caConfig = (folder: string) => `
[ca]
default_ca = lab
[lab]
dir = ${folder}
database = $dir/index.txt
new_certs_dir = $dir/issued
serial = $dir/serial
certificate = $dir/ca.pem
private_key = $dir/ca.key
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
x509_extensions = leaf
[any]
commonName = supplied
[leaf]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
`;

/** UTC as the command line of openssl wants it. */
const stamp = (days: number) => new Date(Date.now() + days * DAY).toISOString().replace(/[-:T]|\.\d+/g, '');

/** Makes the lab's own issuer, `ca.pem`, in `folder`. */
export async function makeIssuer(folder: string): Promise<void> {
  await mkdir(join(folder, 'issued'), { recursive: true });
  await writeFile(join(folder, 'index.txt'), '');
  await writeFile(join(folder, 'serial'), '1000\n');
  await writeFile(join(folder, 'ca.cnf'), caConfig(folder));
  const words = 'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj';
  await mustRun([
    ...words.split(' '),
    '/CN=Lab Root',
    '-addext',
    'keyUsage=critical,keyCertSign,cRLSign',
    '-keyout',
    join(folder, 'ca.key'),
    '-out',
    join(folder, 'ca.pem'),
  ]);
}

export interface Leaf {
  /** Name of the file, `<file>.pem`: key first, then the certificate, as Postfix reads it. */
  readonly file: string;
  readonly name: string;
  /** Days from today. */
  readonly from: number;
  readonly to: number;
}

export const LEAVES = {
  good: { file: 'good', name: HOSTS.good, from: -10, to: 300 },
  expired: { file: 'expired', name: HOSTS.expired, from: -400, to: -3 },
  wrongName: { file: 'wrong-name', name: HOSTS.certified, from: -10, to: 300 },
} as const satisfies Record<string, Leaf>;

/** Issues one certificate; only `openssl ca` can set both dates freely. Writes over an earlier one. */
export async function issue(folder: string, leaf: Leaf): Promise<void> {
  const file = (kind: string) => join(folder, `${leaf.file}.${kind}`);
  const request = 'openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj';
  await mustRun([
    ...request.split(' '),
    `/CN=${leaf.name}`,
    '-addext',
    `subjectAltName=DNS:${leaf.name}`,
    '-keyout',
    file('key'),
    '-out',
    file('csr'),
  ]);
  await mustRun([
    ...`openssl ca -batch -notext -config ${join(folder, 'ca.cnf')} -in ${file('csr')} -out ${file('crt')}`.split(' '),
    '-startdate',
    stamp(leaf.from),
    '-enddate',
    stamp(leaf.to),
  ]);
  const parts = await Promise.all([file('key'), file('crt')].map((path) => readFile(path, 'utf8')));
  await writeFile(file('pem'), parts.join(''), { mode: 0o600 });
}
