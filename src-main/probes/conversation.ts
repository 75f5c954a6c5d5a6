import type { Socket } from 'node:net';
import type { SocketType } from '../contract/observation.ts';
import type { TcpTarget } from '../net/net.ts';
import { SmtpDialog } from '../net/smtp/dialog.ts';
import { readGreeting } from '../net/smtp/read-greeting.ts';
import { sayHello, type Hello } from '../net/smtp/say-hello.ts';
import { startTls } from '../net/smtp/start-tls.ts';
import { ticketsHere } from '../net/smtp/tickets-here.ts';
import { checkCertificate, type ChainGap } from './check-certificate.ts';
import { measured, stepFacts, timed, type RowFacts } from './draft.ts';
import { helloName } from './hello-name.ts';
import type { OpenPort } from './port-attempts.ts';
import type { ObservationDraft, ProbeContext } from './probe.ts';
import { saidNo } from './said-no.ts';

/** How far a conversation goes: `plain` ends after EHLO in clear. */
export interface ConversationOrder {
  readonly socketType: SocketType;
  readonly signal: AbortSignal;
  /** Called as soon as it is clear that this port speaks TLS in this mode, whatever the certificate says. */
  readonly onSecured?: () => void;
}

/** A conversation that got as far as it should and is still open; whoever holds it leaves it. */
export interface Session {
  readonly dialog: SmtpDialog;
  readonly hello: Hello;
  readonly where: TcpTarget;
  /** The certificate of this very connection has no problem: a secret may be sent. */
  readonly verified: boolean;
}

export interface Conversation {
  readonly rows: readonly ObservationDraft[];
  readonly session?: Session;
  /** The part of the certificate chain that was missing, should the chain say where it is. */
  readonly gap?: ChainGap;
}

type StepProbe = 'greeting' | 'ehlo' | 'starttls';

/** The steps of one connection, each of which leaves a row behind. */
class Steps {
  readonly rows: ObservationDraft[] = [];
  gap: ChainGap | undefined;
  readonly #context: ProbeContext;
  readonly #where: TcpTarget;
  #socketType: SocketType | undefined;

  constructor(context: ProbeContext, where: TcpTarget) {
    this.#context = context;
    this.#where = where;
  }

