import type { Check, Outcome } from '../../../src/checks/check';
import { CHECKS } from '../../../src/checks/registry';
import { runChecks } from '../../../src/checks/runChecks';
import { contextOfExample } from './runExample';

const kinds = (outcomes: readonly Outcome[]): readonly string[] => outcomes.map(({ kind }) => kind);
const cases = (pick: (check: Check) => Check['examples']['pass']) =>
  CHECKS.flatMap((check) => pick(check).map((example) => [check.id, example.name, check, example] as const));

describe('examples that pass', () => {
  test.each(cases(({ examples }) => examples.pass))('%s: %s', (_id, _name, check, example) => {
    const outcomes = check.run(contextOfExample(example));
    expect(kinds(outcomes)).toContain('pass');
    expect(outcomes.filter(({ kind }) => kind !== 'pass')).toEqual([]);
  });

  test.each(cases(({ examples }) => examples.pass))(
    '%s: %s is no other check’s error',
    (_id, _name, _check, example) => {
      const errors = runChecks(contextOfExample(example)).findings.filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors).toEqual([]);
    },
  );
});

describe('examples that fail', () => {
  test.each(cases(({ examples }) => examples.fail))('%s: %s', (id, _name, check, example) => {
    const found = check
      .run(contextOfExample(example))
      .flatMap((outcome) => (outcome.kind === 'fail' ? [outcome.finding] : []));
    expect(example.cells.length).toBeGreaterThan(0);
    expect(found.map(({ address }) => address)).toEqual(example.cells);
    expect(found.every((finding) => finding.id === id && finding.detail.id === id)).toBe(true);
    expect(found.every(({ severity }) => severity === check.severity)).toBe(true);
  });

  test.each(cases(({ examples }) => examples.fail))(
    '%s: %s is one error at most in each cell',
    (_id, _name, _check, example) => {
      // A wrong denominator is two facts: it does not fit its figure, and another row gives another.
      const errors = runChecks(contextOfExample(example))
        .findings.filter(({ severity, id }) => severity === 'error' && !/-differs$/.test(id))
        .map(({ address }) => address);
      expect(errors).toEqual([...new Set(errors)]);
    },
  );
});

describe('examples that leave it open', () => {
  test.each(cases(({ examples }) => examples.cannotTell))('%s: %s', (_id, _name, check, example) => {
    const outcomes = check.run(contextOfExample(example));
    expect(kinds(outcomes)).toContain('cannot-tell');
    expect(kinds(outcomes)).not.toContain('fail');
    for (const outcome of outcomes) {
      if (outcome.kind === 'cannot-tell') expect(outcome.reason).toMatch(/^\S.*\.$/);
    }
  });
});
