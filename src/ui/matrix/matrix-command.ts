import type { Edge } from './matrix-spot';

/** What a key asks of the matrix. */
export type MatrixCommand =
  | {
      readonly does: 'move';
      readonly rows: number;
      readonly columns: number;
      readonly extends: boolean;
    }
  | {
      readonly does: 'jump';
      readonly to: Edge;
      readonly extends: boolean;
    }
  | {
      readonly does: 'page';
      readonly rows: -1 | 0 | 1;
      readonly columns: -1 | 0 | 1;
      readonly extends: boolean;
    }
  | { readonly does: 'open' | 'edit' | 'cancel' | 'clear' | 'fill-down' | 'select-all' | 'toggle' }
  | { readonly does: 'type'; readonly sign: string };

/** The parts of a keyboard event that decide. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  /** 229 = the input method has taken the key. */
  readonly keyCode: number;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function arrow(press: KeyPress, isCtrl: boolean): MatrixCommand | undefined {
  const step = ARROWS[press.key];
  if (step === undefined) return undefined;
  const [rows, columns] = step;
  if (!isCtrl) return { does: 'move', rows, columns, extends: press.shiftKey };
  const to = columns < 0 ? 'row-start' : columns > 0 ? 'row-end' : rows < 0 ? 'top' : 'bottom';
  return { does: 'jump', to, extends: press.shiftKey };
}

function named(press: KeyPress, isCtrl: boolean): MatrixCommand | undefined {
  switch (press.key) {
    case 'Home':
      return { does: 'jump', to: isCtrl ? 'start' : 'row-start', extends: press.shiftKey };
    case 'End':
      return { does: 'jump', to: isCtrl ? 'end' : 'row-end', extends: press.shiftKey };
    case 'PageUp':
    case 'PageDown': {
      const way = press.key === 'PageUp' ? -1 : 1;
      return press.altKey
        ? { does: 'page', rows: 0, columns: way, extends: press.shiftKey }
        : { does: 'page', rows: way, columns: 0, extends: press.shiftKey };
    }
    case 'Enter':
      return isCtrl ? undefined : { does: 'open' };
    case 'F2':
      return { does: 'edit' };
    case 'Escape':
      return { does: 'cancel' };
    case 'Delete':
    case 'Backspace':
      return { does: 'clear' };
    case ' ':
      // Ctrl+Space and Shift+Space switch the input method on Chinese Windows.
      return isCtrl || press.shiftKey ? undefined : { does: 'toggle' };
    default:
      return undefined;
  }
}

/**
 * The command of a key pressed on a cell, after the grid pattern of ARIA's authoring practices and the habits of
 * spreadsheets; undefined when the key is not the matrix's (Tab, copy and paste, the window's shortcuts) or when an input
 * method is composing.
 * @example commandOf({ ...press, key: 'ArrowDown', shiftKey: true }) // { does: 'move', rows: 1, columns: 0, extends: true }
 */
export function commandOf(press: KeyPress): MatrixCommand | undefined {
  if (press.isComposing || press.keyCode === 229) return undefined;
  const isCtrl = press.ctrlKey || press.metaKey;
  if (press.altKey && press.key !== 'PageUp' && press.key !== 'PageDown') return undefined;
  const command = arrow(press, isCtrl) ?? named(press, isCtrl);
  if (command !== undefined) return command;
  if (isCtrl) {
    if (press.shiftKey) return undefined;
    const letter = press.key.toLowerCase();
    return letter === 'd'
      ? { does: 'fill-down' }
      : letter === 'a'
        ? { does: 'select-all' }
        : undefined;
  }
  return Array.from(press.key).length === 1 ? { does: 'type', sign: press.key } : undefined;
}
