import { formatReference } from '../../domain/grid/address';
import { matchIndicators } from '../../domain/indicators/matchIndicators';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { Check, Outcome } from '../check';
import { clean, faulty, withOthers } from '../helpers/example';
import { pastFigures, type CellFigure } from '../helpers/figures';
import { cannotTell, pass } from '../helpers/outcomes';
import {
  compareFigures,
  figureText,
  statementsOf,
  type Statement,
  type Verdict,
} from '../helpers/otherYears';

const HERE = 'Ref | Indicator | Council 2020-21 | Council 2021-22 | Q1 2022-23';
const BEFORE = 'Ref | Indicator | Council 2019-20 | Council 2020-21 | Q1 2021-22 | Q4 2021-22';
const EARLIER = 'Ref | Indicator | Council 2019-20 | Q1 2020-21 | Q4 2020-21';

export const carriedForward: Check = {
  id: 'carried-forward',
  title: 'Past year differs from another scorecard',
  severity: 'warning',
  why: 'Two reports give two figures for one year, and a reader of both cannot tell which to believe.',
  fix: 'Check which figure is right and correct the other, or say in a footnote that it was restated.',
  limits:
    'It matches indicators by their descriptions, never by reference, and compares past years and the figures at a year’s end only; a figure on which two later sheets agree against an older one counts as restated and is a note.',
  examples: {
    pass: [
      withOthers(
        clean('the outturn, under another reference', 'Q1', HERE, '4 | Reviews on time | 97.1 | 89.8 | 93.8'),
        ['2021-22', BEFORE, '2 | Reviews on time | 98.9 | 97.1 | 95.0 | 89.8 (167/186)'],
      ),
      withOthers(clean('fewer decimals', 'Q1', HERE, '4 | Reviews on time | 97.1 | 90 | 93.8'), [
        '2021-22',
        BEFORE,
        '2 | Reviews on time | 98.9 | 97 | 95.0 | 89.8 (167/186)',
      ]),
    ],
    fail: [
      withOthers(faulty('not the outturn', 'D2', 'Q1', HERE, '4 | Reviews on time | 97.1 | 98.8 | 93.8'), [
        '2021-22',
        BEFORE,
        '2 | Reviews on time | 98.9 | 97.1 | 95.0 | 89.8 (167/186)',
      ]),
      withOthers(
        faulty(
          'not the past year of the sheet before',
          'C2',
          'Q1',
          HERE,
          '4 | Reviews on time | 79.1 | 89.8 | 93.8',
        ),
        ['2021-22', BEFORE, '2 | Reviews on time | 98.9 | 97.1 | 95.0 | 89.8 (167/186)'],
      ),
    ],
    cannotTell: [
      withOthers(clean('the other cannot be read', 'Q1', HERE, '4 | Reviews on time | 97.1 | 89.8 | 93.8'), [
        '2020-21',
        EARLIER,
        '2 | Reviews on time | 98.9 | 95.0 | #REF!',
      ]),
    ],
  },
  run({ scorecard, others = [] }) {
    const matches = others.flatMap((other) =>
      matchIndicators(scorecard.indicators, other.indicators).map((match) => ({ ...match, other })),
    );
    return scorecard.indicators.flatMap((indicator) => {
      const own = matches.filter(({ here }) => here === indicator);
      return pastFigures(indicator).flatMap((figure) => {
        const { year } = figure.place;
        if (year === null) return [];
        const said = own.flatMap(({ there, other }) => statementsOf(other, there, year));
        return lookAt(scorecard, figure, said);
      });
    });
  },
};

function lookAt(scorecard: Scorecard, figure: CellFigure, said: readonly Statement[]): readonly Outcome[] {
  const { address } = figure.cell;
  const verdict = compareFigures(scorecard.year, figure.cell, said);
  switch (verdict.kind) {
    case 'nothing':
      return [];
    case 'unreadable': {
      const { sheet, cell } = verdict.statement;
      const place = formatReference(sheet, cell.address);
      return [cannotTell(address, `${place} cannot be read: ${cell.value.raw}.`)];
    }
    case 'same':
      return [pass(address)];
    case 'differs':
      return [report(scorecard, figure, verdict)];
  }
}

function report(
  scorecard: Scorecard,
  { indicator, place, cell }: CellFigure,
  { restated, differing, agreeing }: Extract<Verdict, { readonly kind: 'differs' }>,
): Outcome {
  return {
    kind: 'fail',
    finding: {
      id: 'carried-forward',
      severity: restated === null ? carriedForward.severity : 'note',
      sheet: scorecard.sheet,
      address: cell.address,
      indicator: indicator.ref,
      indicatorTitle: indicator.title,
      period: null,
      stated: figureText(cell),
      // Which of the two is right no one here can know.
      computed: null,
      detail: {
        id: 'carried-forward',
        place,
        restated,
        differing: differing.map((statement) => ({
          sheet: statement.sheet,
          address: statement.cell.address,
          ref: statement.indicator.ref,
          figure: figureText(statement.cell),
          what: statement.what,
          ...(statement.period && { period: statement.period }),
        })),
        agreeing: agreeing.map(({ sheet }) => sheet),
      },
      fix: null,
    },
  };
}
