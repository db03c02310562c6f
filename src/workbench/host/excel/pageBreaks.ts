import type { SheetSelf } from '../desk';
import { HostError } from '../errors';
import { defineClass, type HostObject, type Maker } from '../hostObject';
import { areaOnSheet } from './addresses';
import { range } from './objects';

type BreakSelf = SheetSelf & { readonly row: number };

/** Excel.PageBreakCollection of a sheet's rows: a page begins at the first cell's row. */
export const horizontalPageBreaks: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'PageBreakCollection',
  items: (self) => self.sheet.page.breaks.map((row) => pageBreak({ ...self, row })),
  calls: {
    add: (self, [cell]): HostObject => {
      const { row } = range.selfOf(cell)?.area ?? areaOnSheet(self.sheet, cell);
      if (row === 0) throw new HostError('InvalidArgument');
      const breaks = [...new Set([...self.sheet.page.breaks, row])].sort((a, b) => a - b);
      self.sheet.setPage({ breaks }, self.desk.source);
      return pageBreak({ ...self, row });
    },
    getCount: ({ sheet }) => sheet.page.breaks.length,
    removePageBreaks: ({ sheet, desk }) => sheet.setPage({ breaks: [] }, desk.source),
  },
});

/** Excel.PageBreak. */
const pageBreak = defineClass<BreakSelf>({
  type: 'PageBreak',
  calls: {
    delete: ({ sheet, desk, row }) =>
      sheet.setPage({ breaks: sheet.page.breaks.filter((each) => each !== row) }, desk.source),
  },
});
