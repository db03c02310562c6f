/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { changesOf, confirming, useSettingEdits } from '../../../../src/pane/settings/useSettingEdits';
import { CARDS } from '../../../fixtures/cards';

const TWO = CARDS.filter(({ ref }) => ref === '4' || ref === '5');

test('an untouched list confirms the suggestions as they stand', () => {
  const { result } = renderHook(() => useSettingEdits(TWO));
  expect(confirming(result.current.rows)).toEqual([]);
  expect(changesOf(result.current.rows)).toEqual([]);
});

test('a changed row is a change; confirming takes the others along', () => {
  const { result } = renderHook(() => useSettingEdits(TWO));
  const card = result.current.rows[0]?.card;
  act(() => card && result.current.choose(card, { direction: 'lower' }));
  const changed = { ref: '4', direction: 'lower', accumulation: 'snapshot' };
  expect(changesOf(result.current.rows)).toEqual([changed]);
  expect(confirming(result.current.rows)).toEqual([
    changed,
    { ref: '5', direction: 'lower', accumulation: 'year-to-date' },
  ]);
});

test('choosing what was there before is no change', () => {
  const { result } = renderHook(() => useSettingEdits(TWO));
  const card = result.current.rows[0]?.card;
  act(() => card && result.current.choose(card, { direction: 'lower' }));
  act(() => card && result.current.choose(card, { direction: 'higher' }));
  expect(changesOf(result.current.rows)).toEqual([]);
});
