/** An answer that is not a success and may be shown: `message` is a plain sentence without any value of the request. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
