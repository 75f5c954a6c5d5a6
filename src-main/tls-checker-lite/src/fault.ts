import type { TlsFault } from './types.ts';

/** Ends a check early. Never leaves the package: `checkTls` turns it into a result. */
export class Fault extends Error {
  readonly failure: TlsFault;
  readonly detail: string | undefined;

  constructor(failure: TlsFault, detail?: string) {
    super(failure);
    this.failure = failure;
    this.detail = detail;
  }
}
