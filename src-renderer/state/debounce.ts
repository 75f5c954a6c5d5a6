/** Calls `act` once things have been quiet for `ms`; `flush` calls at once what still waits. */
export function debounce(act: () => void, ms: number): { poke: () => void; flush: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    act();
  };
  return {
    poke: () => {
      clearTimeout(timer);
      timer = setTimeout(run, ms);
    },
    flush: () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      run();
    },
  };
}
