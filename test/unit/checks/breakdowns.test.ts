import type { CheckRun } from '../../../src/checks/check';
import { runChecks } from '../../../src/checks/runChecks';
import type { BreakdownLink } from '../../../src/domain/tables/breakdown';
import type { Grid } from '../../../src/domain/grid/grid';
import { sayFinding, whereOf } from '../../../src/wording/findings';
import { gridOf } from '../../fixtures/published';
import { PUBLISHED_TABLES, publishedText } from '../../fixtures/tables';
import { brief, contexts, open, OWN, passes, runTables as run, YEARS } from './runTables';

describe('all published tables beside a scorecard', () => {
  const sheets = PUBLISHED_TABLES.map((name) => gridOf(publishedText(name), name));

  test.each(YEARS)('%s: the three totals that are wrong, and nothing else', (name) => {
    const found = run(name, sheets);
    expect(brief(found)).toEqual([
      'total-mismatch breakdowns-2022-23-q3!B26 31 32',
      'total-mismatch placement-types-2018-2020!C15 173 161',
      'total-mismatch reasons-ceased-q1-2020-21!B16 59 18',
    ]);
    expect(open(found)).toEqual([]);
    expect(found.findings.map(({ fix }) => fix)).toEqual([null, null, null]);
  });

  test('each of the sixteen totals, three columns of shares and three comparisons is looked at', () => {
    // Three of the sixteen are wrong. The three comparisons are those of indicators 5, 6 and 13.
    expect(passes(run('scorecard-2022-23-q3', sheets))).toEqual([13, 3, 3]);
    // No ratio in that year's scorecard.
    expect(passes(run('scorecard-2020-21-q1', sheets))).toEqual([13, 3, 0]);
  });

  test('on the scorecard’s own sheet, under it', () => {
    const together = gridOf(['scorecard-2022-23-q3', ...PUBLISHED_TABLES].map(publishedText).join('\n\n'));
    expect(
      brief(run('scorecard-2022-23-q3', [together])).map((line) => line.split(' ').slice(2).join(' ')),
    ).toEqual(['31 32', '173 161', '59 18']);
  });

  test('said like a note', () => {
    const { findings } = run('scorecard-2022-23-q3', sheets);
    expect(findings.map((finding) => [whereOf(finding), sayFinding(finding)])).toEqual([
      [
        "'breakdowns-2022-23-q3'!B26 · Placed more than 20 miles away from home",
        'The total says 31, but the rows add up to 32. Indicator 13 has the rows’ number too: 22.5 (32/142) in K14.',
      ],
      [
        "'placement-types-2018-2020'!C15 · Placement Type · Jun-18",
        'The total of “Jun-18” says 173, but the rows add up to 161. It repeats the total of “Sep-18”.',
      ],
      [
        "'reasons-ceased-q1-2020-21'!B16 · Reason LAC Ceased YTD Description · Count",
        'The total of “Count” says 59, but the rows add up to 18.',
      ],
    ]);
  });

  test('tables that were not read leave the checks not applicable', () => {
    const context = contexts.get('scorecard-2022-23-q3');
    const unread = context && {
      scorecard: context.scorecard,
      settings: context.settings,
      period: context.period,
    };
    expect(unread && runChecks(unread, OWN).results.map(({ verdict }) => verdict)).toEqual([
      'not-applicable',
      'not-applicable',
      'not-applicable',
    ]);
  });
});

