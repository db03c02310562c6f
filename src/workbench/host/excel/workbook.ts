import './range';
import './rangeAreas';
import './tables/table';
import './worksheet';
import { text } from '../arguments';
import { HostError } from '../errors';
import { defineClass, type Maker } from '../hostObject';
import type { Desk } from '../desk';
import { comments } from './comments';
import { nameCollection } from './names';
import { range } from './objects';
import { tables } from './tables/tableCollections';
import { workbookProtection } from './workbookProtection';
import { worksheets } from './worksheets';

interface Self {
  readonly desk: Desk;
}

/** Excel.Workbook, the root of the object model. */
export const workbook: Maker<Self> = defineClass<Self>({
  type: 'Workbook',
  get: {
    name: ({ desk }) => desk.book.name,
    readOnly: ({ desk }) => desk.book.readOnly,
  },
  links: {
    application: (self) => application(self),
    comments: () => comments(null),
    names: ({ desk }) => nameCollection({ desk, scope: null }),
    properties: (self) => properties(self),
    protection: (self) => workbookProtection(self),
    tables: ({ desk }) => tables({ desk, sheet: null }),
    worksheets: (self) => worksheets(self),
  },
  calls: {
    getSelectedRange: ({ desk }) => range({ desk, ...selectionOf(desk) }),
  },
});

function selectionOf(desk: Desk) {
  if (desk.focusElsewhere()) throw new HostError('InactiveWorkbook');
  return desk.book.selection;
}

/** Excel.Application. */
const application: Maker<Self> = defineClass<Self>({
  type: 'Application',
  calls: {
    suspendApiCalculationUntilNextSync: ({ desk }) => {
      desk.book.calculation.suspended = true;
    },
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** Excel.DocumentProperties, those the add-in reads. */
const properties: Maker<Self> = defineClass<Self>({
  type: 'DocumentProperties',
  get: { author: ({ desk }) => desk.book.author, title: ({ desk }) => desk.book.title },
  set: {
    author: ({ desk }, value) => {
      desk.book.author = text(value);
    },
    title: ({ desk }, value) => {
      desk.book.title = text(value);
    },
  },
});
