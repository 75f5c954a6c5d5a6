import type { Answer } from '../../src-main/contract/channels.ts';

/**
 * Waits for an answer of the main process. A request that breaks off is an answer too, so that every screen has a way on.
 */
export async function ask<T>(request: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await request;
  } catch (error) {
    return { ok: false, error: { code: 'no-answer', message: error instanceof Error ? error.message : String(error) } };
  }
}