describe('every figure of the published tables, changed', () => {
  const cases = PUBLISHED_TABLES.flatMap((name) => {
    const rows = publishedText(name)
      .split('\n')
      .map((row) => row.split('\t'));
    const before = new Set(brief(run('scorecard-2022-23-q3', [gridOf(publishedText(name), name)])));
    const changed = (row: number, column: number, to: string): CheckRun => {
      const text = rows.map((cells, y) =>
        cells.map((cell, x) => (y === row && x === column ? to : cell)).join('\t'),
      );
      return run('scorecard-2022-23-q3', [gridOf(text.join('\n'), name)]);
    };
    return rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => [{ name, row, column, cell, before, changed }]),
    );
  });
  const isTable = ({ name }: (typeof cases)[number]): boolean =>
    /^(?:breakdowns|care-leaver|placement|primary|reasons)/.test(name);

  test('a count one higher or one lower no longer adds up', () => {
    const missed: string[] = [];
    let made = 0;
    for (const { name, row, column, cell, before, changed } of cases.filter(isTable)) {
      if (column === 0 || !/^\d+$/.test(cell)) continue;
      for (const step of [1, -1]) {
        if (Number(cell) + step < 0) continue;
        made += 1;
        const fresh = brief(changed(row, column, String(Number(cell) + step))).filter(
          (line) => !before.has(line),
        );
        if (!fresh.some((line) => line.startsWith('total-mismatch')))
          missed.push(`${name} ${row} ${column} ${step}`);
      }
    }
    // 201 figures, of which 58 are nought and cannot be one less.
    expect(made).toBe(344);
    // The 20-mile table, one short as published: a row less, or the total more, makes it add up.
    const rows = [16, 17, 18, 19, 20, 21, 22, 23, 24].map((row) => `breakdowns-2022-23-q3 ${row} 1 -1`);
    expect(missed).toEqual([...rows, 'breakdowns-2022-23-q3 25 1 1']);
  });

  test('with a row of the 20-mile table less it adds up, but not to the indicator’s number', () => {
    const row = cases.find(
      ({ name, row, column }) => name === 'breakdowns-2022-23-q3' && row === 16 && column === 1,
    );
    expect(row && brief(row.changed(16, 1, '8'))).toEqual([
      'breakdown-differs breakdowns-2022-23-q3!B26 31 32',
    ]);
  });

  test('a percentage a tenth off is the one share that is wrong', () => {
    let made = 0;
    for (const { cell, row, column, changed } of cases.filter(isTable)) {
      if (!/^[\d.]+%$/.test(cell)) continue;
      made += 1;
      const to = `${(Number.parseFloat(cell) + 0.1).toFixed(1)}%`;
      const shares = changed(row, column, to).findings.filter(({ id }) => id === 'share-mismatch');
      expect(shares.map(({ stated, detail }) => [stated, 'others' in detail && detail.others])).toEqual([
        [to, 0],
      ]);
    }
    expect(made).toBe(37);
  });
});

describe('which number is right', () => {
  const title = 'Breakdown of indicator 13 at Q3 2022-23: children placed 20+ miles from home';
  const table = (total: string, ...counts: string[]): Grid =>
    gridOf(
      [title, ...counts.map((count, index) => `Row ${index}\t${count}`), `Total\t${total}`].join('\n'),
      'T',
    );
  const found = (total: string, ...counts: string[]) =>
    brief(run('scorecard-2022-23-q3', [table(total, ...counts)]));

  test.each([
    ['both agree', '32', ['20', '12'], []],
    ['the rows agree', '31', ['20', '12'], ['total-mismatch T!B4 31 32']],
    ['the total agrees', '32', ['20', '11'], ['total-mismatch T!B4 32 31']],
    ['the table adds up to another number', '31', ['20', '11'], ['breakdown-differs T!B4 31 32']],
    ['nothing agrees', '30', ['20', '11'], ['total-mismatch T!B4 30 31', 'breakdown-differs T!B4 30 32']],
    // 142 − 32: it may be of those placed nearer.
    ['it has the number left over', '110', ['60', '50'], []],
    ['it has the number of all', '142', ['100', '42'], []],
  ])('%s', (_name, total, counts, expected) => {
    expect(found(total, ...counts)).toEqual(expected);
  });

  test('the number left over is left open, until the settings say whose it is', () => {
    const grid = table('110', '60', '50');
    expect(open(run('scorecard-2022-23-q3', [grid]))).toEqual([
      'breakdown-differs T!B4: It has the number left over of indicator 13: say in the settings which children it is of.',
    ]);
    const link = (part: BreakdownLink['part']): BreakdownLink => ({
      sheet: 'T',
      table: title,
      indicator: { ref: '13', title: '% of CLA placed more than 20 miles away from home (snapshot)' },
      part,
      source: 'confirmed',
    });
    const confirmed = (part: BreakdownLink['part']) => run('scorecard-2022-23-q3', [grid], [link(part)]);
    expect(passes(confirmed('others'))).toEqual([1, 0, 1]);
    expect(brief(confirmed('numerator'))).toEqual(['breakdown-differs T!B4 110 32']);
    expect(brief(confirmed('all'))).toEqual(['breakdown-differs T!B4 110 142']);
  });
});

