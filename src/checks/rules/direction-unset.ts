import type { Target } from '../../domain/targets/targets';
import type { Direction } from '../../domain/settings/settings';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { targetFigure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';

export const directionUnset: Check = {
  id: 'direction-unset',
  title: 'Direction that does not fit its target',
  severity: 'warning',
  why: 'A single number is no range to be inside of, so it gives no status.',
  fix: 'Write both ends of the range, or choose higher or lower in the settings.',
  limits:
    'A direction that is not known is asked for once, for all indicators together, and is no finding; one that is set is not questioned.',
  examples: {
    pass: [
      clean('suggested by the words', 'Q1', HEADINGS, '4 | Timeliness of reviews | 95% | 93.8 (167/178)'),
    ],
    fail: [
      faulty(
        'inside a range of one number',
        'D2',
        'Q1',
        'Ref | Indicator | Good is | Target 2022/23 | Q1 2022-23',
        '1 | Number of current CLA | within range | 180 | 187',
      ),
    ],
    cannotTell: [
      clean('neither good nor bad', 'Q1', HEADINGS, '1 | Number of current CLA | 180 | 187'),
      clean('an unreadable target', 'Q1', HEADINGS, '1 | Number of current CLA | see the plan | 187'),
    ],
  },
  run({ scorecard, settings }) {
    return scorecard.indicators.flatMap((indicator, index): readonly Outcome[] => {
      const [figure, target] = [targetFigure(indicator), indicator.target?.value];
      // Settings stand in the order of the scorecard.
      const direction = settings.indicators[index]?.direction;
      if (!figure || !target || !direction || target.kind === 'none' || target.kind === 'words') return [];
      const { address } = figure.cell;
      if (target.kind === 'unreadable')
        return [cannotTell(address, `The target “${target.raw}” cannot be read.`)];
      if (direction === 'none')
        return [cannotTell(address, 'Whether higher or lower is better is asked for.')];
      if (!isLoneNumber(direction, target)) return [pass(address)];
      return [
        fail(
          directionUnset,
          scorecard,
          figure,
          { id: 'direction-unset', place: figure.place, target: target.raw },
          { stated: target.raw },
        ),
      ];
    });
  },
};

/** The direction is "inside a range", but the target is a bare number. */
const isLoneNumber = (direction: Direction, target: Target): boolean =>
  direction === 'range' && (target.kind === 'profile' || (target.kind === 'single' && target.bound === 'at'));
