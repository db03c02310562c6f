import { counted } from '../domain/values/words';

/** "1 cell", "11 cells". */
export const sayCells = (count: number): string => counted(count, 'cell');

/** What helps support is on the clipboard. */
export const DIAGNOSTICS_COPIED = 'Copied. Paste it into your message to support.';

/** A right figure is on the clipboard. */
export const sayFigureCopied = (figure: string): string => `Copied ${figure}.`;

/** While a plan too large for one request is written. */
export const sayPart = (part: number, parts: number): string => `Writing part ${part} of ${parts}…`;

/** What became of a plan, as far as it is told. */
interface Applied {
  readonly written: number;
  readonly conflicts: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly found: string;
    readonly givenBack: boolean;
  }[];
  /** What it rested on and changed in the moment of writing: some of it was taken back. */
  readonly changed?: readonly unknown[];
}

/** Everything was as the plan expected, or which cells were not. `done` is the sentence for full success. */
export function sayApplied(done: string, { written, conflicts, changed = [] }: Applied): string {
  if (conflicts.length === 0 && changed.length === 0) return done;
  const changes = counted(written, 'change was', 'changes were');
  const kept = conflicts.filter(({ givenBack }) => givenBack);
  const lost = conflicts.filter(({ givenBack }) => !givenBack);
  return [
    `${changes} written.`,
    ...(kept.length > 0
      ? [
          `Someone had changed ${cells(kept)} in the meantime: ${kept.length === 1 ? 'it was' : 'they were'} left as found.`,
        ]
      : []),
    ...lost.map(
      ({ sheet, address, found }) =>
        `Someone had written “${found}” in ${sheet}!${address}, and it could not be given back: type it again.`,
    ),
    ...(conflicts.length > 0 ? ['Check again to go on.'] : []),
  ].join(' ');
}

function cells(conflicts: Applied['conflicts']): string {
  const shown = conflicts.slice(0, 5).map(({ sheet, address }) => `${sheet}!${address}`);
  return shown.join(', ') + (conflicts.length > 5 ? ` and ${conflicts.length - 5} more` : '');
}

export const NOTHING_TO_REFRESH = 'Nothing to change: the sheet already says what the figures give.';
export const NOTHING_TO_INSERT = 'Nothing to change: the table sheet is up to date.';
export const NOTHING_TO_PROMPT = 'Nothing to change: the commentary sheet has every prompt.';
export const NOTHING_TO_SET = 'Nothing to change: the settings sheet already says this.';

export const COPIED = 'Copied. Paste it into Word.';
export const DOCUMENT_READY =
  'The Word document is in your downloads. If your browser asks, choose Save or Keep.';
export const PROMPT_COPIED = 'Copied.';
export const PRESS_COPY =
  'This browser does not let the add-in copy by itself. It is selected now: press Ctrl+C, then paste.';
