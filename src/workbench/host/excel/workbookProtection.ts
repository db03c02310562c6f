import type { Desk } from '../desk';
import { defineClass, type Maker } from '../hostObject';

/** Excel.WorkbookProtection: the structure, so that sheets can be neither added nor removed. */
export const workbookProtection: Maker<{ readonly desk: Desk }> = defineClass<{ readonly desk: Desk }>({
  type: 'WorkbookProtection',
  get: { protected: ({ desk }) => desk.book.structureProtected },
});
