import type { ScaleKey } from '../../domain/judging/rule/scaleKey';
import type { ColumnChoice, ColumnRole, RoleReason } from '../../domain/reading/reading';

/** A role that was proven before the columns of a view are looked at. */
export interface ProvenRole {
  readonly role: ColumnRole;
  readonly because: RoleReason;
}

/** What helps to read a sheet. */
export interface Help {
  /** What a person said of its columns. */
  readonly choices: readonly ColumnChoice[];
  /** Whether its first row is that of the headings. */
  readonly pointed: boolean;
  /** The rows of its headings, where a view was made with them. */
  readonly header?: { readonly first: number; readonly last: number };
  /** The keys of statuses the sheet may have. */
  readonly keys?: readonly ScaleKey[];
  /** Roles of columns of a view that are known from the columns of the sheet they were made of. */
  readonly known?: ReadonlyMap<number, ProvenRole>;
}
