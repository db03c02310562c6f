import type { PageSetup } from '../../model/sheets/page';
import { MAX_COLUMNS, areaAt } from '../../../domain/grid/area';
import { flag, number, oneOf, record, text } from '../arguments';
import { HostError } from '../errors';
import { defineClass, type Argument, type Maker } from '../hostObject';
import type { SheetSelf } from '../desk';
import type { Json } from '../wire';
import { areaOnSheet, parseReference } from './addresses';
import { range } from './objects';
import { rangeAreas } from './objects';
import { headersFooters } from './headersFooters';

const PAPERS = [
  'Letter',
  'Legal',
  'A3',
  'A4',
  'A5',
  'B4',
  'B5',
  'Tabloid',
  'Executive',
  'Statement',
  'Folio',
] as const;
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

type Margin = keyof PageSetup['margins'];

function margin(name: Margin) {
  return (self: SheetSelf, value: Argument) => setMargins(self, { [name]: number(value) });
}

function setMargins({ sheet, desk }: SheetSelf, margins: Partial<PageSetup['margins']>): void {
  sheet.setPage({ margins: { ...sheet.page.margins, ...margins } }, desk.source);
}

function set(self: SheetSelf, patch: Partial<PageSetup>): void {
  self.sheet.setPage(patch, self.desk.source);
}

function areaOf({ sheet, desk }: SheetSelf, argument: Argument | undefined) {
  const named = typeof argument === 'string' ? parseReference(desk.book, argument) : null;
  return range.selfOf(argument)?.area ?? named?.area ?? areaOnSheet(sheet, argument);
}

/** Excel.PageLayout: what a report's print setup needs. Margins are points. */
export const pageLayout: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'PageLayout',
  get: {
    orientation: ({ sheet }) => sheet.page.orientation,
    paperSize: ({ sheet }) => sheet.page.paperSize,
    zoom: ({ sheet }): Json => ({ ...sheet.page.zoom }),
    centerHorizontally: ({ sheet }) => sheet.page.centerHorizontally,
    centerVertically: ({ sheet }) => sheet.page.centerVertically,
    printGridlines: ({ sheet }) => sheet.page.printGridlines,
    printHeadings: ({ sheet }) => sheet.page.printHeadings,
    blackAndWhite: ({ sheet }) => sheet.page.blackAndWhite,
    topMargin: ({ sheet }) => sheet.page.margins.top,
    bottomMargin: ({ sheet }) => sheet.page.margins.bottom,
    leftMargin: ({ sheet }) => sheet.page.margins.left,
    rightMargin: ({ sheet }) => sheet.page.margins.right,
    headerMargin: ({ sheet }) => sheet.page.margins.header,
    footerMargin: ({ sheet }) => sheet.page.margins.footer,
  },
  set: {
    orientation: (self, value) =>
      set(self, { orientation: oneOf(value, ['Portrait', 'Landscape'] as const) }),
    paperSize: (self, value) => set(self, { paperSize: oneOf(value, PAPERS) }),
    zoom: (self, value) => set(self, { zoom: parseZoom(value) }),
    centerHorizontally: (self, value) => set(self, { centerHorizontally: flag(value) }),
    centerVertically: (self, value) => set(self, { centerVertically: flag(value) }),
    printGridlines: (self, value) => set(self, { printGridlines: flag(value) }),
    printHeadings: (self, value) => set(self, { printHeadings: flag(value) }),
    blackAndWhite: (self, value) => set(self, { blackAndWhite: flag(value) }),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
  },
  links: { headersFooters: (self) => headersFooters(self) },
  calls: {
    setPrintArea: (self, [cells]) => set(self, { printArea: areaOf(self, cells) }),
    setPrintTitleRows: (self, [cells]) => {
      const { row, rows } = areaOf(self, cells);
      set(self, { printTitleRows: { first: row, last: row + rows - 1 } });
    },
    setPrintMargins: (self, [unit, options]) => {
      const factor = POINTS[text(unit)];
      if (factor === undefined) throw new HostError('InvalidArgument');
      const given = Object.entries(record(options)).filter(([, value]) => value !== null);
      setMargins(self, Object.fromEntries(given.map(([name, value]) => [name, number(value) * factor])));
    },
    getPrintAreaOrNullObject: ({ desk, sheet }) => {
      const area = sheet.page.printArea;
      return area && rangeAreas({ desk, sheet, areas: [area] });
    },
    getPrintTitleRowsOrNullObject: ({ desk, sheet }) => {
      const rows = sheet.page.printTitleRows;
      return (
        rows && range({ desk, sheet, area: areaAt(rows.first, 0, rows.last - rows.first + 1, MAX_COLUMNS) })
      );
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
