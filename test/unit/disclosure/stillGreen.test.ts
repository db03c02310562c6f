import { statusRelations } from '../../../src/disclosure/relations/statusRelations';
import { judgeIndicator } from '../../../src/domain/judging/judge';
import type { JudgedScorecard } from '../../../src/domain/judging/judged';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { rational } from '../../../src/domain/values/exact';
import { indicatorOf, settingOf } from '../../fixtures/indicator';
import { aQuarter } from '../../fixtures/periods';

// Against 80% of 20 children: green from 76%, so 16 or more; amber from 64%, so 13 to 15; red 12 or fewer.
const POLICY = { ...DEFAULT_POLICY, tolerance: rational(20), stillGreen: rational(5) };
const GREEN_FROM = 16;
const AMBER_FROM = 13;
const colourOf = (n: number): string => (n >= GREEN_FROM ? 'green' : n >= AMBER_FROM ? 'amber' : 'red');

/** What a status tells of a hidden 16/20 and the like: whether it leaves a count possible. */
function tells(n: number): (other: number) => boolean {
  const indicator = indicatorOf({ target: '80%', Q1: `${n * 5} (${n}/20)` });
  const setting = settingOf('higher');
  const period = aQuarter('Q1');
  const status = judgeIndicator(indicator, period, setting, POLICY);
  const entry = {
    figure: { kind: 'ratio' },
    top: 0,
    rest: 1,
    period: 'Q1',
    judged: { indicator, setting, status },
  } as unknown as Parameters<typeof statusRelations>[0];
  const scorecard = { periods: [period], columns: { past: [] }, indicators: [indicator] };
  const judged = { scorecard, settings: { policy: POLICY, indicators: [setting] }, period } as unknown;
  const relations = statusRelations(entry, judged as JudgedScorecard);
  if (!relations) throw new Error('no bounds');
  return (other) =>
    relations.every(({ terms, least, most }) => {
      const counts = [other, 20 - other];
      const sum = terms.reduce((all, { variable, times }) => all + times * (counts[variable] ?? 0), 0);
      return (least === null || sum >= least) && (most === null || sum <= most);
    });
}

test.each([...Array(21).keys()])(
  'the colour of %d of 20 tells as much as the rule with a green past the target',
  (n) => {
    const isPossible = tells(n);
    for (let other = 0; other <= 20; other++)
      expect([other, isPossible(other)]).toEqual([other, colourOf(other) === colourOf(n)]);
  },
);
