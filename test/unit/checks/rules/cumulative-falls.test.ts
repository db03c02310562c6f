import { cumulativeFalls } from '../../../../src/checks/rules/cumulative-falls';
import { readExample } from '../../../../src/checks/helpers/example';
import { contextOf } from '../runExample';

const falls = (title: string, before: string, now: string): boolean =>
  cumulativeFalls
    .run(
      contextOf(
        readExample(
          `Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23\n1\t${title}\tN/A\t${before}\t${now}`,
        ),
        'Q2',
      ),
    )
    .some(({ kind }) => kind === 'fail');

test.each([
  ['Hedges laid (miles, year to date)', '12.4', '11.9'],
  ['Homes built, cumulative', '84', '61'],
  ['Household waste recycled (tonnes, YTD)', '1,204.5', '1,198.2'],
  ['Inspections carried out and certificates issued (year to date)', '310', '290'],
])('%s: from %s to %s it falls', (title, before, now) => expect(falls(title, before, now)).toBe(true));

test.each([
  ['Average miles gritted a night (year to date)', '12.4', '11.9'],
  ['Net homes built, cumulative', '84', '61'],
  ['Waste collected per household (kg, YTD)', '204.5', '198.2'],
  ['Rate of visits completed (year to date)', '31.2', '30.4'],
  ['Change in miles walked, year to date', '8.2', '6.1'],
  ['Satisfaction of those helped, score out of 5 (YTD)', '4.4', '4.2'],
  ['Staff employed (year to date)', '310', '290'],
  ['Overspend forecast (year to date)', '310', '290'],
  ['Percentage of roads inspected (YTD)', '31.2', '30.4'],
  ['Hedges laid (miles)', '12.4', '11.9'],
  ['Cases not allocated (cumulative)', '40', '31'],
  ['Hedges laid (miles, year to date)', '12.4', '12.4'],
])('%s: from %s to %s is no finding', (title, before, now) => expect(falls(title, before, now)).toBe(false));

test('months beside a column of the year to date are of each month', () => {
  const run = (...cells: readonly string[]) =>
    cumulativeFalls
      .run(
        contextOf(
          readExample(
            `Ref\tIndicator\tTarget\tApr 2025\tMay 2025\tJun 2025\tYTD\n1\t${cells.join('\t')}\n2\t% of visits on time\t90%\t91%\t92%\t93%\t92%`,
          ),
          'Jun 2025',
        ),
      )
      .some(({ kind }) => kind === 'fail');
  expect(run('Gritters serviced (year to date)', '20', '7', '5', '8', '20')).toBe(false);
  expect(run('Gritters serviced (year to date)', '20', '7', '5', '8', '8')).toBe(true);
  expect(run('Gritters serviced (year to date)', '20', '7', '5', '4', '')).toBe(false);
});
