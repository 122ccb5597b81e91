interface Handlers {
  readonly find: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly toggleInspector: () => void;
}

/**
 * Whether the element takes typing, so that its own undo and its own letters come first.
 * @example takesTyping(document.createElement('textarea')) // true
 */
function takesTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range', 'color', 'file', 'submit'].includes(
      target.type,
    );
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  );
}

/**
 * The shell's own keys: Ctrl+K finds, F4 hides the inspector, Ctrl+Z undoes, Ctrl+Y and Ctrl+Shift+Z redo (on a Mac ⌘ for Ctrl).
 * Undo and redo stay with a field that takes typing, and nothing happens while an input method composes.
 */
export function handleShortcut(event: KeyboardEvent, handlers: Handlers): void {
  if (event.isComposing || event.defaultPrevented || event.altKey) return;
  const key = event.key.toLowerCase();
  const control = event.ctrlKey || event.metaKey;
  const found = control
    ? key === 'k'
      ? handlers.find
      : takesTyping(event.target)
        ? undefined
        : key === 'z'
          ? event.shiftKey
            ? handlers.redo
            : handlers.undo
          : key === 'y'
            ? handlers.redo
            : undefined
    : key === 'f4'
      ? handlers.toggleInspector
      : undefined;
  if (!found) return;
  event.preventDefault();
  found();
}
