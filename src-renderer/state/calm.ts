/**
 * Passes a text on at most once in `ms`; of the texts between only the last is passed on.
 * A screen reader reads each change of a status line, and a stream of changes would talk over everything.
 */
export function calm(say: (text: string) => void, ms: number): { hear: (text: string) => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: string | undefined;
  let last: string | undefined;
  const pass = (text: string) => {
    last = text;
    say(text);
    timer = setTimeout(next, ms);
  };
  function next() {
    timer = undefined;
    const text = waiting;
    waiting = undefined;
    if (text !== undefined && text !== last) pass(text);
  }
  return {
    hear: (text) => {
      if (timer !== undefined) waiting = text;
      else if (text !== last) pass(text);
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}
