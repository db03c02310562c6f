import type { Filter, FilterCriteria } from '../../../model/tables/filter';
import { filterArea, filtered } from '../../../model/sheets/filtering';
import { integer, optionalText, record, text, list } from '../../arguments';
import { HostError } from '../../errors';
import { defineClass, present, type Argument, type Maker } from '../../hostObject';
import type { Desk, SheetSelf, TableSelf } from '../../desk';
import type { Json } from '../../wire';
import { areaOnSheet, parseReference } from '../addresses';
import { guardOption } from '../guard';
import { range } from '../objects';
import type { Area } from '../../../../domain/grid/area';
import type { Sheet } from '../../../model/sheets/sheet';

/** A filter's owner: the sheet, or one of its tables. */
interface FilterSelf {
  readonly desk: Desk;
  readonly sheet: Sheet;
  /** The filter as it is now: an object of the library outlives edits. */
  readonly filter: () => Filter | null;
  /** The filter's area while it has none of its own: a table's. */
  readonly area: () => Area | null;
  readonly store: (filter: Filter | null) => void;
}

export function sheetFilter({ desk, sheet }: SheetSelf) {
  const store = (filter: Filter | null) => sheet.setAutoFilter(filter, desk.source);
  return autoFilter({ desk, sheet, area: () => null, filter: () => sheet.autoFilter, store });
}

export function tableFilter({ desk, sheet, id }: TableSelf) {
  const table = () => {
    const found = sheet.tables.find((each) => each.id === id);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  };
  const store = (filter: Filter | null) => sheet.updateTable(id, { filter }, desk.source);
  const area = () => (table().showFilterButton ? table().area : null);
  return autoFilter({ desk, sheet, area, filter: () => table().filter, store });
}

/** Excel.AutoFilter. */
const autoFilter: Maker<FilterSelf> = defineClass<FilterSelf>({
  type: 'AutoFilter',
  get: {
    enabled: ({ filter, area }) => filter() !== null || area() !== null,
    isDataFiltered: ({ filter }) => Object.keys(filter()?.criteria ?? {}).length > 0,
    criteria: (self): Json => {
      const columns = areaOf(self)?.columns ?? 0;
      return Array.from({ length: columns }, (_, n): Json => criteriaJson(self.filter()?.criteria[n]));
    },
  },
  calls: {
    apply: (self, [cells, columnIndex, criteria]) => {
      guardOption(self.sheet, 'allowAutoFilter');
      const area = filterArea(self.sheet, areaFrom(self, cells));
      const kept = columnIndex === undefined || columnIndex === null ? {} : (self.filter()?.criteria ?? {});
      const all = { ...kept };
      if (columnIndex !== undefined && columnIndex !== null && criteria) {
        const index = integer(columnIndex);
        if (index < 0 || index >= area.columns) throw new HostError('InvalidArgument');
        all[index] = parseCriteria(criteria);
      }
      self.store(filtered(self.sheet, area, all));
    },
    remove: (self) => {
      guardOption(self.sheet, 'allowAutoFilter');
      self.store(null);
    },
    getRange: (self) => present(rangeOf(self)),
    getRangeOrNullObject: (self) => rangeOf(self),
  },
});

function areaOf({ filter, area }: FilterSelf): Area | null {
  return filter()?.area ?? area();
}

function rangeOf(self: FilterSelf) {
  const area = areaOf(self);
  return area && range({ desk: self.desk, sheet: self.sheet, area });
}

function areaFrom(self: FilterSelf, cells: Argument | undefined): Area {
  const own = areaOf(self);
  if ((cells === undefined || cells === null) && own) return own;
  const object = range.selfOf(cells);
  if (object) return object.area;
  const named = typeof cells === 'string' ? parseReference(self.desk.book, cells) : null;
  return named?.area ?? areaOnSheet(self.sheet, cells);
}

export function parseCriteria(argument: Argument): FilterCriteria {
  const given = record(argument);
  const filterOn = text(given['filterOn']);
  if (filterOn === 'Values') return { filterOn, values: list(given['values'] ?? []).map(text) };
  if (filterOn !== 'Custom') {
    throw new HostError('NotImplemented', `The workbench does not model filters on ${filterOn}.`);
  }
  const operator = optionalText(given['operator']);
  const second = optionalText(given['criterion2']);
  return {
    filterOn,
    criterion1: text(given['criterion1']),
    ...(second === null ? {} : { criterion2: second }),
    ...(operator === 'Or' ? { operator } : { operator: 'And' }),
  };
}

export function criteriaJson(criteria: FilterCriteria | undefined): Json {
  return criteria ? (JSON.parse(JSON.stringify(criteria)) as Json) : null;
}
