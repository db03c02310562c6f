import { formatColumn } from '../../../src/domain/grid/address';
import { latestPeriod, type Scorecard } from '../../../src/domain/indicators/scorecard';
import { find, found, rows, titles } from './finding';
import { judged } from './judged';

const say = ({ reading }: Scorecard): string =>
  (reading?.columns ?? [])
    .map(({ column, role, period }) => [formatColumn(column), role, period?.key].filter(Boolean).join(' '))
    .join(', ');

test('the lower line names what a column holds, the upper what it is of', () => {
  const scorecard = found(
    rows(
      'Measures\t\tGood is\tTrend by month\t\t\tThis month\t\tPlan 2025/26\tPlan 2024/25\tRating 2024/25',
      'Code\tParks and trees\t\tApr-25\tMay-25\tJun-25\tRAG\tDoT',
      'P1\tTrees watered on their day (%)\tHigh\t81\t83\t86\tG\t↑\t85\t80\tG',
      'P2\tBenches out of use (%)\tLow\t4.1\t4.4\t4.8\tR\t↓\t4\t5\tG',
      'P3\tBeds planted in season (%)\tHigh\t91\t92\t90\tG\t↓\t90\t88\tA',
    ),
  );
  expect(say(scorecard)).toBe(
    'A ref, B title, C polarity, D figure Apr 2025, E figure May 2025, F figure Jun 2025, G status, H travel, ' +
      'I target 2025-26, J ignore, K ignore',
  );
  expect(titles(scorecard)).toHaveLength(3);
});

test('bands and the target under one heading, with an abbreviation nobody knows in the same line', () => {
  const grid = rows(
    'No\tIndicator\tGood performance is\t2024/25\t\t\t\tRating (in month)\tTarget and tolerance\t\t\tHow others do',
    '\t\t\tJul-24\tAug-24\tSep-24\tQ2\t\tRed\tAmber\tTarget\tFam Grp Fig\tEng Av',
    '1\t% of grants paid on time\tHigh\t93\t91\t86\t90\tA\t<82%\t82%>\t90%\t88\t87',
    '2\t% of posts unfilled\tLow\t6\t7\t9\t7\tA\t10%>\t8%>\t8%\t7\t8',
    '3\t% of lessons observed\tHigh\t93\t91\t80\t88\tR\t<82%\t82%>\t90%\t88\t87',
  );
  const scorecard = found(grid);
  expect(latestPeriod(scorecard)?.key).toBe('Sep 2024');
  expect(judged(grid)).toEqual({
    '% of grants paid on time': 'amber',
    '% of posts unfilled': 'amber',
    '% of lessons observed': 'red',
  });
});

test('a row of data under one line of headings is none', () => {
  const scorecard = found(
    rows(
      'Ref\tIndicator\tTarget\tQ1\tQ2\tStatus',
      '\tReviews held\tApril\tnot due\ttbc\tGreen',
      '2\tVisits made (%)\t90\t91\t92\tG',
    ),
  );
  expect(scorecard.reading?.columns[3]?.role).toBe('figure');
  expect(titles(scorecard)).toContain('Visits made (%)');
});

