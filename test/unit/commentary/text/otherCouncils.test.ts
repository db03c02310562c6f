import { checkCommentary } from '../../../../src/commentary/checkCommentary';
import { findOthers } from '../../../../src/commentary/text/otherCouncils';
import { judgedPublished } from '../../../fixtures/judged';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const named = (text: string): readonly string[] =>
  findOthers(text, judged.scorecard).map(({ start, end }) => text.slice(start, end));

test('other councils are found; our own, which the headings name, is none', () => {
  expect(named('Harrow is at 70.9%, Brent at 80% and Waltham Forest at 90%.')).toEqual([
    'Brent',
    'Waltham Forest',
  ]);
  expect(named('Two neighbouring boroughs do better than another authority.')).toEqual([
    'Two neighbouring boroughs',
    'another authority',
  ]);
  expect(named('We wrote to every school in the borough.')).toEqual([]);
});

test('where no heading names our own, a single name is left alone', () => {
  const { columns } = judged.scorecard;
  const bare = {
    columns: {
      ...columns,
      target: null,
      past: [],
      periods: columns.periods.map((each) => ({ ...each, text: each.period.key })),
    },
  };
  expect(findOthers('Hillingdon is at 70.9%.', bare)).toEqual([]);
  expect(findOthers('Hillingdon is at 70.9%, Ealing at 80%.', bare)).toHaveLength(2);
});

test('another council’s figure contradicts nothing; ours beside it still does', () => {
  const verdicts = checkCommentary(
    'Brent holds 83% of reviews on time. We hold 80% of reviews on time.',
    judged,
  ).map(({ text, verdict }) => [text, verdict]);
  expect(verdicts).toEqual([
    ['83%', 'untied'],
    ['80%', 'contradicts'],
  ]);
});
