import { choicesAt, setChoices } from '../../model/sheets/choices';
import type { Choices } from '../../model/state';
import { flag, record, text } from '../arguments';
import type { RangeSelf } from '../desk';
import { HostError } from '../errors';
import { defineClass, type Argument, type Maker } from '../hostObject';
import type { Json } from '../wire';
import { guardOption } from './guard';

const held = ({ sheet, area }: RangeSelf): Choices | null => choicesAt(sheet.state.choices, area);

function change(self: RangeSelf, to: Omit<Choices, 'area'> | null): void {
  guardOption(self.sheet, 'allowFormatCells');
  self.desk.book.transact(self.desk.source, 'Data validation', () => setChoices(self.sheet, self.area, to));
}

/** The library's keys begin with a small or a capital letter, as the caller wrote them. */
const of = (options: Readonly<Record<string, Argument>>, name: string): Argument | undefined =>
  options[name] ?? options[`${name.charAt(0).toUpperCase()}${name.slice(1)}`];

/** Excel.DataValidation, for lists of words alone. */
export const dataValidation: Maker<RangeSelf> = defineClass<RangeSelf>({
  type: 'DataValidation',
  get: {
    type: (self) => (held(self) ? 'List' : 'None'),
    rule: (self): Json => {
      const choices = held(self);
      return choices ? { list: { inCellDropDown: true, source: choices.words.join(',') } } : {};
    },
    errorAlert: (self): Json => {
      const choices = held(self);
      return choices && { showAlert: choices.alert, style: 'Stop', title: '', message: '' };
    },
  },
  set: {
    rule: (self, value) => {
      const list = of(record(value), 'list');
      if (list === undefined)
        throw new HostError('NotImplemented', 'The workbench knows lists of words alone.');
      const source = text(of(record(list), 'source'));
      // Excel takes no longer list, and a formula for a range of cells.
      if (source.length > 255 || source.startsWith('=')) throw new HostError('InvalidArgument');
      change(self, { words: source.split(','), alert: held(self)?.alert ?? true });
    },
    errorAlert: (self, value) => {
      const choices = held(self);
      const shown = of(record(value), 'showAlert');
      if (choices) change(self, { words: choices.words, alert: shown === undefined || flag(shown) });
    },
  },
  calls: { clear: (self) => change(self, null) },
});
