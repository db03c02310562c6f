import type { PageSetup } from '../../model/sheets/page';
import { number, oneOf, record } from '../arguments';
import { HostError } from '../errors';
import { defineClass, type Argument, type Maker } from '../hostObject';
import type { SheetSelf } from '../desk';
import type { Json } from '../wire';
import { areaOnSheet, parseReference } from './addresses';
import { range } from './objects';

function set(self: SheetSelf, patch: Partial<PageSetup>): void {
  self.sheet.setPage(patch, self.desk.source);
}

function areaOf({ sheet, desk }: SheetSelf, argument: Argument | undefined) {
  const named = typeof argument === 'string' ? parseReference(desk.book, argument) : null;
  return range.selfOf(argument)?.area ?? named?.area ?? areaOnSheet(sheet, argument);
}

/** Excel.PageLayout: what a report's print setup needs. */
export const pageLayout: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'PageLayout',
  get: {
    orientation: ({ sheet }) => sheet.page.orientation,
    zoom: ({ sheet }): Json => ({ ...sheet.page.zoom }),
  },
  set: {
    orientation: (self, value) =>
      set(self, { orientation: oneOf(value, ['Portrait', 'Landscape'] as const) }),
    zoom: (self, value) => set(self, { zoom: parseZoom(value) }),
  },
  calls: {
    setPrintArea: (self, [cells]) => set(self, { printArea: areaOf(self, cells) }),
    setPrintTitleRows: (self, [cells]) => {
      const { row, rows } = areaOf(self, cells);
      set(self, { printTitleRows: { first: row, last: row + rows - 1 } });
    },
  },
});

function parseZoom(value: Argument): PageSetup['zoom'] {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = record(value);
  if (scale !== undefined && scale !== null) {
    const percent = number(scale);
    if (percent < 10 || percent > 400) throw new HostError('InvalidArgument');
    return { scale: percent };
  }
  const pages = (count: Argument | undefined) =>
    count === undefined || count === null ? null : number(count);
  return { horizontalFitToPages: pages(across), verticalFitToPages: pages(down) };
}
