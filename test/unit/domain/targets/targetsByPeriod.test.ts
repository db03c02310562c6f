import { aQuarter } from '../../../fixtures/periods';
import { parseTarget } from '../../../../src/domain/targets/parseTarget';
import { targetInForce } from '../../../../src/domain/targets/target';
import { combineTargets } from '../../../../src/domain/targets/targetsByPeriod';
import { typedCell } from '../../../fixtures/published';

const combine = (...entries: string[]) => {
  const [Q1, Q2, Q3, Q4] = entries.map((entry) => parseTarget(typedCell(entry)));
  return combineTargets({
    ...(Q1 && { Q1 }),
    ...(Q2 && { Q2 }),
    ...(Q3 && { Q3 }),
    ...(Q4 && { Q4 }),
  });
};

test('different numbers are a profile', () => {
  expect(combine('2.5%', '5%', '7.5%', '10%')).toMatchObject({
    kind: 'profile',
    raw: 'Q1 2.5% Q2 5% Q3 7.5% Q4 10%',
    percent: true,
    byPeriod: { Q1: { text: '2.5' }, Q4: { text: '10' } },
  });
});

test('one target all year is that target', () => {
  expect(combine('<=20%', '<=20%')).toMatchObject({ kind: 'single', bound: 'at-most' });
  expect(combine('80-85%', '80-85%')).toMatchObject({ kind: 'range' });
});

test('a quarter without a target is missing from the profile', () => {
  const target = combine('2.5%', '', '7.5%');
  expect(target).toMatchObject({ kind: 'profile', raw: 'Q1 2.5% Q3 7.5%' });
  expect(targetInForce(target, aQuarter('Q2'))).toBe('target-period-missing');
});

test('a bound that all share is kept', () => {
  const target = combine('<=3%', '<=6%');
  expect(target).toMatchObject({ kind: 'profile', bound: 'at-most' });
  expect(targetInForce(target, aQuarter('Q2'))).toMatchObject({ from: { text: '6' }, bound: 'at-most' });
  expect(combine('<=3%', '6%')).not.toHaveProperty('bound');
});

test('no target, and targets that are no one kind', () => {
  expect(combine('', 'N/A')).toMatchObject({ kind: 'none' });
  expect(combine()).toMatchObject({ kind: 'none' });
  expect(combine('80-85%', '90%')).toEqual({ kind: 'unreadable', raw: 'Q1 80-85% Q2 90%' });
});
