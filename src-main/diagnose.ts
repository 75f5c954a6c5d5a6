import type { CaseFile } from './contract/case.ts';
import type { Observation } from './contract/observation.ts';
import type { Reading } from './contract/reading.ts';
import type { DiagnoseResult } from './contract/result.ts';
import { explain, type ExplainInput } from './engine/explain.ts';
import type { EarlierRun } from './engine/facts/evidence.ts';
import { judgeCase } from './judge-case.ts';
import { fixByCause } from './knowledge/fix-by-cause.ts';
import { catalogue } from './knowledge/replies.ts';
import { createNet } from './net/create-net.ts';
import { guardNet } from './net/guard-net.ts';
import { importedCase } from './net/imported-case.ts';
import type { Net } from './net/net.ts';
import { runProbes } from './probes/run-probes.ts';
import { createTarget } from './probes/target.ts';
import { hintsOf } from './sending-hints-of.ts';
import { findSettings } from './settings/find-settings.ts';

export interface DiagnoseOptions {
  readonly signal: AbortSignal;
  /** Used once, for this run, and only when the case says that signing in may be tested. */
  readonly password?: string | undefined;
  /** Files that the person holds, already read. */
  readonly files?: readonly ExplainInput[];
  /** What was read before: the text of the case is then not read again. */
  readonly readings?: readonly Reading[];
  readonly onObservation?: (observation: Observation) => void;
  readonly triedFixes?: readonly string[];
  /** The last run of this account that ended well. */
  readonly lastGood?: EarlierRun;
  /** The case came from somebody else: it must not lead into the person's own network. */
  readonly imported?: boolean;
  /** Such a case that was opened before and has the person's own consent now; an address that the person typed is called. */
  readonly guarded?: { readonly typed: readonly string[] };
}

/**
 * The whole job for one case: reads what the person holds, finds the settings when they are missing, probes, judges.
 * A network that fails is part of the answer; only a bug rejects.
 */
export async function diagnose(asked: CaseFile, options: DiagnoseOptions): Promise<DiagnoseResult> {
  const given = options.imported === true ? importedCase(asked) : asked;
  const net = politeNet(given, options);
  const startedAt = net.clock.now().toISOString();
  const readings = options.readings ?? readAll(given, options.files ?? []);
  const theCase = await withSettings(given, net, options.signal);
  const target = createTarget(theCase, options.password, hintsOf(theCase, readings, options.files ?? []));
  const observations =
    target === undefined
      ? []
      : await runProbes({
          target,
          // Settings that were found may name a port of their own (586, 1025).
          net: theCase === given ? net : politeNet(theCase, options),
          consent: theCase.consent ?? {},
          signal: options.signal,
          ...(options.onObservation && { onRow: options.onObservation }),
        });
  const finishedAt = net.clock.now().toISOString();
  return judgeCase({
    case: theCase,
    observations,
    readings,
    triedFixes: options.triedFixes ?? [],
    ...(options.lastGood && { lastGood: options.lastGood }),
    startedAt,
    finishedAt,
  });
}

/** Ports that the case names are called besides the known ones: that of the account, and that of the proxy. */
function politeNet({ account, environment, consent }: CaseFile, { imported = false, guarded }: DiagnoseOptions): Net {
  const net = createNet(environment, consent);
  const proxy = net.proxy !== undefined && URL.canParse(net.proxy) ? Number(new URL(net.proxy).port) : 0;
  const { port } = account?.submission ?? {};
  return guardNet(net, {
    ports: [proxy, ...(port === undefined ? [] : [port])],
    imported: imported || guarded !== undefined,
    ...(guarded && { typed: guarded.typed }),
  });
}

function readAll({ symptom }: CaseFile, files: readonly ExplainInput[]) {
  const text = symptom.text ?? '';
  const pasted: ExplainInput[] =
    text.trim() === '' ? [] : [{ name: 'symptom', bytes: new TextEncoder().encode(text), kind: symptom.kind }];
  return [...pasted, ...files].flatMap((input) => explain(input, catalogue, fixByCause));
}

/** A case that names an address and no server gets the best settings that can be found. */
async function withSettings(given: CaseFile, net: Net, signal: AbortSignal): Promise<CaseFile> {
  const { account } = given;
  if (account?.address === undefined || account.submission !== undefined) return given;
  const thirdParties = given.consent?.thirdParties === true;
  const [best] = await findSettings(account.address, net, signal, { thirdParties });
  if (best === undefined) return given;
  const found = { ...given, account: { ...account, submission: best.submission } };
  // Nobody has confirmed whose server this is: no password goes there.
  return best.confirmed ? found : { ...found, consent: { ...given.consent, signIn: false, sendTestMessage: false } };
}
