import { worksheet, range, rangeAreas } from './objects';
import { areaAt } from '../../../domain/grid/area';
import { copySheet } from '../../model/editing/copying';
import type { Visibility } from '../../model/state';
import { colour, flag, integer, oneOf, optionalFlag, optionalText, text } from '../arguments';
import { HostError } from '../errors';
import { present, type Argument, type HostObject, type Result } from '../hostObject';
import type { SheetSelf } from '../desk';
import { areaOnSheet, checked } from './addresses';
import { sheetFilter } from './tables/autoFilter';
import { charts } from './charts';
import { comments } from './comments';
import { findCells } from './finding';
import { eventCalls } from './eventCalls';
import { freezePanes } from './freezePanes';
import { nameCollection } from './names';
import { horizontalPageBreaks } from './pageBreaks';
import { pageLayout } from './pageLayout';
import { protection } from './protection';
import { tables } from './tables/tableCollections';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;
const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

type Call = (self: SheetSelf, args: readonly Argument[]) => Result;

const calls: Readonly<Record<string, Call>> = {
  activate: ({ desk, sheet }) => {
    if (desk.focusElsewhere()) throw new HostError('InactiveWorkbook');
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
    desk.book.activate(sheet, desk.source);
  },
  /** Next to another sheet, at an end, or (None) before all others, as Excel does. */
  copy: ({ desk, sheet }, [kind, relativeTo]) => {
    if (desk.book.structureProtected) throw new HostError('AccessDenied');
    const { length } = desk.book.sheets;
    const beside = (): number => {
      const other = worksheet.selfOf(relativeTo);
      if (!other) throw new HostError('InvalidArgument');
      return other.sheet.position;
    };
    const place = oneOf(optionalText(kind) ?? 'None', POSITIONS);
    const at = {
      None: () => 0,
      Beginning: () => 0,
      Before: beside,
      After: () => beside() + 1,
      End: () => length,
    };
    return worksheet({ desk, sheet: copySheet(desk.book, sheet, at[place](), desk.source) });
  },
  delete: ({ desk, sheet }) => {
    if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
    desk.book.removeSheet(sheet, desk.source);
  },
  findAll: (self, [words, criteria]) => present(found(self, words, criteria)),
  findAllOrNullObject: (self, [words, criteria]) => found(self, words, criteria),
  getRange: (self, [address]) => range({ ...self, area: areaOnSheet(self.sheet, address) }),
  /** Several addresses with commas between; Excel cuts the text silently after 8,192 characters. */
  getRanges: (self, [addresses]) => {
    const cut = text(addresses).slice(0, 8192);
    const areas = cut.split(',').map((address) => areaOnSheet(self.sheet, address.trim()));
    return rangeAreas({ ...self, areas });
  },
  getCell: (self, [row, column]) => range({ ...self, area: checked(areaAt(integer(row), integer(column))) }),
  getUsedRange: (self, [valuesOnly]) => used(self, valuesOnly) ?? range({ ...self, area: areaAt(0, 0) }),
  getUsedRangeOrNullObject: (self, [valuesOnly]) => used(self, valuesOnly),
};

function found(
  self: SheetSelf,
  words: Argument | undefined,
  criteria: Argument | undefined,
): HostObject | null {
  const area = self.sheet.usedArea();
  const areas = area ? findCells(self.sheet, area, words, criteria) : [];
  return areas.length === 0 ? null : rangeAreas({ ...self, areas });
}

function used(self: SheetSelf, valuesOnly: Argument | undefined): HostObject | null {
  const area = self.sheet.usedArea(optionalFlag(valuesOnly, false));
  return area && range({ ...self, area });
}

/** Excel.Worksheet. */
worksheet.define({
  type: 'Worksheet',
  id: ({ sheet }) => sheet.id,
  get: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ sheet }) => sheet.position,
    visibility: ({ sheet }) => sheet.visibility,
    tabColor: ({ sheet }) => sheet.tabColour ?? '',
    showGridlines: ({ sheet }) => sheet.showGridlines,
  },
  set: {
    name: ({ desk, sheet }, value) => desk.book.renameSheet(sheet, text(value), desk.source),
    position: ({ desk, sheet }, value) => {
      const position = integer(value);
      if (position < 0 || position >= desk.book.sheets.length) throw new HostError('InvalidArgument');
      desk.book.moveSheet(sheet, position, desk.source);
    },
    visibility: ({ desk, sheet }, value) => {
      const visibility = oneOf(value, VISIBILITIES);
      const others = desk.book.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
      if (visibility !== 'Visible' && others.length === 0) throw new HostError('InvalidOperation');
      sheet.setLook({ visibility }, desk.source);
    },
    tabColor: ({ desk, sheet }, value) =>
      sheet.setLook({ tabColour: value === '' ? null : colour(value) }, desk.source),
    /** The name on the wire: the library reads `showGridlines` but writes `gridlines`. */
    gridlines: ({ desk, sheet }, value) => sheet.setLook({ showGridlines: flag(value) }, desk.source),
  },
  links: {
    autoFilter: (self) => sheetFilter(self),
    charts: (self) => charts(self),
    comments: () => comments(null),
    freezePanes: (self) => freezePanes(self),
    horizontalPageBreaks: (self) => horizontalPageBreaks(self),
    names: ({ desk, sheet }) => nameCollection({ desk, scope: sheet }),
    pageLayout: (self) => pageLayout(self),
    protection: (self) => protection(self),
    tables: ({ desk, sheet }) => tables({ desk, sheet }),
  },
  calls: { ...calls, ...eventCalls<SheetSelf>(({ sheet }) => sheet.id) },
});
