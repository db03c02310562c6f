/** @jest-environment jsdom */
import { newTally, random, round, sharedBook } from '../soak/sessions';
import { seed } from '../property/seed';

test(`two sessions and people at once (seed ${seed}): no edit is lost, and both end with the same sheet`, async () => {
  const next = random(seed);
  const tally = newTally();
  let shared = sharedBook();
  for (let at = 0; tally.steps < 2000; at++) {
    if (at % 10 === 0) shared = sharedBook();
    await round(shared, next, tally);
  }
  expect(tally.editsLost).toEqual([]);
  expect(tally.unsettled).toBe(0);
  expect(tally.edits).toBeGreaterThan(600);
});
