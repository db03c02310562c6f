import { sayMayBeTarget, sayWouldAgree } from '../../../src/wording/reading/contradiction';
import { found, rows } from './finding';

const reading = (...lines: string[]) => found(rows(...lines)).reading;

test('the statuses agree with another column than the one called the target', () => {
  const read = reading(
    'Indicator\tTarget\tFloor\tActual\tStatus',
    '% of reviews held on time\t95\t90\t92\tGreen',
    '% of visits made on time\t95\t90\t91\tGreen',
    '% of plans signed on time\t95\t90\t80\tRed',
    '% of calls answered on time\t90\t85\t87\tGreen',
    '% of letters sent on time\t90\t85\t70\tRed',
  );
  expect(read?.columns.map(({ role }) => role)).toEqual(['title', 'target', 'threshold', 'figure', 'status']);
  expect(sayWouldAgree(read)).toBe('With C, Floor, as the target all 5 agree.');
});

test('the statuses agree with another column of figures', () => {
  const read = reading(
    'Indicator\tTarget\tActual\tProjected\tStatus',
    '% of reviews held on time\t95\t92\t96\tGreen',
    '% of visits made on time\t95\t91\t97\tGreen',
    '% of plans signed on time\t95\t96\t80\tRed',
    '% of calls answered on time\t90\t87\t91\tGreen',
  );
  expect(sayWouldAgree(read)).toBe('With D, Projected, as the figure all 4 agree.');
});

test('nothing is said where the target as read agrees as well', () => {
  const read = reading(
    'Indicator\tTarget\tFloor\tActual\tStatus',
    '% of reviews held on time\t95\t90\t96\tGreen',
    '% of visits made on time\t95\t90\t97\tGreen',
    '% of plans signed on time\t95\t90\t80\tRed',
    '% of calls answered on time\t90\t85\t80\tRed',
  );
  expect(sayWouldAgree(read)).toBe('');
  expect(read).not.toHaveProperty('others');
});

test('without a target the columns of the figures’ size are named', () => {
  const read = reading(
    'Indicator\tAgreed with partners\tActual',
    '% of reviews held on time\t94.2\t92.1',
    '% of visits made on time\t95.1\t91.3',
    '% of plans signed on time\t93.3\t96.4',
  );
  expect(sayMayBeTarget(read)).toBe('Is it B, Agreed with partners?');
});
