import { fakeApi, type FakeApi } from './fake-api.ts';
import { result } from './samples.ts';
import { Wizard } from '../state/wizard.svelte.ts';

/** Lets what waits in the queue of promises run. */
export const settle = () => new Promise((done) => setTimeout(done, 0));

/** A wizard at its first screen, and the main process it talks to. */
export function begin(own: Parameters<typeof fakeApi>[0] = {}): { w: Wizard; api: FakeApi } {
  const api = fakeApi(own);
  return { w: new Wizard(api), api };
}

/** The results that one check after the other gives. */
export const oneAfterTheOther = (...results: (() => ReturnType<typeof result>)[]) => {
  let at = -1;
  return () => {
    at += 1;
    return (results[at] ?? results.at(-1) ?? result)();
  };
};
