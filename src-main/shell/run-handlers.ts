import type { Doctor } from '../doctor.ts';
import type { Handlers } from './handlers-type.ts';
import type { Runs } from './runs.ts';
import { takePassword } from './take-password.ts';

/** Checks and the test message: what runs for a while, can be stopped and may use a password once. */
export function runHandlers(
  doctor: Pick<Doctor, 'check' | 'sendTestMessage'>,
  runs: Runs,
): Pick<Handlers, 'startCheck' | 'stopCheck' | 'sendTestMessage'> {
  return {
    startCheck: (body, caller) => {
      const { runId, triedFixes, reading, before, imported } = body;
      const password = takePassword(body);
      return runs.start(runId, caller, (signal) =>
        doctor.check(body.case, {
          signal,
          ...(password !== undefined && { password }),
          ...(triedFixes && { triedFixes }),
          ...(reading && { reading }),
          ...(before && { before }),
          ...(imported && { imported }),
          onProgress: (rows, said) => {
            if (!signal.aborted) caller.tell('checkProgress', { runId, rows, said });
          },
        }),
      );
    },
    stopCheck: ({ runId }) => {
      runs.stop(runId);
      return null;
    },
    sendTestMessage: (body, caller) => {
      const password = takePassword(body) ?? '';
      return runs.start(body.runId, caller, (signal) => doctor.sendTestMessage(body.case, password, signal));
    },
  };
}
