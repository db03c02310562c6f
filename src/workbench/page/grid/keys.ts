import type { Direction } from './selection';

/** What a key means while no cell is being edited. */
export type Command =
  | { readonly kind: 'move'; readonly direction: Direction; readonly extend: boolean; readonly leap: boolean }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | { readonly kind: 'home'; readonly whole: boolean; readonly extend: boolean }
  | { readonly kind: 'end'; readonly extend: boolean }
  | { readonly kind: 'next'; readonly along: 'rows' | 'columns'; readonly back: boolean }
  | { readonly kind: 'edit' }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** The parts of a keyboard event that count. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The command of a key, as in Excel; null for a key that is not the grid's. */
export function parseKey(event: Key): Command | null {
  const { key, shiftKey: extend, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (altKey && !control) return null;
  const direction = ARROWS[key];
  if (direction !== undefined) return { kind: 'move', direction, extend, leap: control };
  if (control) return parseShortcut(key.toLowerCase(), extend);
  switch (key) {
    case 'PageUp':
      return { kind: 'page', direction: 'up', extend };
    case 'PageDown':
      return { kind: 'page', direction: 'down', extend };
    case 'Home':
      return { kind: 'home', whole: false, extend };
    case 'Tab':
      return { kind: 'next', along: 'rows', back: extend };
    case 'Enter':
      return { kind: 'next', along: 'columns', back: extend };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'type', text: '' };
    default:
      return [...key].length === 1 ? { kind: 'type', text: key } : null;
  }
}

function parseShortcut(key: string, extend: boolean): Command | null {
  switch (key) {
    case 'home':
      return { kind: 'home', whole: true, extend };
    case 'end':
      return { kind: 'end', extend };
    case 'a':
      return { kind: 'selectAll' };
    case 'z':
      return extend ? { kind: 'redo' } : { kind: 'undo' };
    case 'y':
      return { kind: 'redo' };
    default:
      return null;
  }
}
