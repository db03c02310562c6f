import { CHECKS } from '../../src/checks/registry';
import { LEAST_RECALL } from './main';
import { measure } from './measure';
import { isDetectable, notesOf, recallOf, scoresOf, totalOf } from './scores';
import { seed } from './seed';
import { faultsOf, renderTable } from './table';

describe(`precision and recall, seed ${seed}`, () => {
  // The command `npm run quality` tries eight kinds of mistake in each other layout; what differs here is only how many.
  const measured = measure(seed, 2);
  const scores = scoresOf(measured);

  test('clean workbooks all read, and raise no error and no warning', () => {
    const faults = faultsOf(measured).filter((fault) => !fault.startsWith('missed'));
    expect(faults).toEqual([]);
  });

  test('notes on clean workbooks are of the kinds that are no accusation', () => {
    const kinds = new Set(notesOf(measured).map(({ finding }) => finding.id));
    // Published figures do mix decimals ("25", "4", "9"), and a status may hang on the rule or on one case.
    expect([...kinds].sort()).toEqual(['decimals-mixed', 'rag-sensitive']);
  });

  test('at least 98% of the mistakes that can be told are found', () => {
    expect(recallOf(totalOf(scores))).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  test.each(CHECKS.map(({ id }) => id))('%s: mistakes are tried, and at least nine in ten found', (id) => {
    const score = scores.find((other) => other.id === id);
    expect(score?.tried).toBeGreaterThan(0);
    expect(score && recallOf(score)).toBeGreaterThanOrEqual(0.9);
    // It looked at the clean books too: silence would be no precision.
    expect(score?.looked).toBeGreaterThan(0);
  });

  test('what no one can tell is a small part, and says why', () => {
    const hidden = measured.mutants.filter((result) => !isDetectable(result));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.length / measured.mutants.length).toBeLessThan(0.1);
    expect(hidden.every(({ mutant }) => /^\S.{20,}$/.test(mutant.undetectable ?? ''))).toBe(true);
  });

  test('the table says the seed and every check', () => {
    const table = renderTable(measured);
    expect(table).toContain(`Seed ${seed}:`);
    for (const { id } of CHECKS) expect(table).toContain(id);
  });
});
