/** @jest-environment jsdom */
import { seed } from '../property/seed';
import { faultRound } from './faults';
import { newTally, random, round, sharedBook } from './sessions';

const ROUNDS = Number(process.env.SOAK_ROUNDS ?? 200);

test(
  'two sessions, people and faults for many rounds',
  async () => {
    const next = random(seed);
    const tally = newTally();
    let differ = 0;
    let shared = sharedBook();
    for (let at = 0; at < ROUNDS; at++) {
      if (at % 10 === 0) shared = sharedBook();
      await round(shared, next, tally);
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
        `rounds not settled: ${tally.unsettled}`,
        `cells differing after restore: ${differ}`,
        '',
      ].join('\n'),
    );
    expect([tally.editsLost, tally.unsettled, differ]).toEqual([[], 0, 0]);
  },
  60 * 60 * 1000,
);
