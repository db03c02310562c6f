import type { HeaderFooter } from '../../model/sheets/page';
import { text } from '../arguments';
import { defineClass, type Argument, type Maker } from '../hostObject';
import type { SheetSelf } from '../desk';

type Part = keyof HeaderFooter;

/** Excel.HeaderFooterGroup, with the one header and footer for all pages. */
export const headersFooters: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'HeaderFooterGroup',
  get: { state: () => 'Default' },
  links: { defaultForAllPages: (self) => headerFooter(self) },
});

function set(which: 'header' | 'footer', part: Part) {
  return ({ sheet, desk }: SheetSelf, value: Argument) =>
    sheet.setPage({ [which]: { ...sheet.page[which], [part]: text(value) } }, desk.source);
}

/** Excel.HeaderFooter. */
const headerFooter: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'HeaderFooter',
  get: {
    leftHeader: ({ sheet }) => sheet.page.header.left,
    centerHeader: ({ sheet }) => sheet.page.header.center,
    rightHeader: ({ sheet }) => sheet.page.header.right,
    leftFooter: ({ sheet }) => sheet.page.footer.left,
    centerFooter: ({ sheet }) => sheet.page.footer.center,
    rightFooter: ({ sheet }) => sheet.page.footer.right,
  },
  set: {
    leftHeader: set('header', 'left'),
    centerHeader: set('header', 'center'),
    rightHeader: set('header', 'right'),
    leftFooter: set('footer', 'left'),
    centerFooter: set('footer', 'center'),
    rightFooter: set('footer', 'right'),
  },
});
