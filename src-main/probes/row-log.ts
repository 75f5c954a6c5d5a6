import type { Observation, ProbeId } from '../contract/observation.ts';
import type { ObservationDraft } from './probe.ts';

/** The rows of one run, numbered as they arrive; a row that comes twice counts once. */
export class RowLog {
  readonly #seen = new Set<ObservationDraft>();
  readonly #rows: Observation[] = [];
  readonly #reason: () => string;
  readonly #onRow: (row: Observation) => void;
  #closed = false;

  /** `reason` says in one word why we stopped, should a row have been cut. */
  constructor(reason: () => string, onRow: (row: Observation) => void = () => undefined) {
    this.#reason = reason;
    this.#onRow = onRow;
  }

  get stopReason(): string {
    return this.#reason();
  }

  has(id: ProbeId): boolean {
    return this.#rows.some(({ probe }) => probe === id);
  }

  add(draft: ObservationDraft): void {
    if (this.#closed || this.#seen.has(draft)) return;
    this.#seen.add(draft);
    const row: Observation = { id: `o${this.#rows.length + 1}`, ...this.#settle(draft) };
    this.#rows.push(row);
    this.#onRow(row);
  }

  /** The rows so far; what comes later is dropped. */
  close(): Observation[] {
    this.#closed = true;
    return [...this.#rows];
  }

  /** What we cut ourselves says nothing about the server. */
  #settle(draft: ObservationDraft): ObservationDraft {
    const { failure, ...rest } = draft;
    return failure === 'stopped' ? { ...rest, outcome: 'not-tested', reason: this.#reason() } : draft;
  }
}
