/** What goes on beside the facts while things are taken in: nothing here is shown or kept over a restart. */
export class IntakeWork {
  /** The bytes of pictures by the id of their thing, for the look at them. */
  readonly pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  /** The bytes of messages by the id of their thing: signatures cover every one of them. */
  readonly messages = new Map<string, Uint8Array<ArrayBuffer>>();
  /** What is being read just now; Continue waits for it. */
  readonly reads = new Set<Promise<unknown>>();
  /** The run that reads the words of a field just now. */
  typed: string | undefined;

  clear(): void {
    this.pictures.clear();
    this.messages.clear();
    this.reads.clear();
  }
}
