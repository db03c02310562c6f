import { judgeIndicator } from '../../domain/judging/judge';
import { sensitivities } from '../../domain/judging/sensitivity';
import type { NotRatedReason } from '../../domain/judging/status';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { periodFigure } from '../helpers/figures';
import { cannotTell, fail, pass } from '../helpers/outcomes';

/** Reasons for no status that hide one: there is a target and a direction, but the figure cannot be used. */
const HIDDEN: ReadonlySet<NotRatedReason> = new Set([
  'target-unreadable',
  'suppressed',
  'date',
  'error',
  'unreadable',
  'ratio-impossible',
]);

export const ragSensitive: Check = {
  id: 'rag-sensitive',
  title: 'Status hangs on a rule or on one case',
  severity: 'note',
  why: 'A status that another reading of the rule, the rounding or a single case would change deserves a word beside it.',
  fix: 'Nothing is wrong: say so in the commentary, and settle the rule in the settings once.',
  limits: 'It looks at the judged quarter and changes one thing at a time.',
  examples: {
    pass: [
      clean('red either way', 'Q1', HEADINGS, '4 | Timeliness of reviews | 95% | 70.9 (134/189)'),
      clean('a number without cases', 'Q1', HEADINGS, '4 | Timeliness of reviews | 95% | 70.9'),
    ],
    fail: [
      faulty(
        'amber by points',
        'D2',
        'Q1',
        HEADINGS,
        '13 | % placed more than 20 miles away | 20% | 22.5 (32/142)',
      ),
      faulty(
        'one case more',
        'D2',
        'Q1',
        HEADINGS,
        '10 | % with up to date health checks | 95% | 94.9 (111/117)',
      ),
      faulty(
        'rounding meets the target',
        'D2',
        'Q1',
        HEADINGS,
        '10 | % with up to date health checks | 95% | 95.0 (132/139)',
      ),
    ],
    cannotTell: [clean('suppressed', 'Q1', HEADINGS, '10 | % with up to date health checks | 95% | [c]')],
  },
  run({ scorecard, settings, period, statuses }) {
    return scorecard.indicators.flatMap((indicator, index): readonly Outcome[] => {
      const [figure, setting] = [periodFigure(indicator, period.key), settings.indicators[index]];
      if (!figure || !setting) return [];
      const { address } = figure.cell;
      const known = statuses?.[index];
      const status =
        known && known.kind !== 'stated'
          ? known
          : judgeIndicator(indicator, period, setting, settings.policy);
      if (status.kind === 'not-rated') {
        return HIDDEN.has(status.because)
          ? [cannotTell(address, `There is no status in ${period.key}.`)]
          : [];
      }
      const { otherKind, otherFigure, oneCase } = sensitivities(
        indicator,
        period,
        setting,
        settings.policy,
        status,
      );
      if (!otherKind && !otherFigure && !oneCase) return [pass(address)];
      return [
        fail(ragSensitive, scorecard, figure, {
          id: 'rag-sensitive',
          place: figure.place,
          rag: status.rag,
          otherKind: otherKind && {
            kind: status.toleranceKind === 'relative' ? 'points' : 'relative',
            rag: otherKind,
          },
          otherFigure: otherFigure && {
            figure: settings.policy.judgeBy === 'exact' ? 'shown' : 'exact',
            rag: otherFigure,
          },
          oneCase,
        }),
      ];
    });
  },
};
