import { formatArea } from '../../domain/grid/address';
import { areaAt, type Area } from '../../domain/grid/area';
import type { Cell } from '../model/cells/cell';
import type { Detail, Source } from '../model/editing/changes';
import type { Change, Edit } from '../model/parts';
import type { Json } from './wire';

/** An event as the library takes it: its number, the object it is for, its arguments. */
export interface HostEvent {
  readonly eventType: number;
  /** A sheet's id, or `Workbook` for the collection of sheets. */
  readonly target: string;
  readonly args: Readonly<Record<string, Json>>;
}

/** The numbers the library gives the events of sheets, by the registering method's name. */
const NUMBERS: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  FormatChangedEvent: 18,
  EventNameChanged: 25,
};

export const EVENT_NAMES: readonly string[] = Object.keys(NUMBERS);
export const WORKBOOK_TARGET = 'Workbook';

export interface EventSink {
  register(name: string, target: string): void;
  unregister(name: string, target: string): void;
}

/** Turns the workbook's changes into the events an add-in asked for. */
export class Events implements EventSink {
  readonly #registered = new Map<string, number>();
  readonly #send: (event: HostEvent) => void;

  constructor(send: (event: HostEvent) => void) {
    this.#send = send;
  }

  register(name: string, target: string): void {
    const key = keyOf(NUMBERS[name], target);
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(name: string, target: string): void {
    const key = keyOf(NUMBERS[name], target);
    const left = (this.#registered.get(key) ?? 0) - 1;
    if (left > 0) this.#registered.set(key, left);
    else this.#registered.delete(key);
  }

  /** How many event kinds are listened to. */
  get count(): number {
    return this.#registered.size;
  }

  /** Sends the events of a change. Values that only a calculation changed raise none, as in Excel (#3899). */
  tell(change: Change): void {
    if (this.#registered.size === 0) return;
    for (const edit of change.edits) {
      const found = eventOf(edit, change.source);
      if (!found) continue;
      for (const target of [edit.sheet.id, WORKBOOK_TARGET]) {
        if (this.#registered.has(keyOf(found.eventType, target))) this.#send({ ...found, target });
      }
    }
  }
}

function keyOf(eventType: number | undefined, target: string): string {
  return `${eventType ?? 'unknown'} ${target}`;
}

const CHANGE_TYPES: Readonly<Partial<Record<Detail, string>>> = {
  rowsInserted: 'RowInserted',
  rowsDeleted: 'RowDeleted',
  columnsInserted: 'ColumnInserted',
  columnsDeleted: 'ColumnDeleted',
  cellsInserted: 'CellInserted',
  cellsDeleted: 'CellDeleted',
};

function eventOf(edit: Edit, source: Source): Omit<HostEvent, 'target'> | null {
  const worksheetId = edit.sheet.id;
  const common = { worksheetId, source: source === 'coauthor' ? 'Remote' : 'Local' };
  const address = addressOf(edit.area);
  const changeType = edit.kind === 'cells' ? 'RangeEdited' : edit.detail && CHANGE_TYPES[edit.detail];
  if (changeType) {
    const trigger = source === 'addin' ? { triggerSource: 'ThisLocalAddin' } : { triggerSource: 'Unknown' };
    const details = edit.before && edit.after ? before(edit.before, edit.after) : {};
    return number('DataChangedEvent', {
      ...common,
      ...trigger,
      ...details,
      changeType,
      address,
      shiftDirection: shiftOf(edit),
    });
  }
  if (edit.kind === 'format') return number('FormatChangedEvent', { ...common, address });
  if (edit.kind === 'selection') return number('SelectionChangedEvent', { worksheetId, address });
  if (edit.detail === 'sheetDeactivated') return number('DeactivatedEvent', { worksheetId });
  if (edit.detail === 'sheetActivated') return number('ActivatedEvent', { worksheetId });
  if (edit.detail === 'sheetAdded') return number('AddedEvent', common);
  if (edit.detail === 'sheetDeleted') return number('DeletedEvent', common);
  if (edit.detail !== 'sheetRenamed') return null;
  return number('EventNameChanged', {
    ...common,
    nameBefore: edit.formerName ?? '',
    nameAfter: edit.sheet.name,
  });
}

/** Which way cells went when some were inserted or deleted, in the words of the wire. */
function shiftOf({ detail, axis }: Edit): string {
  if (!axis || !detail) return 'None';
  const inserted = /Inserted$/.test(detail);
  if (axis === 'row') return inserted ? 'ShiftCellDown' : 'ShiftCellUp';
  return inserted ? 'ShiftCellRight' : 'ShiftCellLeft';
}

function number(name: string, args: HostEvent['args']): Omit<HostEvent, 'target'> {
  return { eventType: NUMBERS[name] ?? 0, args };
}

function addressOf(area: Area | null): string {
  return formatArea(area ?? areaAt(0, 0));
}

function before(was: Cell, is: Cell): Readonly<Record<string, Json>> {
  return {
    valueBefore: was.value ?? '',
    valueAfter: is.value ?? '',
    valueTypeBefore: valueType(was),
    valueTypeAfter: valueType(is),
  };
}

/** Excel's RangeValueType. */
export function valueType(cell: Cell): string {
  if (cell.error) return 'Error';
  if (cell.value === null) return 'Empty';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}