  /** Runs one step and notes its row; the answer is given back when the server agreed. */
  async take<T extends Parameters<typeof stepFacts>[0]>(
    probe: StepProbe,
    run: () => Promise<T>,
    more: (result: T) => RowFacts = () => ({}),
  ): Promise<T | undefined> {
    const { net, target } = this.#context;
    const host = target.submission.hostname;
    const { result, when } = await timed(net.clock, run);
    const secured = this.#socketType === undefined ? {} : { socketType: this.#socketType };
    const facts = { host, ...this.#where, ...secured, ...stepFacts(result), ...more(result) };
    this.rows.push(measured(probe, `${host}:${this.#where.port}`, when, facts));
    return result.failure === undefined ? result : undefined;
  }

  async greeting(dialog: SmtpDialog): Promise<boolean> {
    const taken = await this.take('greeting', () => readGreeting(dialog));
    if (this.rows.at(-1)?.failure === 'greeting-refused') saidNo(this.#context).add(this.#where.address);
    return taken !== undefined;
  }

  async hello(dialog: SmtpDialog): Promise<Hello | undefined> {
    return this.take(
      'ehlo',
      () => sayHello(dialog),
      ({ failure, capabilities }) =>
        failure === undefined
          ? { capabilities: [...capabilities.lines], mechanisms: [...capabilities.mechanisms] }
          : {},
    );
  }

  /** `undefined` when there was no handshake. */
  async handshake(socket: Socket, socketType: SocketType, signal: AbortSignal) {
    const checked = await checkCertificate({ ...this.#context, signal }, socket, this.#where, socketType);
    this.rows.push(checked.row);
    this.gap = checked.gap;
    this.#socketType = socketType;
    return checked.socket === undefined
      ? undefined
      : { socket: checked.socket, verified: checked.row.outcome === 'ok' };
  }

  /** The server turned the handshake down in the language of TLS. */
  get refusedInTls(): boolean {
    const failure = this.rows.at(-1)?.failure;
    return failure === 'tls-version-unsupported' || failure === 'tls-handshake-failed';
  }

  /** The fastest answer so far: waiting for a server to think is no time on the way. */
  get roundTripMs(): number {
    return Math.min(...this.rows.flatMap(({ ms }) => (ms === undefined ? [] : [ms])));
  }

  get tlsNote(): string {
    return `TLS ${this.rows.at(-1)?.tls?.version ?? ''}`.trim();
  }
}

/** Greeting and EHLO on a fresh socket; `undefined` when the server does not get that far. */
const talkInClear = async (steps: Steps, dialog: SmtpDialog): Promise<Hello | undefined> =>
  (await steps.greeting(dialog)) ? steps.hello(dialog) : undefined;

type Talk = Omit<Session, 'where'> | undefined;

const plainTalk = async (steps: Steps, dialog: SmtpDialog): Promise<Talk> => {
  const hello = await talkInClear(steps, dialog);
  return hello === undefined ? undefined : { dialog, hello, verified: false };
};

const startTlsTalk = async (steps: Steps, dialog: SmtpDialog, order: ConversationOrder): Promise<Talk> => {
  const offered = await talkInClear(steps, dialog);
  if (offered === undefined) return undefined;
  if ((await steps.take('starttls', () => startTls(dialog, offered.capabilities))) === undefined) return undefined;
  const socket = dialog.release();
  const secured = socket && (await steps.handshake(socket, 'starttls', order.signal));
  if (secured === undefined) return undefined;
  order.onSecured?.();
  dialog.adopt(secured.socket, steps.tlsNote);
  await ticketsHere(secured.socket, steps.roundTripMs);
  const hello = await steps.hello(dialog);
  return hello === undefined ? undefined : { dialog, hello, verified: secured.verified };
};

const implicitTlsTalk = async (steps: Steps, dialog: SmtpDialog, order: ConversationOrder): Promise<Talk> => {
  const socket = dialog.release();
  const secured = socket && (await steps.handshake(socket, 'tls', order.signal));
  if (secured === undefined) {
    if (steps.refusedInTls) order.onSecured?.();
    return undefined;
  }
  order.onSecured?.();
  dialog.adopt(secured.socket, steps.tlsNote);
  const hello = await talkInClear(steps, dialog);
  return hello === undefined ? undefined : { dialog, hello, verified: secured.verified };
};

const TALKS = { plain: plainTalk, starttls: startTlsTalk, tls: implicitTlsTalk } as const;

/**
 * Holds one conversation with one port up to the last EHLO, each step a row: greeting, EHLO, STARTTLS, handshake,
 * EHLO after TLS. The last row carries the dialogue. A connection that ended early is closed.
 */
export const converse = async (
  context: ProbeContext,
  { where, takeSocket }: OpenPort,
  order: ConversationOrder,
): Promise<Conversation> => {
  const given = takeSocket();
  const opened = given === undefined ? await context.net.connect(where, order.signal) : undefined;
  const socket = opened?.ok === true ? opened.value : given;
  if (socket === undefined) return { rows: [] };
  const ownName = helloName(context);
  const dialog = new SmtpDialog(socket, {
    clock: context.net.clock,
    signal: order.signal,
    ...(ownName === undefined ? {} : { ownName }),
  });
  const steps = new Steps(context, where);
  const talk = await TALKS[order.socketType](steps, dialog, order);
  if (talk === undefined) dialog.destroy();
  const told = [...dialog.transcript];
  const rows = steps.rows.map((row, at) =>
    at === steps.rows.length - 1 && told.length > 0 ? { ...row, dialog: told } : row,
  );
  return {
    rows,
    ...(talk === undefined ? {} : { session: { ...talk, where } }),
    ...(steps.gap === undefined ? {} : { gap: steps.gap }),
  };
};
