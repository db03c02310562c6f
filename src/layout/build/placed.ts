import type { Heading, PeriodHeading, YearHeading } from '../../domain/indicators/scorecard';
import type { ColumnRole } from '../../domain/reading/reading';
import { shiftYears } from '../../domain/periods/yearText';
import { yearLabel } from '../reading/calendar';
import { TO_DATE_BASIS } from '../reading/roles';
import type { DraftColumn } from '../reading/draftColumn';
import type { SettledColumn } from '../reading/periods/settle';
import type { Table } from '../reading/findTable';
import type { SheetView } from '../reading/view';

/** A heading with the column of the view its cells are read from; `column` is that of the sheet. */
export type Placed<Kind extends Heading = Heading> = Kind & { readonly at: number };

/** The columns of a table by their roles. */
export class PlacedColumns {
  constructor(
    private readonly view: SheetView,
    private readonly table: Table,
  ) {}

  get all(): readonly SettledColumn[] {
    return this.table.settled.columns;
  }

  /** Whether more than the targets says which year the figures are of. */
  get yearSaid(): boolean {
    return this.table.settled.yearSaid;
  }

  withRole(role: ColumnRole, of?: DraftColumn['of']): readonly SettledColumn[] {
    return this.all.filter(({ draft }) => draft.role === role && (of === undefined || draft.of === of));
  }

  /** Where a column of the view stands on the sheet. */
  columnOf(at: number): number {
    const { header, body } = this.table;
    const rows = [header.lastRow, header.firstRow, ...body.blocks.flatMap(({ rows: [row] }) => row ?? [])];
    for (const row of rows) {
      const place = this.view.place(row, at);
      if (place) return place.column;
    }
    return at;
  }

  heading({ draft }: SettledColumn): Placed {
    return { column: this.columnOf(draft.column), text: textOf(draft), at: draft.column };
  }

  yearHeading(settled: SettledColumn): Placed<YearHeading> {
    const { draft } = settled;
    const toDate = countsOn(draft) || (draft.role === 'target' && draft.time?.grain === 'to-date');
    const basis = draft.sense.basis ?? (toDate ? 'to-date' : undefined);
    return { ...this.heading(settled), year: yearOf(settled), ...(basis && { basis }) };
  }

  periodHeadings(settled: readonly SettledColumn[]): Placed<PeriodHeading>[] {
    return settled.flatMap((each) =>
      each.period ? [{ ...this.yearHeading(each), period: each.period }] : [],
    );
  }
}

/** Whether the heading of figures says that they count from the year's start: "YTD", "Jun YTD", "Cumulative" over Q1. */
const countsOn = ({ role, time, lines }: DraftColumn): boolean =>
  (role === 'figure' || role === 'numerator') &&
  (time?.grain === 'to-date' ||
    time?.toDate === true ||
    lines.some((line) => TO_DATE_BASIS.test(line.toLowerCase())));

/** The lines of a heading as one text. */
const textOf = ({ lines }: DraftColumn): string =>
  lines.filter((line, at) => line !== lines[at - 1]).join(' ');

/** The year a heading itself names, right or wrong; that of a month or a term is the reporting year it lies in. */
function yearOf({ draft, period }: SettledColumn): string | null {
  const { time } = draft.sense;
  if (!time?.year) return null;
  const isPart = time.grain === 'month' || time.grain === 'term' || time.grain === 'half-term';
  if (!isPart || !period) return yearLabel(time.year);
  // A month that was put into this year names the year its heading says.
  const put = draft.time?.grain === time.grain ? draft.time.year : null;
  const by = put ? time.year.first - put.first : 0;
  return period.year === null ? null : shiftYears(period.year, by);
}
