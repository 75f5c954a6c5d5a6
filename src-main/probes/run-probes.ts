import { setMaxListeners } from 'node:events';
import { prepareTrust } from 'tls-checker-lite';
import type { CaseFile } from '../contract/case.ts';
import type { Observation, ProbeId } from '../contract/observation.ts';
import type { Net } from '../net/net.ts';
import { notTested } from './draft.ts';
import { passwordCopies } from './password-copies.ts';
import type { Consent, ObservationDraft, Probe, ProbeContext, Target } from './probe.ts';
import { RowLog } from './row-log.ts';

const HARD_STOP_MS = 15_000;
/** Time for a stopped probe to hand in what it has; the person waits at most one second. */
const STOP_GRACE_MS = 700;
/** By then the first questions are on their way, and the answers take a while. */
const PREPARE_AFTER_MS = 10;
/** Time for goodbyes that nobody waits for. */
const GOODBYE_MS = 1000;

export interface RunProbesOptions {
  readonly target: Target;
  readonly net: Net;
  readonly consent: NonNullable<CaseFile['consent']>;
  readonly signal: AbortSignal;
  /** Only the probes that produce these rows, and what they need. */
  readonly only?: readonly ProbeId[];
  readonly onRow?: (row: Observation) => void;
  /** Milliseconds until everything is stopped; 15 000 when absent. */
  readonly hardStopMs?: number;
  /** The probes of this folder when absent. */
  readonly probes?: readonly Probe[];
}

const registry = Object.values(
  import.meta.glob<Probe>('./*.probe.ts', { eager: true, import: 'default' }),
) satisfies readonly Probe[];

const YES: Readonly<Record<Consent, (consent: RunProbesOptions['consent']) => boolean>> = {
  none: () => true,
  'sign-in': ({ signIn }) => signIn === true,
  'send-test-message': ({ sendTestMessage }) => sendTestMessage === true,
  'third-parties': ({ thirdParties }) => thirdParties === true,
};

/** One run: every probe at most once, its rows shared with those that wait for them. */
class Run {
  readonly log: RowLog;
  readonly #options: RunProbesOptions;
  readonly #probes: readonly Probe[];
  readonly #running = new Map<Probe, Promise<readonly ObservationDraft[]>>();
  readonly #context: ProbeContext;
  readonly #halted: Promise<void>;

  constructor(options: RunProbesOptions, signal: AbortSignal) {
    this.#options = options;
    this.#probes = options.probes ?? registry;
    this.log = new RowLog(() => (options.signal.aborted ? 'stopped' : 'out-of-time'), options.onRow);
    this.#context = {
      target: options.target,
      net: options.net,
      signal,
      rows: (id) => this.rows(id),
      announce: (row) => {
        this.log.add(row);
      },
    };
    this.#halted = new Promise((resolve) => {
      const halt = () => setTimeout(resolve, STOP_GRACE_MS);
      if (signal.aborted) halt();
      else signal.addEventListener('abort', halt, { once: true });
    });
  }

  async rows(id: ProbeId): Promise<readonly ObservationDraft[]> {
    const makers = this.#probes.filter(({ produces }) => produces.includes(id));
    const made = await Promise.all(makers.map((maker) => this.start(maker)));
    return made.flat().filter((row) => row.probe === id);
  }

  async start(probe: Probe): Promise<readonly ObservationDraft[]> {
    const known = this.#running.get(probe) ?? this.#carryOut(probe);
    this.#running.set(probe, known);
    return known;
  }

  async all(): Promise<void> {
    const { only } = this.#options;
    const wanted = this.#probes.filter(
      ({ produces }) => only === undefined || produces.some((id) => only.includes(id)),
    );
    await Promise.all(wanted.map((probe) => this.start(probe)));
  }

  forgetPassword(): void {
    passwordCopies(this.#context).forget();
  }

  async #carryOut(probe: Probe): Promise<readonly ObservationDraft[]> {
    const may = probe.partWithoutConsent === true || YES[probe.consent](this.#options.consent);
    const rows = may ? await this.#measure(probe) : this.#untested(probe, 'no-consent');
    const complete = [...rows, ...this.#missing(probe, rows)];
    for (const row of complete) this.log.add(row);
    return complete;
  }

  async #measure(probe: Probe): Promise<readonly ObservationDraft[]> {
    if (this.#context.signal.aborted) return [];
    const ran = (async () => probe.run(this.#context))().catch(() => this.#untested(probe, 'probe-error'));
    return Promise.race([ran, this.#halted.then(() => [])]);
  }

  /** Every id a probe produces has a row, so that "nothing was found" and "could not be tested" are told apart. */
  #missing(probe: Probe, rows: readonly ObservationDraft[]): readonly ObservationDraft[] {
    const reason = this.#context.signal.aborted ? this.log.stopReason : 'not-reached';
    return this.#untested(probe, reason).filter(
      ({ probe: id }) => !rows.some((row) => row.probe === id) && !this.log.has(id),
    );
  }

  #untested({ produces }: Probe, reason: string): readonly ObservationDraft[] {
    const { net, target } = this.#options;
    return produces.map((id) => notTested(net.clock, id, target.submission.hostname, reason));
  }
}

/**
 * Runs the probes against the server of one account, all that can at the same time, and returns every row in order of
 * arrival (`o1`, `o2`, …). Never rejects because of the network or of a probe: what could not be measured is a
 * `not-tested` row with a reason (`no-consent`, `not-reached`, `probe-error`, `stopped`, `out-of-time`).
 * Ends within one second after `signal`, and after 15 s at the latest. The password is overwritten at the end.
 */
export const runProbes = async (options: RunProbesOptions): Promise<Observation[]> => {
  const over = new AbortController();
  const hardStop = setTimeout(() => {
    over.abort();
  }, options.hardStopMs ?? HARD_STOP_MS);
  const signal = AbortSignal.any([options.signal, over.signal]);
  // Every connection of the run listens for its end; all of them let go with it.
  setMaxListeners(0, signal);
  const run = new Run(options, signal);
  const reading = setTimeout(prepareTrust, PREPARE_AFTER_MS, options.net.trustedCertificates);
  try {
    await run.all();
  } finally {
    clearTimeout(hardStop);
    clearTimeout(reading);
    run.forgetPassword();
    setTimeout(() => {
      over.abort();
    }, GOODBYE_MS).unref();
  }
  return run.log.close();
};
