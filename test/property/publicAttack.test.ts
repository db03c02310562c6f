import fc from 'fast-check';
import { renderTableText } from '../../src/outputs/text';
import { makeReport } from '../../src/report/makeReport';
import { judgedGrid } from '../fixtures/judged';
import { gridOf } from '../fixtures/published';
import { minus, parsePrinted, readAll, readPrints, type Prints, type Reading } from './publicAttack/reader';
import { anyTyped, type Typed } from './publicAttack/scorecards';
import { typed, type Cases } from './publicAttack/typed';
import { isOpen, isPossible, type Amount, type Known } from './publicAttack/worlds';
import { seed } from './seed';

/*
 * An attack on the public version from outside. The reader has the text of every public report of the year so far, as
 * it is copied for Word, and knows what anyone at the council's meeting knows: which rows are of the same children,
 * that counts from April never fall, how percentages are rounded, the target and the rule of its colours.
 */

const QUARTERS = ['Q1', 'Q2', 'Q3'] as const;
const COLUMNS = ['ref', 'title', 'target', 'periods', 'rag', 'variance'];
/** Far above any number drawn: 93.3% may be 1 of 15 left out, or 7 of 104. */
const MOST = 160;

/** The public reports of a year, each made when its quarter was the last. */
const publish = ({ sheets }: Typed): readonly string[] =>
  sheets.map((sheet, at) => {
    const judged = judgedGrid(gridOf(sheet), QUARTERS[at] ?? 'Q1');
    const made = makeReport(judged, [], { template: 'full', columns: COLUMNS, version: 'public' });
    if (made.kind !== 'made') throw new Error('No public version.');
    return renderTableText(made.report.table);
  });

interface Secret {
  readonly says: string;
  readonly amount: Amount;
  readonly apart: number;
  /** The values for which the rule would hide it. */
  readonly small: { readonly from: number; readonly to: number };
}

/** Every count that the rule calls small, by the truth, and how far apart its possible values must lie. */
function secretsOf({ truth, rows }: Typed, { top, base }: Reading): readonly Secret[] {
  const secrets: Secret[] = [];
  const add = (says: string, amount: Amount | null, count: number, to: number): void => {
    if (amount && count >= 1 && count <= to)
      secrets.push({ says, amount, apart: to, small: { from: 1, to } });
  };
  const few = (says: string, amount: Amount, all: number): void => {
    if (all >= 1 && all <= 10) secrets.push({ says, amount, apart: 5, small: { from: 0, to: 10 } });
  };
  truth.forEach((cells, row) => {
    // Of how many children a bare percentage is no one can know, unless another row says so.
    const { bare, cohort } = rows[row] ?? {};
    if (bare && !rows.some((other) => !other.bare && other.cohort === cohort)) return;
    cells.forEach((cell, period) => {
      const at = `row ${row + 1} Q${period + 1}`;
      const [n, d] = [top(row, period), base(row, period)];
      const before = period > 0 ? (cells[period - 1] ?? null) : null;
      const [then, thenOf] = period > 0 ? [top(row, period - 1), base(row, period - 1)] : [null, null];
      const [count, all] = typeof cell === 'number' ? [cell, null] : cell;
      add(`${at} numerator`, n, count, 5);
      const old = before === null ? null : typeof before === 'number' ? before : before[0];
      const ytd = rows[row]?.yearToDate === true && old !== null && n && then;
      if (ytd) add(`${at} own numerator`, minus(n, then), count - old, 5);
      if (all === null || !n || !d || all === 0) return;
      add(`${at} complement`, minus(d, n), all - count, 6);
      few(`${at} of few`, n, all);
      if (!ytd || !thenOf || typeof before !== 'object' || before === null) return;
      add(`${at} own complement`, minus(minus(d, n), minus(thenOf, then)), all - count - before[1] + old, 6);
      few(`${at} own of few`, minus(n, then), all - before[1]);
    });
  });
  return secrets;
}

interface Answer {
  /** Counts given away to within the threshold, or exactly to who supposes that a hidden plain count is small. */
  readonly told: readonly string[];
  readonly asked: number;
  readonly unsure: number;
}

