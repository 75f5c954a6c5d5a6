import { perRun } from './per-run.ts';

/** The password of a run: every user gets a copy of its own and overwrites it. */
export interface PasswordCopies {
  take(): Buffer | undefined;
  /** Overwrites what is held; later `take` gives nothing. */
  forget(): void;
}

/** Takes the password out of the target, where it is handed out only once. */
export const passwordCopies = perRun(({ target }): PasswordCopies => {
  let held = target.takePassword();
  return {
    take: () => (held === undefined ? undefined : Buffer.from(held)),
    forget: () => {
      held?.fill(0);
      held = undefined;
    },
  };
});
