import { runChecks } from '../../../src/checks/runChecks';
import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { found, rows } from '../layout/finding';

/** The cells whose status is called another one, beneath a key that nobody has answered. */
function differing(...key: readonly string[]): readonly string[] {
  const scorecard = found(
    rows(
      'Measure\tTarget\tQ1 2025/26\tStatus',
      '% of visits on time\t95\t96\tGreen',
      '% of reviews on time\t95\t93\tGreen',
      '% of calls answered in time\t75\t60\tRed',
      '% of plans agreed in time\t60\t62\tGreen',
      '',
      ...key,
    ),
  );
  const period = latestPeriod(scorecard);
  if (!period) throw new Error('no period');
  const { findings } = runChecks({ scorecard, settings: settingsFor(scorecard, null), period });
  return findings.filter(({ id }) => id === 'rag-differs').map(({ address }) => address);
}

test.each([
  // What green is waits too: 93 of 95 may be green by it.
  [['Green = within two cases of target; amber = within five cases of target'], []],
  [['Green: near enough to target', 'Amber: within 3 visits of target'], []],
  // Green is the target met, whatever amber ends at.
  [['Green: target met', 'Amber: within 3 visits of target'], ['D3']],
  [['A miss counts as amber while it is no more than three visits.'], ['D3']],
] as const)('%j: %j', (key, expected) => expect(differing(...key)).toEqual(expected));