/** What the prints give away. */
function attack(made: Typed, prints: Prints): Answer {
  const reading = readAll(made.rows, prints);
  const secrets = secretsOf(made, reading);
  const answers = secrets.map(({ amount, apart }) => isOpen(amount, reading.known, apart, MOST));
  return {
    told: secrets.flatMap(({ says }, at) => (answers[at] === false ? [says] : [])),
    asked: secrets.length,
    unsure: answers.filter((open) => open === null).length,
  };
}

/** What is given away to a reader who also supposes that this count, and each plain count hidden, is small. */
function guessed(made: Typed, prints: Prints): readonly string[] {
  const { known, hiddenCounts, ...reading } = readAll(made.rows, prints);
  const guesses = hiddenCounts.map((amount): Known => ({
    of: amount.of,
    ok: (value) => amount.reckon(value) >= 1 && amount.reckon(value) <= 5,
  }));
  return secretsOf(made, { known, hiddenCounts, ...reading }).flatMap(({ says, amount, small }) => {
    const all = Array.from({ length: small.to - small.from + 1 }, (_, at) => small.from + at);
    const left = all.filter(
      (count) =>
        isPossible(
          [{ of: amount.of, ok: (value) => amount.reckon(value) === count }, ...known, ...guesses],
          MOST,
        ) !== false,
    );
    return left.length === 1 ? [says] : [];
  });
}

/** Whether a figure is small by itself, by the truth. */
const isSmall = (cell: number | Cases): boolean => {
  if (typeof cell === 'number') return cell >= 1 && cell <= 5;
  const [n, d] = cell;
  return (n >= 1 && n <= 5) || (d - n >= 1 && d - n <= 6) || d <= 10;
};

/** The prints of a year up to a quarter, before its status words, with one hidden figure shown all the same. */
function withShown(made: Typed, reports: readonly string[], row: number, period: number): Prints {
  const { cells, statuses } = readPrints(reports.slice(0, period + 1), made.rows.length);
  const truth = made.truth[row]?.[period] ?? 0;
  const figure = parsePrinted(typed(truth, made.rows[row]?.bare === true));
  return {
    cells: cells.map((own, at) =>
      at === row ? own.map((cell, when) => (when === period ? figure : cell)) : own,
    ),
    statuses: statuses.map((own) => own.map((word, when) => (when === period ? '' : word))),
  };
}

describe(`the public reports of a year, attacked (seed ${seed})`, () => {
  it('tell no small count to within the threshold', () => {
    let [hidden, asked, unsure] = [0, 0, 0];
    fc.assert(
      fc.property(anyTyped, (made) => {
        const reports = publish(made);
        hidden += reports
          .join('\t')
          .split('\t')
          .filter((text) => parsePrinted(text).kind === 'hidden').length;
        const answer = attack(made, readPrints(reports, made.rows.length));
        asked += answer.asked;
        unsure += answer.unsure;
        expect({ sheet: made.sheets.at(-1), told: answer.told }).toEqual({
          sheet: made.sheets.at(-1),
          told: [],
        });
      }),
      { numRuns: 60 },
    );
    expect(hidden).toBeGreaterThan(100);
    expect(unsure).toBeLessThan(asked / 20);
  });

  it('hide no figure for another’s sake that could be shown', () => {
    let [tried, unsure] = [0, 0];
    const idle: string[] = [];
    fc.assert(
      fc.property(anyTyped, (made) => {
        const reports = publish(made);
        const { cells } = readPrints(reports, made.rows.length);
        cells.forEach((own, row) =>
          own.forEach((printed, period) => {
            const truth = made.truth[row]?.[period] ?? 0;
            const bare = made.rows[row]?.bare === true;
            if (printed.kind !== 'hidden' || (!bare && isSmall(truth))) return;
            tried += 1;
            const prints = withShown(made, reports, row, period);
            const answer = attack(made, prints);
            if (answer.unsure > 0) unsure += 1;
            else if (answer.told.length === 0 && guessed(made, prints).length === 0)
              idle.push(`row ${row + 1} Q${period + 1} of ${made.sheets.at(-1)}`);
          }),
        );
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(10);
    expect(unsure).toBeLessThan(tried / 10);
    expect(idle).toEqual([]);
  });
});
