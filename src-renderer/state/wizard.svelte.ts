import type { OutboxDoctorApi } from '../../src-main/contract/channels.ts';
import type { CheckRow } from '../../src-main/contract/result.ts';
import { emptyForm, type Form } from './form.ts';
import { noFacts, type AppFacts, type Facts } from './facts.ts';
import { GRAPH, type StepId } from './graph.ts';
import { IntakeWork } from './intake-work.ts';

/** What stopped a step, and the way to try it again. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly again?: () => void;
}

/** A run of checks that is going on. */
export interface Run {
  readonly runId: string;
  readonly rows: readonly CheckRow[];
  readonly said: string;
  readonly signIn: boolean;
}

/**
 * The place of the person in the wizard and all that is known so far.
 * Actions beside this class move it; the graph alone says where a step may lead.
 */
export class Wizard {
  readonly api: OutboxDoctorApi;
  step = $state<StepId>('symptom');
  trail = $state<StepId[]>([]);
  form = $state<Form>(emptyForm());
  facts = $state.raw<Facts>(noFacts);
  app = $state.raw<AppFacts>({
    version: '',
    platform: '',
    knowledge: '',
    clients: [],
    testLetter: { subject: '', text: '' },
  });
  run = $state.raw<Run | undefined>(undefined);
  trouble = $state.raw<Trouble | undefined>(undefined);
  /** Password of the sample account: it opens nothing but the sample. */
  samplePassword = $state.raw<string | undefined>(undefined);
  busy = $state(false);
  /** The help page lies over the current screen; checks go on below it. */
  helping = $state(false);
  /** Files that are being read, and pictures to look at. */
  readonly intake = new IntakeWork();
  /** Grows with each start of a case, so that late answers of an old one are dropped. */
  generation = 0;
  /** The run that was stopped last: what it found until then is still wanted. */
  stoppedRun: string | undefined;

  constructor(api: OutboxDoctorApi) {
    this.api = api;
  }

  learn(news: Partial<Facts>): void {
    this.facts = { ...this.facts, ...news };
  }

  /** Follows one way on of the current screen. Throws when the graph has no such way: that is a fault of ours. */
  go(edge: string): void {
    const to = GRAPH[this.step].edges[edge];
    if (!to) throw new Error(`The screen ${this.step} has no way "${edge}".`);
    this.moveTo(to);
  }

  /** Returns to the last screen that asked or showed something, in the state it was left. */
  back(): void {
    if (this.helping) {
      this.helping = false;
      return;
    }
    const last = this.trail.at(-1);
    if (!last) return;
    this.dropRun();
    this.dropTyped();
    this.trail = this.trail.slice(0, -1);
    this.step = last;
  }

  /** Forgets the case and opens the first screen. */
  restart(): void {
    this.dropRun();
    this.dropTyped();
    this.dropReads();
    this.generation += 1;
    this.stoppedRun = undefined;
    this.form = emptyForm();
    this.facts = noFacts;
    this.trouble = undefined;
    this.samplePassword = undefined;
    this.busy = false;
    this.helping = false;
    this.trail = [];
    this.step = 'symptom';
  }

  /** Shows the calm screen about a step of ours that did not finish. */
  fail(error: { code: string; message: string }, again?: () => void): void {
    this.trouble = again ? { ...error, again } : error;
    if (this.step !== 'trouble') this.go('trouble');
  }

  /** Lets a running check go: its answer is no longer waited for. */
  dropRun(): void {
    const runId = this.run?.runId;
    this.run = undefined;
    if (runId !== undefined) this.api.stopCheck({ runId }).catch(() => undefined);
  }

  /** Lets the reading of typed words go, and ends it in main. */
  dropTyped(): void {
    const runId = this.intake.typed;
    this.intake.typed = undefined;
    if (runId === undefined) return;
    this.busy = false;
    this.api.stopReading({ runId }).catch(() => undefined);
  }

  private dropReads(): void {
    this.intake.clear();
    for (const { id, state } of this.facts.given) {
      if (state === 'reading') this.api.stopReading({ runId: id }).catch(() => undefined);
    }
  }

  private moveTo(to: StepId): void {
    const keep = !GRAPH[this.step].passing && this.step !== 'trouble' && this.trail.at(-1) !== this.step;
    // A screen that is opened again is the same place: the way back must not run in circles.
    const known = this.trail.indexOf(to);
    if (known >= 0) this.trail = this.trail.slice(0, known);
    else if (keep) this.trail = [...this.trail, this.step].slice(-100);
    this.step = to;
  }
}
