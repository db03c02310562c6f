import type { Filter, FilterCriteria } from '../../../model/tables/filter';
import { filtered } from '../../../model/sheets/filtering';
import { list, oneOf, optionalText, text } from '../../arguments';
import { defineClass, type Maker } from '../../hostObject';
import type { TableSelf } from '../../desk';
import { criteriaJson, parseCriteria } from './autoFilter';
import { guardOption } from '../guard';
import { tableOf } from '../records';

interface Self extends TableSelf {
  /** The column, counted from the table's first. */
  readonly index: number;
}

/** Filters the table by this column and what other columns filter already; null takes this one's condition away. */
function setCriteria(self: Self, criteria: FilterCriteria | null): void {
  guardOption(self.sheet, 'allowAutoFilter');
  const { area, filter } = tableOf(self);
  const { [self.index]: _was, ...others } = filter?.criteria ?? {};
  const all: Filter['criteria'] = criteria === null ? others : { ...others, [self.index]: criteria };
  self.sheet.updateTable(self.id, { filter: filtered(self.sheet, area, all) }, self.desk.source);
}

/** Excel.Filter: the filter of one column of a table. */
export const columnFilter: Maker<Self> = defineClass<Self>({
  type: 'Filter',
  get: { criteria: (self) => criteriaJson(tableOf(self).filter?.criteria[self.index]) },
  calls: {
    apply: (self, [criteria]) => setCriteria(self, parseCriteria(criteria ?? null)),
    applyValuesFilter: (self, [values]) =>
      setCriteria(self, { filterOn: 'Values', values: list(values).map(text) }),
    applyCustomFilter: (self, [first, second, operator]) => {
      const criterion2 = optionalText(second);
      setCriteria(self, {
        filterOn: 'Custom',
        criterion1: text(first),
        ...(criterion2 === null ? {} : { criterion2 }),
        operator: oneOf(optionalText(operator) ?? 'And', ['And', 'Or'] as const),
      });
    },
    clear: (self) => setCriteria(self, null),
  },
});
