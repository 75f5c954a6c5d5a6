import { join } from 'node:path';
import { sessionSchema, type Session } from '../contract/channels.ts';
import { jsonFile, type JsonFile } from './json-file.ts';
import { secretKey } from './secret-key.ts';

/** Keys below these paths are ids of questions, which may well be called `app-password`. */
const IDS = new Set(['case.answers', 'result.case.answers']);

/**
 * The wizard's place in `<folder>/session.json`, so that it survives a restart.
 *
 * `write` rejects with a `TypeError` that names the key, and leaves the file as it was, when the session holds
 * a field for a password, a secret or a token.
 */
export function sessionStore(folder: string, now?: () => Date): JsonFile<Session> {
  const file = jsonFile(join(folder, 'session.json'), sessionSchema, now);
  return {
    ...file,
    write: (session) => {
      const secret = secretKey(session, IDS);
      if (secret !== undefined) return Promise.reject(new TypeError(`a secret is never stored: ${secret}`));
      return file.write(session);
    },
  };
}
