import { dirname, resolve } from 'node:path';
import { caseSchema, SYMPTOM_KINDS, type CaseFile } from '../contract/case.ts';
import { diagnoseResultSchema, type DiagnoseResult } from '../contract/result.ts';
import type { ExplainInput } from '../engine/explain.ts';
import { referenceAddress, serverAddress } from '../net/dns/server-address.ts';
import { readTrustedCertificates, TrustedCertificateError } from '../net/read-trusted-certificates.ts';
import { cleanServerName } from '../settings/clean-server-name.ts';
import { InputError, type Io, UsageError } from './command.ts';
import { readNumber } from './options.ts';
import { checkShape, parseJson, readBytes } from './read-input.ts';

/** The flags from which a case can be made without a file. */
export interface CaseFlags {
  readonly case?: string | undefined;
  readonly text?: string | undefined;
  readonly kind?: string | undefined;
  readonly client?: string | undefined;
  readonly address?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly security?: string | undefined;
  readonly recipient?: string | undefined;
}

/** A case with its files read; `before` is set when the file was the result of an earlier run. */
export interface CaseInput {
  readonly case: CaseFile;
  readonly files: readonly ExplainInput[];
  readonly before?: DiagnoseResult;
}

/** Reads `--case FILE` (a case, or what `diagnose` printed), or makes a case from the flags. */
export async function readCase(flags: CaseFlags, io: Io): Promise<CaseInput> {
  if (flags.case === undefined) return { case: fromFlags(flags, io), files: [] };
  const { theCase, before } = await readEither(flags.case, io);
  const folder = flags.case === '-' ? process.cwd() : dirname(resolve(flags.case));
  checkResolvers(theCase, flags.case);
  return {
    case: await withCertificates(theCase, folder, flags.case),
    files: before === undefined ? await readFiles(theCase, folder, io) : [],
    ...(before !== undefined && { before }),
  };
}

/** Reads what `diagnose --json` printed earlier. */
export const readRun = async (name: string, io: Io): Promise<DiagnoseResult> =>
  checkShape(parseJson(await readBytes(name, io), name), diagnoseResultSchema, name);

/** A result of an earlier run holds its case; only a result has observations. */
async function readEither(name: string, io: Io): Promise<{ theCase: CaseFile; before?: DiagnoseResult }> {
  const bytes = await readBytes(name, io);
  const value = parseJson(bytes, name);
  if (typeof value !== 'object' || value === null || !('observations' in value)) {
    return { theCase: checkShape(value, caseSchema, name) };
  }
  const before = checkShape(value, diagnoseResultSchema, name);
  return { theCase: before.case, before };
}

function checkResolvers({ environment }: CaseFile, name: string): void {
  for (const [key, read] of [
    ['resolvers', serverAddress],
    ['referenceResolvers', referenceAddress],
  ] as const) {
    const bad = environment?.[key]?.find((text) => read(text) === undefined);
    if (bad !== undefined)
      throw new InputError(`${name}: environment.${key}: "${bad}" is no address of a name server.`);
  }
}

async function withCertificates(theCase: CaseFile, folder: string, name: string): Promise<CaseFile> {
  const { environment } = theCase;
  if (environment?.trustedCertificates === undefined) return theCase;
  try {
    const trustedCertificates = await readTrustedCertificates(environment.trustedCertificates, folder);
    return { ...theCase, environment: { ...environment, trustedCertificates } };
  } catch (error) {
    if (error instanceof TrustedCertificateError)
      throw new InputError(`${name}: environment.trustedCertificates: ${error.message}`);
    throw error;
  }
}

const readFiles = ({ symptom }: CaseFile, folder: string, io: Io): Promise<ExplainInput[]> =>
  Promise.all(
    (symptom.files ?? []).map(async (name) => ({
      name,
      bytes: await readBytes(resolve(folder, name), io),
      kind: symptom.kind,
    })),
  );

function fromFlags(flags: CaseFlags, io: Io): CaseFile {
  const parsed = caseSchema.safeParse({
    schemaVersion: 1,
    symptom: {
      kind: kindOf(flags),
      ...(flags.text !== undefined && { text: flags.text }),
      ...(flags.client !== undefined && { client: flags.client }),
    },
    ...accountOf(flags, io),
    ...(flags.recipient !== undefined && { recipient: flags.recipient }),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${issue?.path.map(String).join('.') ?? 'case'}: ${issue?.message ?? 'does not fit'}`);
}

function kindOf({ kind, text }: CaseFlags) {
  if (kind === undefined) return text === undefined ? 'unknown' : 'error-shown';
  if ((SYMPTOM_KINDS as readonly string[]).includes(kind)) return kind;
  throw new UsageError(`--kind is one of ${SYMPTOM_KINDS.join(', ')}.`);
}

/** A server name without what was copied along, and the port behind it; says what was taken off. */
function cleanHost(host: string, io: Io): { hostname: string; port?: number } {
  const clean = cleanServerName(host);
  if (clean === undefined) return { hostname: host };
  const { hostname, port, changes } = clean;
  if (changes.length > 0) io.err(`Read "${hostname}" without ${changes.join(', ')}.`);
  return { hostname, ...(port === undefined ? {} : { port }) };
}

function accountOf({ address, host, port, security }: CaseFlags, io: Io) {
  if (address === undefined && host === undefined) {
    throw new UsageError('Give --case FILE, or at least --address or --host.');
  }
  const name = host === undefined ? {} : cleanHost(host, io);
  const submission = {
    ...name,
    ...(port !== undefined && { port: readNumber(port, '--port', 1, 65535) }),
    ...(security !== undefined && { socketType: security }),
  };
  return { account: { ...(address !== undefined && { address }), ...(host !== undefined && { submission }) } };
}
