import { cellAt, type Grid } from '../../../domain/grid/grid';
import type { DraftColumn } from '../draftColumn';
import { timeOf } from '../facts';
import { set } from '../placeColumns';
import { PERIOD_WORDS } from '../roles';
import type { Time } from '../time';

const NAMED =
  /^(?:(?:latest |most recent |data |reporting )*(?:data )?(?:dates?|periods?)(?: of (?:data|figure|actual))?|(?:data )?as (?:at|of)|(?:latest|most recent|current) (?:month|quarter|year|term)|(?:time|year|month|quarter) of data)$/i;
const ENOUGH = 3;

/**
 * "Date", "Data as at" over months or years, a row each: of which period the figure of its row is. Where all rows say the
 * same it is the period of figures whose heading names none.
 */
export function placePeriod(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): void {
  for (const draft of drafts) {
    const { role, chosen, lines, facts, column } = draft;
    const heading = (lines.at(-1) ?? '').trim();
    const isNamed = NAMED.test(heading) || PERIOD_WORDS.test(heading.toLowerCase());
    if (
      chosen ||
      !isNamed ||
      (role !== null && role !== 'ignore' && role !== 'frequency') ||
      facts.filled < ENOUGH
    )
      continue;
    const times = rows.flatMap((row) => {
      const cell = cellAt(grid, row, column);
      return cell.value === '' ? [] : [timeOf(cell)];
    });
    const told = times.filter((time): time is Time => time !== null);
    if (told.length < ENOUGH || told.length * 5 < times.length * 4) continue;
    const [first] = told;
    const alike = told.length === times.length && told.every((time) => saysSame(time, first));
    set(draft, 'period', {
      sure: 'likely',
      because: [{ kind: 'heading', text: draft.heading }],
      time: alike ? (first ?? null) : null,
    });
  }
}

const saysSame = (a: Time, b: Time | undefined): boolean =>
  b !== undefined &&
  a.grain === b.grain &&
  a.place === b.place &&
  a.year?.first === b.year?.first &&
  a.toDate === b.toDate;
