/** @jest-environment jsdom */
import { seed } from '../property/seed';
import { faultRound } from './faults';
import { newPaneTally, paneRound } from './panes';
import { newTally, random, round, sharedBook } from './sessions';

const ROUNDS = Number(process.env.SOAK_ROUNDS ?? 200);

test(
  'two sessions, three panes, people and faults for many rounds',
  async () => {
    const next = random(seed);
    const tally = newTally();
    const panes = newPaneTally();
    let differ = 0;
    let shared = sharedBook();
    for (let at = 0; at < ROUNDS; at++) {
      if (at % 10 === 0) shared = sharedBook();
      await round(shared, next, tally);
      await paneRound(next, panes);
      if (at % 5 === 0) differ += await faultRound(next, tally);
    }
    const faults = Object.entries(tally.faults).map(([name, count]) => `  ${name}: ${count}`);
    process.stdout.write(
      [
        `seed ${seed}, ${ROUNDS} rounds, ${tally.steps} steps interleaved`,
        `refreshes run: ${tally.refreshes}`,
        `edits made: ${tally.edits}`,
        'faults injected:',
        ...faults,
        `edits lost: ${tally.editsLost.length}`,
        `older of two words typed in one instant kept: ${tally.olderKept}`,
        `rounds not settled: ${tally.unsettled}`,
        `cells differing after restore: ${differ}`,
        `plans of three panes written: ${panes.plans}`,
        'what happened between preview and write, or in it:',
        ...Object.entries(panes.mishaps).map(([name, count]) => `  ${name}: ${count}`),
        `untrue sentences: ${panes.untrue.length}`,
        ...panes.untrue.map((each) => `  ${each}`),
        `Refreshes stuck: ${panes.stuck.length}`,
        ...panes.stuck.map((each) => `  ${each}`),
        '',
      ].join('\n'),
    );
    expect([tally.editsLost, tally.unsettled, differ]).toEqual([[], 0, 0]);
    expect(tally.olderKept).toBeLessThanOrEqual(Math.max(1, ROUNDS / 200));
    expect([panes.untrue, panes.stuck]).toEqual([[], []]);
  },
  60 * 60 * 1000,
);
