import type { Target } from '../../domain/targets/targets';
import type { Direction } from '../../domain/settings/settings';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { targetFigure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';

export const directionUnset: Check = {
  id: 'direction-unset',
  title: 'Target without a direction',
  severity: 'warning',
  why: 'Unless it is known whether higher or lower is better, a target gives no status.',
  fix: 'Choose the direction on the settings sheet.',
  limits: 'It does not question a direction that is set; a suggested one is for an analyst to confirm.',
  examples: {
    pass: [
      clean('suggested by the words', 'Q1', HEADINGS, '4 | Timeliness of reviews | 95% | 93.8 (167/178)'),
    ],
    fail: [faulty('neither good nor bad', 'C2', 'Q1', HEADINGS, '1 | Number of current CLA | 180 | 187')],
    cannotTell: [
      clean('an unreadable target', 'Q1', HEADINGS, '1 | Number of current CLA | see the plan | 187'),
    ],
  },
  run({ scorecard, settings }) {
    return scorecard.indicators.flatMap((indicator, index): readonly Outcome[] => {
      const [figure, target] = [targetFigure(indicator), indicator.target?.value];
      // Settings stand in the order of the scorecard.
      const direction = settings.indicators[index]?.direction;
      if (!figure || !target || !direction || target.kind === 'none') return [];
      const { address } = figure.cell;
      if (target.kind === 'unreadable')
        return [cannotTell(address, `The target “${target.raw}” cannot be read.`)];
      const why = troubleOf(direction, target);
      if (!why) return [pass(address)];
      return [
        fail(
          directionUnset,
          scorecard,
          figure,
          { id: 'direction-unset', place: figure.place, why, target: target.raw },
          { stated: target.raw },
        ),
      ];
    });
  },
};

/** 'range': the direction is "inside a range", but the target is a bare number. */
function troubleOf(direction: Direction, target: Target): 'none' | 'range' | null {
  if (direction === 'none') return 'none';
  if (direction !== 'range') return null;
  return target.kind === 'profile' || (target.kind === 'single' && target.bound === 'at') ? 'range' : null;
}
