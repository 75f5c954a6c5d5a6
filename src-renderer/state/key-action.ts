export type KeyAction = 'back' | 'stop' | 'primary';

/** Things that use Enter themselves; everywhere else Enter presses the main button. */
const USES_ENTER = 'a, button, input, textarea, select, summary, [contenteditable]';

const held = (event: KeyboardEvent): string =>
  [event.altKey && 'Alt', event.ctrlKey && 'Ctrl', event.metaKey && 'Meta', event.shiftKey && 'Shift']
    .filter(Boolean)
    .join('+');

function usesEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(USES_ENTER);
}

/** What a key means for the whole window: Esc stops or goes back, Alt+Left goes back, Enter presses the main button. */
export function keyAction(event: KeyboardEvent, running: boolean): KeyAction | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  if (event.key === 'Escape') return running ? 'stop' : 'back';
  if (event.key === 'ArrowLeft' && held(event) === 'Alt') return 'back';
  return event.key === 'Enter' && held(event) === '' && !usesEnter(event.target) ? 'primary' : undefined;
}
