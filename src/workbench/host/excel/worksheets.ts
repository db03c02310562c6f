import { optionalFlag, optionalText, text } from '../arguments';
import { HostError } from '../errors';
import { defineClass, present, type Argument, type HostObject, type Maker } from '../hostObject';
import { WORKBOOK_TARGET } from '../events';
import type { Desk } from '../desk';
import { eventCalls } from './eventCalls';
import { worksheet } from './objects';

interface Self {
  readonly desk: Desk;
}

/** Excel.WorksheetCollection. */
export const worksheets: Maker<Self> = defineClass<Self>({
  type: 'WorksheetCollection',
  items: ({ desk }) => desk.book.sheets.map((sheet) => worksheet({ desk, sheet })),
  calls: {
    ...eventCalls<Self>(() => WORKBOOK_TARGET),
    add: ({ desk }, [name]) => {
      if (desk.book.structureProtected) throw new HostError('AccessDenied');
      const wanted = optionalText(name);
      const sheet = desk.book.addSheet(
        wanted === null || wanted === '' ? undefined : wanted,
        undefined,
        desk.source,
      );
      return worksheet({ desk, sheet });
    },
    getActiveWorksheet: ({ desk }) => worksheet({ desk, sheet: desk.book.active }),
    getCount: (self, [visibleOnly]) => shown(self, visibleOnly).length,
    getItem: (self, [key]) => present(find(self, key)),
    getItemOrNullObject: (self, [key]) => find(self, key),
  },
});

function shown({ desk }: Self, visibleOnly: Argument | undefined): HostObject[] {
  const all = !optionalFlag(visibleOnly, false);
  const sheets = desk.book.sheets.filter(({ visibility }) => all || visibility === 'Visible');
  return sheets.map((sheet) => worksheet({ desk, sheet }));
}

function find({ desk }: Self, key: Argument | undefined): HostObject | null {
  const sheet = desk.book.find(text(key));
  return sheet && worksheet({ desk, sheet });
}
