import { text } from '../arguments';
import { defineClass, type Maker } from '../hostObject';
import type { SheetSelf } from '../desk';

/** Excel.HeaderFooterGroup, with the one header and footer for all pages. */
export const headersFooters: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'HeaderFooterGroup',
  get: { state: () => 'Default' },
  links: { defaultForAllPages: (self) => headerFooter(self) },
});

/** Excel.HeaderFooter. */
const headerFooter: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'HeaderFooter',
  get: {
    centerFooter: ({ sheet }) => sheet.page.footer.center,
  },
  set: {
    centerFooter: ({ sheet, desk }, value) =>
      sheet.setPage({ footer: { ...sheet.page.footer, center: text(value) } }, desk.source),
  },
});
