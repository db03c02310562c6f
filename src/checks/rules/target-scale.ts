import { sizesOf } from '../../domain/judging/sizes';
import { formatDecimal } from '../../domain/values/exact';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { periodFigure, targetFigure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';

const YEARS = 'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23';

export const targetScale: Check = {
  id: 'target-scale',
  title: 'Result and target are of different sizes',
  severity: 'warning',
  why: 'A result many times its target is a slip of one of the two, and its colour means nothing.',
  fix: 'Check both: a nought or a comma too many, thousands beside plain numbers, or another indicator’s target.',
  limits:
    'It looks at numbers, money and days of the judged period, from fifty times the target on, and only where the row’s other figures tell that it is a slip; percentages and rates have a check of their own.',
  examples: {
    pass: [
      clean('well over a limit', 'Q2', YEARS, '2 | Number of complaints | 41 | 38 | 40 | 44 | 61'),
      clean('a target of nought', 'Q2', YEARS, '2 | Number of never events | 1 | 2 | 0 | 90 | 61'),
    ],
    fail: [
      faulty(
        'a figure out by a factor',
        'G2',
        'Q2',
        YEARS,
        '2 | Number of library visits | 2,400 | 2,500 | 420 | 2,450 | 73,390',
      ),
      faulty(
        'a target out by a factor',
        'E2',
        'Q2',
        YEARS,
        '2 | Number of library visits | 24,100 | 25,200 | 250 | 24,450 | 25,010',
      ),
    ],
    cannotTell: [
      clean('nothing else in the row', 'Q1', HEADINGS, '2 | Number of library visits | 420 | 73,390'),
    ],
  },
  run({ scorecard, period }) {
    return scorecard.indicators.flatMap((indicator): readonly Outcome[] => {
      const figure = periodFigure(indicator, period.key);
      const found = figure && sizesOf(indicator, figure.cell, period);
      if (!figure || !found) return [];
      const { address } = figure.cell;
      if (found.kind === 'near') return [pass(address)];
      if (found.kind === 'alone')
        return [
          cannotTell(address, 'Nothing else in the row tells whether the result or its target is out.'),
        ];
      const place = found.what === 'figure' ? figure : targetFigure(indicator);
      return place
        ? [
            fail(
              targetScale,
              scorecard,
              place,
              {
                id: 'target-scale',
                place: place.place,
                what: found.what,
                figure: figure.cell.value.raw.trim(),
                target: indicator.target?.cell.value.raw.trim() ?? '',
                times: formatDecimal(found.times, 0),
                usual: formatDecimal(found.usual, 0),
              },
              { stated: place.cell.value.raw.trim() },
            ),
          ]
        : [];
    });
  },
};