describe('which quarter', () => {
  const table = (heading: string, title = 'Breakdown of indicator 5: 3 or more placements'): Grid =>
    gridOf(`${title}\nReason\t${heading}\nA\t1\nB\t2\nTotal\t3`, 'T');
  test.each([
    ['Q1 2022-23', ['breakdown-differs T!B5 3 2']],
    ['Jun-22', ['breakdown-differs T!B5 3 2']],
    ['Q2', ['breakdown-differs T!B5 3 4']],
    ['Dec-22', ['breakdown-differs T!B5 3 16']],
    // No time named: the latest quarter with figures, whichever is judged.
    ['Count', ['breakdown-differs T!B5 3 16']],
    ['Q1 2021-22', []],
    ['2021-22', []],
    ['Nov-22', []],
    ['Q4 2022-23', []],
  ])('a column headed %s', (heading, expected) => {
    expect(brief(run('scorecard-2022-23-q3', [table(heading)], [], 'Q1'))).toEqual(expected);
  });

  test('a confirmed table of a count is compared with the count', () => {
    const link: BreakdownLink = {
      sheet: 'T',
      table: 'Placement Type',
      indicator: { ref: '1', title: 'Number of current CLA at end of quarter' },
      part: null,
      source: 'confirmed',
    };
    const grid = gridOf(
      'Placement Type\tJun-22\tSep-22\tDec-22\nA\t87\t90\t92\nB\t100\t101\t101\nGrand Total\t187\t191\t193',
      'T',
    );
    const found = run('scorecard-2022-23-q3', [grid], [link]);
    expect(brief(found)).toEqual(['breakdown-differs T!D4 193 192']);
    expect(passes(found)).toEqual([3, 0, 2]);
  });
});

describe('shares', () => {
  const shares = (...rows: string[]): CheckRun =>
    run('scorecard-2022-23-q3', [gridOf(rows.map((row) => row.replaceAll(' | ', '\t')).join('\n'), 'T')]);
  test.each([
    [
      'numbers under a heading of per cent',
      ['Need | Count | %', 'A | 101 | 51.8', 'B | 94 | 48.2', 'Total | 195'],
      [],
    ],
    [
      'fractions under a heading of per cent',
      ['Need | Count | %', 'A | 101 | 0.518', 'B | 94 | 0.482', 'Total | 195'],
      [],
    ],
    ['no headings', ['A | 1 | 25%', 'B | 3 | 75%', 'Total | 4 | 100%'], []],
    [
      'a column of change',
      ['Need | Count | % change', 'A | 101 | 12%', 'B | 94 | 3%', 'Total | 195 | 8%'],
      [],
    ],
    // 1 and 3 of 4 are 25% and 75%, of the stated 5 they are 20% and 60%: one mistake, one finding.
    [
      'shares of a wrong total',
      ['Need | Count | %', 'A | 1 | 20%', 'B | 3 | 60%', 'Total | 5'],
      ['total-mismatch T!B4 5 4'],
    ],
    [
      'shares of the indicator’s children',
      [
        'Breakdown of indicator 13: placed 20+ miles from home',
        'Need | Count | %',
        'A | 20 | 14.1%',
        'B | 12 | 8.5%',
        'Total | 32 | 22.5%',
      ],
      [],
    ],
    ['a tie rounded either way', ['Need | Count | %', 'A | 1 | 12%', 'B | 7 | 88%', 'Total | 8'], []],
    [
      'cut off, not rounded',
      ['Need | Count | %', 'A | 2 | 66%', 'B | 1 | 33%', 'Total | 3'],
      ['share-mismatch T!C2 66% 67%'],
    ],
    [
      'rows swapped',
      ['Need | Count | %', 'A | 1 | 30%', 'B | 3 | 10%', 'C | 6 | 60%', 'Total | 10'],
      ['share-mismatch T!C2 30% 10%'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(brief(shares(...rows))).toEqual(expected);
  });
});
