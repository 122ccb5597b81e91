import type { Attachment } from 'svelte/attachments';

/** What is changed in steps that can be turned back. */
export interface Turning {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
}

/** Gives a part of the page the keys that turn a change of the desk back and on again; in a field they stay the field's own. */
export function turnKeys(desk: Turning): Attachment<HTMLElement> {
  const onkeydown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
    const key = event.key.toLowerCase();
    if (inField || (key !== 'z' && key !== 'y')) return;
    if (key === 'y' || event.shiftKey) desk.redo();
    else desk.undo();
    event.preventDefault();
    event.stopPropagation();
  };
  return (box) => {
    box.addEventListener('keydown', onkeydown);
    return () => box.removeEventListener('keydown', onkeydown);
  };
}
