import type { Submission } from '../../../src-main/contract/case.ts';
import { cleanTyped } from '../../input/clean-typed.ts';
import { parseHost } from '../../input/parse-host.ts';
import { parsePort } from '../../input/parse-port.ts';
import type { MessageKey } from '../../text/message-key.ts';
import type { Wizard } from '../wizard.svelte.ts';

export type ServerErrors = readonly { field: 'server' | 'port'; key: MessageKey }[];

function submissionFrom(w: Wizard, hostname: string, port: number | undefined): Submission {
  const { security } = w.form;
  const username = cleanTyped(w.form.user);
  const authentication = w.facts.submission?.authentication;
  return {
    hostname,
    ...(port !== undefined && { port }),
    ...(security !== '' && security !== 'unknown' && { socketType: security }),
    ...(username !== '' && { username }),
    ...(authentication && hostname === w.facts.submission?.hostname && { authentication }),
  };
}

/** Puts the settings that are known into the fields, so that a change starts from them. */
export function fillServerForm(w: Wizard): void {
  const { submission } = w.facts;
  if (!submission || w.form.host !== '') return;
  w.form.host = submission.hostname;
  w.form.port = submission.port === undefined ? '' : String(submission.port);
  w.form.security = submission.socketType ?? '';
  w.form.user = submission.username ?? '';
}

/** Continue on the server screen: takes the fields over, or says which of them need another look. */
export function takeServer(w: Wizard): ServerErrors {
  const hostname = parseHost(w.form.host);
  const port = parsePort(w.form.port);
  const portWrong = w.form.port.trim() !== '' && port === undefined;
  if (hostname === undefined || portWrong) {
    return [
      ...(hostname === undefined ? [{ field: 'server' as const, key: 'server.host-wrong' as const }] : []),
      ...(portWrong ? [{ field: 'port' as const, key: 'server.port-wrong' as const }] : []),
    ];
  }
  w.learn({ submission: submissionFrom(w, hostname, port), origin: w.facts.practice ? 'sample' : 'you' });
  w.form.host = '';
  const toFix = w.trail.includes('fix');
  if (toFix) w.learn({ serverGiven: true });
  w.go(toFix ? 'fix' : 'settings');
  return [];
}
