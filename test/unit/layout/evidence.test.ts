import { formatColumn } from '../../../src/domain/grid/address';
import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { judgeScorecard } from '../../../src/domain/judging/judge';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { find, found, rows } from './finding';

/** Column and role, with the period where it has one. */
const roles = (...lines: string[]): string =>
  (found(rows(...lines)).reading?.columns ?? [])
    .map(({ column, role, period }) => [formatColumn(column), role, period?.key].filter(Boolean).join(' '))
    .join(', ');

describe('what the cells of a column say of it', () => {
  it('“Result” over ticks, crosses and nearly-signs is a status, and the years beside it are the figures', () => {
    expect(
      roles(
        'Measure\t2023/24\t2024/25\tTarget\tResult',
        'Calls answered (%)\t81\t84\t80\t✓',
        'Letters answered (%)\t88\t89\t90\t≈',
        'Visits made (%)\t70\t71\t80\t✗',
        'Bins emptied (%)\t97\t98\t97\t✅',
      ),
    ).toBe('A title, B figure 2023-24, C figure 2024-25, D target, E status');
  });

  it('“Q1 in target” beside “Q1 total” counts, where both are whole, the rows are shares and none is above the total', () => {
    const heading = 'Service\tStandard (%)\tQ1 in target\tQ1 total\tQ2 in target\tQ2 total';
    expect(
      roles(
        heading.replace('Service', 'Indicator'),
        'Letters answered (%)\t60\t121\t216\t130\t224',
        'Claims decided (%)\t95\t288\t301\t301\t333',
        'Visits made (%)\t90\t41\t45\t43\t47',
      ),
    ).toBe('A title, B target, C numerator Q1, D denominator Q1, E numerator Q2, F denominator Q2');
  });

  it('“Outcome” over numbers under a quarter is the figure; its cohort is the column called so, though 124 is 41 by 33.1', () => {
    expect(
      roles(
        'Measure\tQ1\t\t\tQ2\t\t\tTarget',
        '\tOutcome\tNo.\tCohort\tOutcome\tNo.\tCohort\t',
        'Young people housed (%)\t93.5\t58\t62\t95\t57\t60\t95',
        'Reoffending (%)\t33.1\t41\t124\t33.1\t40\t121\t32',
        'Orders breached (%)\t10.7\t9\t84\t10.7\t9\t84\t12',
      ),
    ).toBe(
      'A title, B figure Q1, C numerator Q1, D denominator Q1, E figure Q2, F numerator Q2, G denominator Q2, H target',
    );
  });

  it('“Outcome” over words stays the theme of its rows', () => {
    expect(
      roles(
        'Outcome\tMeasure\tQ1\tQ2',
        'Safer streets\tCalls answered (%)\t81\t84',
        'Better homes\tRepairs done in time (%)\t88\t89',
      ),
    ).toBe('A section, B title, C figure Q1, D figure Q2');
  });

  it('a word not known over 1, 2, 3 or over short codes left of the descriptions heads their references', () => {
    const body = ['Calls answered (%)\t81\t84', 'Repairs done (%)\t88\t89', 'Visits made (%)\t70\t71'];
    const under = (heading: string, refs: readonly string[]): string =>
      roles(`${heading}\tMeasure\tQ1\tQ2`, ...body.map((line, at) => `${refs[at]}\t${line}`));
    expect(under('Row', ['1', '2', '3'])).toBe('A ref, B title, C figure Q1, D figure Q2');
    expect(under('Ind.', ['V1', 'V2', 'V7'])).toBe('A ref, B title, C figure Q1, D figure Q2');
    expect(under('Ward', ['V1', 'V2', 'V2'])).toBe('A ignore, B title, C figure Q1, D figure Q2');
    expect(under('Beds', ['4', '9', '7'])).toBe('A ignore, B title, C figure Q1, D figure Q2');
  });

  it('“Standard measured” over sentences describes the rows; “National standard” is the target where no other is', () => {
    const body = [
      'R1\tCalls answered in 5 seconds (%)\t95\t94.1\t95.6',
      'R2\tMean response in minutes\t30\t31\t29',
    ];
    expect(roles('Ref\tStandard measured\tNational standard\tApr-25\tMay-25', ...body)).toBe(
      'A ref, B title, C target, D figure Apr 2025, E figure May 2025',
    );
    expect(
      roles('Ref\tMeasure\tNational standard\tApr-25\tMay-25\tTarget', ...body.map((line) => `${line}\t90`)),
    ).toBe('A ref, B title, C comparator, D figure Apr 2025, E figure May 2025, F target');
  });

  it('a table with “Period” in its corner has its indicators across, and the target beneath its periods', () => {
    const sheet = rows(
      'Period\tCases issued in 5 days (%)\tSearches returned (%)\tAverage weeks to close a case',
      '2024/25 Q4\t89.4\t94.8\t26.4',
      '2025/26 Q1\t91.7\t95.2\t25.2',
      '2025/26 Q2\t92.4\t93.9\t24.9',
      'Target\t90\t95\t24',
    );
    const { reading, indicators } = found(sheet);
    expect(reading?.orientation).toBe('across');
    expect(indicators.map(({ title, target }) => `${title} ${target?.value.raw}`)).toEqual([
      'Cases issued in 5 days (%) 90',
      'Searches returned (%) 95',
      'Average weeks to close a case 24',
    ]);
    expect(latestPeriod(found(sheet))?.key).toBe('Q2');
    const untargeted = { ...sheet, cells: sheet.cells.slice(0, -1) };
    expect(find(untargeted).kind).toBe('not-found');
  });

  it('a column of nothing but paces says how often, whatever stands above it', () => {
    expect(
      roles(
        'Ref\tMeasure\tBasis\tQ1\tQ2\tTarget\tPosition',
        'G1\tJobs created\tCumulative\t140\t304\t900\tSlipping',
        'G2\tHomes with broadband (%)\tSnapshot\t96.2\t96.8\t97\tOn course',
        'G3\tOvernight visitors\tRolling\t288\t296\t310\tOff course',
      ),
    ).toBe('A ref, B title, C frequency, D figure Q1, E figure Q2, F target, G status');
  });

  const amber = (over: string, low: string, high: string): readonly (string | null)[] => {
    const scorecard = found(
      rows(
        `\t${over}\t\t\t2025\t`,
        `Measure\t${low}\t${high}\tAim\tQ1\tQ2`,
        'Rent collected (%)\t96\t98\tMax\t97.2\t98.1',
        'Relet time (weeks)\t14\t20\tMin\t23\t18.7',
        'Homes inspected (%)\t20\t25\tMax\t14.1\t19.2',
        'Vacancy rate (%)\t2.5\t3.5\tMin\t2.9\t2.5',
      ),
    );
    const period = latestPeriod(scorecard);
    if (!period) throw new Error('no period');
    return judgeScorecard(scorecard, settingsFor(scorecard, null), period).indicators.map(({ status }) =>
      status.kind === 'not-rated' ? status.because : status.rag,
    );
  };

  it.each([
    ['Amber range', 'Lower bound', 'Upper bound'],
    ['Amber', 'From', 'To'],
    ['Bounds', 'Amber from', 'Amber to'],
  ])('%s over %s and %s are the ends of amber, and the row is judged by them', (over, low, high) => {
    // 2.5 is where green ends and amber begins: a person says which.
    expect(amber(over, low, high)).toEqual(['green', 'amber', 'red', 'to-be-confirmed']);
  });
});
