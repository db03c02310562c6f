/** @jest-environment jsdom */
import { seed } from '../property/seed';
import { newPaneTally, paneRound } from '../soak/panes';
import { random } from '../soak/sessions';

test(`three panes, mishaps and lasting faults (seed ${seed}): nothing untrue is said, and no Refresh is stuck`, async () => {
  const next = random(seed);
  const tally = newPaneTally();
  for (let at = 0; at < 8; at++) await paneRound(next, tally);
  expect(tally.untrue).toEqual([]);
  expect(tally.stuck).toEqual([]);
  expect(tally.plans).toBeGreaterThan(8);
});
