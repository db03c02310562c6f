import type { Unplaced } from '../../../src/domain/indicators/scorecard';
import { sayUnplaced } from '../../../src/wording/layout';

const column = (text: string, address: string): Unplaced => ({ what: 'column', text, address });

test.each<[string | null, Unplaced[]]>([
  [null, []],
  ['Not read: the column “Lead” (C1).', [column('Lead', 'C1')]],
  ['Not read: the columns “Lead” (C1) and “DoT” (H1).', [column('Lead', 'C1'), column('DoT', 'H1')]],
  [
    'Not read: the columns “Apr” (C1), “May” (D1), “Jul” (F1), “Aug” (G1), “Oct” (I1), “Nov” (J1), “Jan” (L1) and “Feb” (M1).',
    ['Apr C1', 'May D1', 'Jul F1', 'Aug G1', 'Oct I1', 'Nov J1', 'Jan L1', 'Feb M1'].map((each) => {
      const [text = '', address = ''] = each.split(' ');
      return column(text, address);
    }),
  ],
  ['Not read: the row “Total” (A6), which is a total.', [{ what: 'total', text: 'Total', address: 'A6' }]],
  [
    'Not read: the column “Lead” (C1); the row “Percentage of children looked after rea…” (B2), without an indicator’s description in its place; another table from “Exclusions from school” (A12).',
    [
      column('Lead', 'C1'),
      {
        what: 'row',
        text: 'Percentage of children looked after reaching the expected standard',
        address: 'B2',
      },
      { what: 'table', text: 'Exclusions from school', address: 'A12' },
    ],
  ],
])('%s', (sentence, unplaced) => expect(sayUnplaced(unplaced)).toBe(sentence));
