const SHOWN = Buffer.from('********');
/** A shorter secret would blank ordinary words and give its length away. */
const SHORTEST = 4;

/** Blanks the secrets of one dialogue in whatever the server says, should it echo them. */
export class SecretMask {
  readonly #secrets: Buffer[] = [];

  /** Remembers a copy of the secret until `forget`. */
  add(secret: Uint8Array): void {
    if (secret.length >= SHORTEST) this.#secrets.push(Buffer.from(secret));
  }

  /** Returns the bytes with every known secret replaced by `********`. */
  apply(line: Buffer): Buffer {
    return this.#secrets.reduce((masked, secret) => this.#blank(masked, secret), line);
  }

  /** Overwrites the copies. */
  forget(): void {
    for (const secret of this.#secrets) secret.fill(0);
    this.#secrets.length = 0;
  }

  #blank(line: Buffer, secret: Buffer): Buffer {
    const at = line.indexOf(secret);
    if (at < 0) return line;
    const rest = this.#blank(line.subarray(at + secret.length), secret);
    return Buffer.concat([line.subarray(0, at), SHOWN, rest]);
  }
}
