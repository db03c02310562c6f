import { judged } from './judged';
import { found, rows } from './finding';

/** Titles whose words do not tell which way is better. */
const HEAD = 'Measure\tTarget\tQ1\tStatus\tQ2\tStatus\tQ3\tStatus';

test('one typed status, or three on one side of the target, tell no direction', () => {
  expect(
    judged(
      rows(
        'Measure\tTarget\tActual\tRating',
        'Widgets per household\t20\t26\tGreen',
        'Journeys by shuttle\t300\t280\tRed',
        'Sprockets per household\t40\t47\tRed',
      ),
    ),
  ).toEqual({
    'Widgets per household': 'no-direction',
    'Journeys by shuttle': 'no-direction',
    'Sprockets per household': 'no-direction',
  });
  expect(
    judged(rows(HEAD, 'Widgets per household\t20\t26\tG\t27\tG\t26\tG', 'Sprockets\t9\t12\tG\t8\tR\t11\tR')),
  ).toEqual({ 'Widgets per household': 'no-direction', Sprockets: 'no-direction' });
});

test('three that agree with figures on both sides are proof', () => {
  expect(
    judged(rows(HEAD, 'Widgets per household\t20\t26\tR\t19\tG\t30\tR', 'Sprockets\t9\t12\tG\t8\tR\t11\tG')),
  ).toEqual({ 'Widgets per household': 'red', Sprockets: 'green' });
});

test('a share of nothing bad is better high where a status says so, and not against it', () => {
  expect(
    judged(
      rows(
        'Measure\tTarget\tActual\tRating',
        '% of looms threaded\t80%\t92%\tG',
        '% of kilns cooled\t80%\t70%\tR',
        '% of looms idle after a refusal\t8%\t12%\tG',
        '% of lids turned\t80%\t92%\tR',
      ),
    ),
  ).toEqual({
    '% of looms threaded': 'green',
    '% of kilns cooled': 'red',
    '% of looms idle after a refusal': 'no-direction',
    '% of lids turned': 'no-direction',
  });
});

describe('Yes and No', () => {
  const roleOf = (heading: string, ...answers: string[]): string => {
    const figures = ['90\t95', '80\t70', '60\t66', '50\t41', '30\t32', '20\t12'];
    const lines = figures.map(
      (pair, at) => `% of looms threaded in hall ${'ABCDEF'[at]}\t${pair}\t${answers[at]}`,
    );
    const { reading } = found(rows(`Measure\tTarget\tActual\t${heading}`, ...lines));
    return reading?.columns.find(({ column }) => column === 3)?.role ?? 'none';
  };

  test.each([
    // A question of another kind, whatever it is called.
    ['Statutory', ['Yes', 'No', 'No', 'Yes', 'Yes', 'No'], 'ignore'],
    ['Improving', ['Yes', 'Yes', 'Yes', 'No', 'Yes', 'Yes'], 'ignore'],
    // The heading says that they are the status.
    ['On target?', ['Yes', 'No', 'Yes', 'No', 'No', 'No'], 'status'],
    // The figures do: every answer fits.
    ['There yet', ['Yes', 'No', 'Yes', 'No', 'Yes', 'No'], 'status'],
    ['There yet', ['Yes', 'No', 'Yes', 'No', 'Yes', 'Yes'], 'ignore'],
  ])('under “%s” %j: %s', (heading, answers, role) => expect(roleOf(heading, ...answers)).toBe(role));
});

test('headings and statuses that a program wrote are read like a person’s', () => {
  const { reading } = found(
    rows(
      'Metric_Name\tGood.Direction\tTarget_Value\tLatestFigure\tOutcome',
      'Looms threaded\tUp\t80\t92\tMet_Target',
      'Kilns cracked\tDown\t8\t12\tDid_Not_Meet',
      'Lids turned\tUp\t70\t75\tMet_Target',
    ),
  );
  expect(reading?.columns.map(({ role }) => role)).toEqual([
    'title',
    'polarity',
    'target',
    'figure',
    'status',
  ]);
});
