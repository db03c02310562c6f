import { sayTwice } from '../../../../src/wording/reports/rollUp';

test('a scorecard that is there twice is named with its workbook, or without one where all are of the same', () => {
  const [care, copy] = ['Care', 'Care (2)'];
  expect(
    sayTwice([
      [
        { workbook: '', sheet: care },
        { workbook: '', sheet: copy },
      ],
    ]),
  ).toBe(
    'The same scorecard is there twice: “Care” and “Care (2)”. Leave one of each out, so that nothing is counted twice.',
  );
  expect(
    sayTwice([
      [
        { workbook: 'a.xlsx', sheet: care },
        { workbook: 'b.xlsx', sheet: care },
      ],
    ]),
  ).toBe(
    'The same scorecard is there twice: “Care” of a.xlsx and “Care” of b.xlsx. Leave one of each out, so that nothing is counted twice.',
  );
});
