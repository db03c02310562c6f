import type { Area } from '../../domain/grid/area';
import type { Entry } from '../../domain/plan/cellEdits';
import type { OwnTable } from '../../host/port';

export interface TableColumn<Field extends string> {
  readonly field: Field;
  readonly heading: string;
  /** Points. */
  readonly width: number;
  /** Whether a text may stand in it: a column whose heading was lost is only taken for this one where its cells fit. */
  readonly fits?: (text: string) => boolean;
  /** The words to choose from, where it holds a choice. */
  readonly words?: readonly string[];
  /** A table made before there was this column is whole without it. */
  readonly optional?: true;
}

/** A table of the add-in's own: an Excel table whose columns are found again by their headings, wherever they stand. */
export interface Table<Field extends string> {
  /** The Excel table's name; one made beside another of that name has a number after it. */
  readonly name: OwnTable;
  /** What people call it; written above it unless it is one of the sheet's main tables. */
  readonly title: string;
  readonly columns: readonly TableColumn<Field>[];
  /** The fields that name a row: where all of them are blank there is none. Every field where left out. */
  readonly named?: readonly Field[];
  /** A row of ours although blank rows stand above it: by what one of its cells says. */
  knows?(cells: Readonly<Record<Field, string>>): boolean;
  /** Whether a table that was typed by hand, without some headings, is one; none is where left out. */
  suffices?(has: (field: Field) => boolean): boolean;
}

export type Entries<Field extends string> = Readonly<Record<Field, Entry>>;

/** A row as found; every cell as text, white space as it stands; '' where its column was not found. */
export interface FoundRow<Field extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Field, string>>;
}

/** A heading that does not stand where it did. */
export interface LostHeading<Field extends string> {
  readonly field: Field;
  readonly heading: string;
  /** The column it stood over, where the headings beside it leave no doubt; null for one that was deleted. */
  readonly column: number | null;
  /** What stands there now. */
  readonly says: string;
}

export interface FoundTable<Field extends string> {
  readonly headingRow: number;
  /** The Excel table's place, where it is known. */
  readonly area: Area | null;
  readonly places: Readonly<Partial<Record<Field, number>>>;
  readonly rows: readonly FoundRow<Field>[];
  /** The row after the last one that is the table's. */
  readonly end: number;
  /** Not empty: someone retyped, cleared or deleted headings. It is read as far as it can be, and never written to. */
  readonly lost: readonly LostHeading<Field>[];
}

/** Whether every column is known: a table of which one was deleted says less than it seems to. */
export const isReadable = <Field extends string>({ lost }: FoundTable<Field>): boolean =>
  lost.every(({ column }) => column !== null);

/** The rows of a table that can be read; none of one with a column gone. */
export const readableRows = <Field extends string>(
  found: FoundTable<Field> | null,
): readonly FoundRow<Field>[] => (found && isReadable(found) ? found.rows : []);
