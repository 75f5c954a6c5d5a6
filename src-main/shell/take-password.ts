/**
 * The password of a request's body, which forgets it: the caller holds the only reference.
 * The text itself cannot be overwritten (strings never change), so it must not be kept beyond the run.
 */
export function takePassword(body: { password?: string | undefined }): string | undefined {
  const { password } = body;
  delete body.password;
  return password;
}
