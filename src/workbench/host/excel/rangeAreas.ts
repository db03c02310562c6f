import { rangeAreas, range, worksheet } from './objects';
import { oneOf, optionalText } from '../arguments';
import { defineClass, type Maker } from '../hostObject';
import type { AreasSelf } from '../desk';
import { fullAddress } from './addresses';
import { guardContents, guardOption } from './guard';
import { format } from './rangeFormat';

/** Excel.RangeAreas: several ranges of one sheet. */
rangeAreas.define({
  type: 'RangeAreas',
  trackable: true,
  get: {
    address: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(','),
    cellCount: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  },
  links: {
    format: (self) => format(self),
    areas: (self) => rangeCollection(self),
    worksheet: ({ desk, sheet }) => worksheet({ desk, sheet }),
  },
  calls: {
    clear: ({ desk, sheet, areas }, [applyTo]) => {
      const what = oneOf(optionalText(applyTo) ?? 'All', ['All', 'Contents', 'Formats']);
      desk.book.transact(desk.source, 'Clear', () => {
        for (const area of areas) {
          if (what !== 'Formats') guardContents(sheet, area);
          if (what !== 'Contents') guardOption(sheet, 'allowFormatCells');
          sheet.clear(
            area,
            what === 'All' ? 'all' : what === 'Contents' ? 'contents' : 'formats',
            desk.source,
          );
        }
      });
    },
  },
});

/** Excel.RangeCollection. */
const rangeCollection: Maker<AreasSelf> = defineClass<AreasSelf>({
  type: 'RangeCollection',
  items: ({ desk, sheet, areas }) => areas.map((area) => range({ desk, sheet, area })),
  calls: { getCount: ({ areas }) => areas.length },
});
