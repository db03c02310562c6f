import { formatArea, quoteSheet } from '../../../domain/grid/address';
import type { DefinedName } from '../../model/state';
import type { Sheet } from '../../model/sheets/sheet';
import { flag, optionalText, text } from '../arguments';
import { HostError } from '../errors';
import { defineClass, present, type Argument, type Maker } from '../hostObject';
import type { Desk } from '../desk';
import { parseReference } from './addresses';
import { range, worksheet } from './objects';

interface CollectionSelf {
  readonly desk: Desk;
  /** The sheet whose names they are, or null for the workbook's. */
  readonly scope: Sheet | null;
}

interface NameSelf {
  readonly desk: Desk;
  readonly name: string;
  readonly scope: string | null;
}

/** Excel.NamedItemCollection. */
export const nameCollection: Maker<CollectionSelf> = defineClass<CollectionSelf>({
  type: 'NamedItemCollection',
  items: ({ desk, scope }) =>
    desk.book.names
      .list()
      .filter((each) => each.scope === (scope?.id ?? null))
      .map((each) => namedItem({ desk, name: each.name, scope: each.scope })),
  calls: {
    add: ({ desk, scope }, [name, reference, comment]) => {
      const entry: DefinedName = {
        name: text(name),
        formula: referenceOf(reference),
        scope: scope?.id ?? null,
        comment: optionalText(comment) ?? '',
        visible: true,
      };
      const { name: added, scope: own } = desk.book.names.add(entry, desk.source);
      return namedItem({ desk, name: added, scope: own });
    },
    getCount: ({ desk, scope }) =>
      desk.book.names.list().filter((each) => each.scope === (scope?.id ?? null)).length,
    getItem: (self, [name]) => present(find(self, name)),
    getItemOrNullObject: (self, [name]) => find(self, name),
  },
});

function find({ desk, scope }: CollectionSelf, name: Argument | undefined) {
  const found = desk.book.names.get(text(name), scope?.id ?? null);
  return found && namedItem({ desk, name: found.name, scope: found.scope });
}

/** A range becomes an absolute reference; a text is taken as a formula. */
function referenceOf(argument: Argument | undefined): string {
  const cells = range.selfOf(argument);
  if (!cells) {
    const formula = text(argument);
    return formula.startsWith('=') ? formula : `=${formula}`;
  }
  const address = formatArea(cells.area).replace(/([A-Z]+|\d+)/g, '$$$1');
  return `=${quoteSheet(cells.sheet.name)}!${address}`;
}

function entryOf({ desk, name, scope }: NameSelf): DefinedName {
  const entry = desk.book.names.get(name, scope);
  if (!entry) throw new HostError('ItemNotFound');
  return entry;
}

/** Excel.NamedItem. */
const namedItem: Maker<NameSelf> = defineClass<NameSelf>({
  type: 'NamedItem',
  get: {
    name: (self) => entryOf(self).name,
    formula: (self) => entryOf(self).formula,
    comment: (self) => entryOf(self).comment,
    visible: (self) => entryOf(self).visible,
    scope: (self) => (entryOf(self).scope === null ? 'Workbook' : 'Worksheet'),
    type: (self) => (cellsOf(self) ? 'Range' : entryOf(self).formula.includes('#REF!') ? 'Error' : 'String'),
    /** For a range its address with the sheet; else the formula without its equals sign. */
    value: (self) => {
      const entry = entryOf(self);
      return cellsOf(self) ? entry.formula.slice(1).replace(/\$/g, '') : entry.formula.slice(1);
    },
  },
  set: {
    formula: (self, value) => update(self, { formula: referenceOf(value) }),
    comment: (self, value) => update(self, { comment: text(value) }),
    visible: (self, value) => update(self, { visible: flag(value) }),
  },
  links: {
    worksheet: ({ desk, scope }) => {
      const sheet = scope === null ? null : desk.book.find(scope);
      if (!sheet) throw new HostError('ItemNotFound');
      return worksheet({ desk, sheet });
    },
  },
  calls: {
    delete: (self) => {
      const { name, scope } = entryOf(self);
      self.desk.book.names.remove(name, scope, self.desk.source);
    },
    getRange: (self) => {
      const cells = cellsOf(self);
      if (!cells) throw new HostError('ItemNotFound');
      return cells;
    },
    getRangeOrNullObject: (self) => cellsOf(self),
  },
});

function update(self: NameSelf, patch: Partial<DefinedName>): void {
  entryOf(self);
  self.desk.book.names.update(self.name, self.scope, patch, self.desk.source);
}

function cellsOf(self: NameSelf) {
  const reference = parseReference(self.desk.book, entryOf(self).formula);
  return reference && range({ desk: self.desk, ...reference });
}
