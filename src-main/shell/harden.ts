import type { App, Protocol } from 'electron';
import { APP_ORIGIN } from './app-origin.ts';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';

/** What `harden` needs of Electron. */
export interface HardenParts {
  readonly app: Pick<App, 'commandLine' | 'enableSandbox' | 'on'>;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
}

/**
 * Locks every page and session that will ever be made. Must run before `ready`, in the same turn as the start.
 *
 * `enableSandbox` would override `--no-sandbox`, and then the child processes of an administrator's start die.
 */
export function harden({ app, protocol }: HardenParts): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_ORIGIN.scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
  });
}
