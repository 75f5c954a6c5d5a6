export type KeyAction = 'back' | 'stop' | 'primary';

/** Things that use Enter themselves; everywhere else Enter presses the main button. */
const USES_ENTER = 'a, button, input, textarea, select, summary, [contenteditable]';

/** What a key means for the whole window: Esc stops or goes back, Alt+Left goes back, Enter presses the main button. */
export function keyAction(event: KeyboardEvent, running: boolean): KeyAction | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  if (event.key === 'Escape') return running ? 'stop' : 'back';
  if (event.key === 'ArrowLeft' && event.altKey && !event.ctrlKey && !event.shiftKey) return 'back';
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (event.key !== 'Enter' || !plain) return undefined;
  return event.target instanceof Element && event.target.matches(USES_ENTER) ? undefined : 'primary';
}
