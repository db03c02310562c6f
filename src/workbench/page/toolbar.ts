import type { Workbook } from '../model/workbook';
import { coauthorEdits, setFiltered, setProtected } from './chrome/simulate';
import { menuButton, type MenuItem } from './chrome/menu';
import { button, element } from './dom';
import type { GridCell } from './grid/selection';
import type { HostLink, PaneTheme } from './hostLink';

/** What the toolbar's buttons do, and what its menus need to know. */
interface ToolbarActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly openSample: (name: string) => void;
  readonly samples: () => readonly string[];
  readonly workbook: () => Workbook;
  readonly active: () => GridCell;
  readonly link: () => HostLink;
  readonly say: (words: string) => void;
  /** Something simulated was turned on or off. */
  readonly changed: () => void;
}

const THEMES: readonly (readonly [PaneTheme, string])[] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['high-contrast', 'High contrast'],
];

/** The toolbar: files, undo, and what can be simulated. */
export class Toolbar {
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;
  readonly #simulating = element('span', { class: 'simulating', role: 'status', hidden: true });
  readonly #actions: ToolbarActions;

  constructor(bar: HTMLElement, actions: ToolbarActions) {
    this.#actions = actions;
    this.#undo = button('Undo', () => actions.workbook().undo(), { class: 'tool' });
    this.#redo = button('Redo', () => actions.workbook().redo(), { class: 'tool' });
    const gap = (): HTMLElement => element('span', { class: 'gap' });
    bar.append(
      button('Open .xlsx', actions.open, { class: 'tool' }),
      button('Save .xlsx', actions.save, { class: 'tool' }),
      menuButton('Samples', () => this.#samples()),
      gap(),
      this.#undo,
      this.#redo,
      gap(),
      menuButton('Simulate…', () => this.#simulate()),
      this.#simulating,
    );
  }

  /** Shows what can be undone and what is being simulated. */
  show(): void {
    const { canUndo, canRedo, undoLabel } = this.#actions.workbook();
    this.#undo.disabled = !canUndo;
    this.#undo.title = undoLabel === null ? '' : `Undo ${undoLabel.toLowerCase()}`;
    this.#redo.disabled = !canRedo;
    const on = this.#faults().flatMap((item) =>
      typeof item !== 'string' && item.checked?.() === true ? [item.label] : [],
    );
    this.#simulating.textContent = `Simulating: ${on.join(', ')}`;
    this.#simulating.hidden = on.length === 0;
  }

  #samples(): MenuItem[] {
    return this.#actions
      .samples()
      .map((name) => ({ label: name, act: () => this.#actions.openSample(name) }));
  }

  #switch(label: string, hint: string, checked: () => boolean, set: (on: boolean) => void): MenuItem {
    return {
      label,
      hint,
      checked,
      act: () => {
        set(!checked());
        this.#actions.changed();
      },
    };
  }

  #faults(): MenuItem[] {
    const { workbook, link } = this.#actions;
    const sheet = workbook().active;
    const { faults } = link();
    return [
      this.#switch(
        'A cell is being edited',
        'Writes and reads fail until Enter is pressed',
        () => link().editSimulated,
        (on) => link().simulateEdit(on),
      ),
      this.#switch(
        'Protected sheet',
        'Locked cells cannot be changed',
        () => sheet.protection.on,
        (on) => setProtected(sheet, on),
      ),
      this.#switch(
        'Filtered rows',
        'Every third row is hidden by a filter',
        () => sheet.autoFilter !== null,
        (on) => setFiltered(sheet, on),
      ),
      this.#switch(
        'Another workbook has the focus',
        'The selection cannot be read',
        () => faults.focusElsewhere,
        (on) => (faults.focusElsewhere = on),
      ),
      this.#switch(
        'Slow syncs',
        'Each takes two seconds',
        () => faults.delayMs > 0,
        (on) => (faults.delayMs = on ? 2000 : 0),
      ),
      this.#switch(
        'Syncs that never answer',
        'As a lost connection',
        () => faults.neverAnswer,
        (on) => (faults.neverAnswer = on),
      ),
      this.#switch(
        'Old Excel',
        'Only what ExcelApi 1.9 had; opens the pane anew',
        () => link().oldExcel,
        (on) => link().setOldExcel(on),
      ),
    ];
  }

  #simulate(): (MenuItem | string)[] {
    const { workbook, active, link, say, changed } = this.#actions;
    const edit = (): string => coauthorEdits(workbook().active, active());
    return [
      'Faults',
      ...this.#faults(),
      'Co-author',
      { label: 'Edits the active cell now', act: () => say(edit()) },
      {
        label: 'Edits the active cell before the next write',
        hint: 'Between the add-in’s reading and its writing',
        act: () => {
          link().faults.beforeNextWrite = () => say(edit());
          changed();
        },
      },
      'Pane',
      this.#switch(
        'Clipboard allowed',
        'Off, as in Excel on the web; opens the pane anew',
        () => link().clipboard,
        (on) => link().setClipboard(on),
      ),
      ...THEMES.map(([theme, name]) => ({
        label: `${name} theme`,
        radio: true,
        checked: () => link().theme === theme,
        act: () => link().setTheme(theme),
      })),
    ];
  }
}