describe('a heading is held against its cells', () => {
  test('“Measure” over numbers is the figure, “KPI” over sentences the title', () => {
    const grid = rows(
      'KPI\tMeasure\tStandard\tLower control limit\tUpper control limit',
      'Lifts answered within the hour (%)\t71.8%\t78%\t60%\t80%',
      'Meals delivered hot (%)\t94.0%\t90%\t80%\t99%',
      'Wards cleaned on schedule (%)\t88.0%\t90%\t80%\t99%',
    );
    expect(say(found(grid))).toContain('A title, B figure');
    expect(judged(grid)).toMatchObject({ 'Lifts answered within the hour (%)': 'red' });
  });

  test('“Unit of measure” over a few words again and again is the unit', () =>
    expect(
      say(
        found(
          rows(
            'Key outputs and measures\tUnit of measure\t2026-27 Target\t2025-26 Expected outturn\t2025-26 Target\t2024-25 Actual',
            'Library loans\tnumber\t900\t870\t880\t850',
            'Opening hours kept\tper cent\t99\t98.1\t98\t97.5',
            'Members satisfied\tper cent\t90\t91\t90\t89',
            'Reading groups supported\tnumber\t40\t38\t36\t35',
            'Books back on the shelf in a day\tper cent\t90\t88\t90\t86',
            'Homes visited\tnumber\t300\t280\t290\t275',
          ),
        ),
      ),
    ).toContain('A title, B unit, C target 2026-27, D figure 2025-26, E target 2025-26'));

  test('“Aim” over numbers is the target, over words which way is better', () => {
    const year = 'Actuals\t\tAim\tYear to date';
    const sheet = (aims: readonly string[]) =>
      rows(
        `Priority\tMeasure\t${year}`,
        '\t\t2022/23\t2023/24\t2024/25\t2024/25',
        `Roads\tNumber of accidents\t310\t290\t${aims[0]}\t131`,
        `Roads\tGullies cleaned on time (%)\t88\t90\t${aims[1]}\t92`,
        `Parks\tBins emptied on time (%)\tNew measure\t90\t${aims[2]}\t81`,
      );
    expect(say(found(sheet(['280', '90', '95'])))).toContain('E target 2024-25, F figure YTD');
    expect(say(found(sheet(['Reduce', 'Increase', 'Increase'])))).not.toContain('target');
    // 131 of 280 so far says nothing of a year that is not over.
    expect(judged(sheet(['280', '90', '95']))).toEqual({
      'Number of accidents': 'to-be-confirmed',
      'Gullies cleaned on time (%)': 'green',
      'Bins emptied on time (%)': 'red',
    });
  });

  test('a milestone is the target of its year', () =>
    expect(
      say(
        found(
          rows(
            'Measure\t2022/23\t2023/24\tMilestone 2023/24\tTarget 2027/28',
            'Students retained (%)\t88\t89\t90\t94',
            'Staff survey index\t70\t72\t71\t80',
            'Waste recycled (%)\t41\t44\t45\t60',
          ),
        ),
      ),
    ).toContain('C figure 2023-24, D target 2023-24'));
});

test('figures of two bodies side by side are asked about, never judged', () => {
  const grid = rows(
    'Description\tNorth\tMet?\tSouth\tMet?\tTarget',
    'Rents collected (%)\t98.1\tYes\t96.4\tNo\t97',
    'Repairs done on time (%)\t91.0\tNo\t95.5\tYes\t94',
    'Calls answered in time (%)\t88.0\tYes\t86.1\tYes\t85',
  );
  expect(say(found(grid))).toContain('B figure');
  expect(new Set(Object.values(judged(grid)))).toEqual(new Set(['to-be-confirmed']));
});

test('without any number of the target’s size there is no figure to ask about', () =>
  expect(
    find(
      rows(
        'Description\tBudget code\tTarget',
        'Rents collected (%)\t410022\t97',
        'Repairs done on time (%)\t410023\t94',
        'Calls answered in time (%)\t410024\t85',
      ),
    ).kind,
  ).toBe('not-found'));

test('a word for which way is better that is not known is no word of the title’s', () =>
  expect(
    judged(
      rows(
        'Measure\tPolarity\tTarget\tActual',
        'Complaints received per 1,000 homes\tT\t20\t24',
        'Complaints upheld per 1,000 homes\tL\t20\t24',
        'Days to answer a complaint\t\t20\t24',
      ),
    ),
  ).toEqual({
    'Complaints received per 1,000 homes': 'no-direction',
    'Complaints upheld per 1,000 homes': 'red',
    'Days to answer a complaint': 'red',
  }));

test('bands of the row that cannot be read wait, where ours would be a guess', () =>
  expect(
    judged(
      rows(
        'Measure\tTarget\tAmber threshold\tRed threshold\tActual',
        'Calls answered in time (%)\t90%\tslightly under\tfar under\t87%',
        'Emails answered in time (%)\t97%\t\t\t95%',
        'Repairs done on time (%)\t94%\t≥90%\t<90%\t91%',
      ),
    ),
  ).toEqual({
    'Calls answered in time (%)': 'to-be-confirmed',
    'Emails answered in time (%)': 'amber',
    'Repairs done on time (%)': 'amber',
  }));

test('a floor with the key that amber is the floor kept', () =>
  expect(
    judged(
      rows(
        'Green: target achieved',
        'Amber: floor achieved but not the target',
        'Red: floor not achieved',
        '',
        'Measure\tTarget\tFloor\tActual',
        'Calls answered in time (%)\t90%\t80%\t83%',
        'Emails answered in time (%)\t97%\t96%\t95%',
        'Repairs done on time (%)\t94%\t90%\t95%',
      ),
    ),
  ).toEqual({
    'Calls answered in time (%)': 'amber',
    'Emails answered in time (%)': 'red',
    'Repairs done on time (%)': 'green',
  }));
