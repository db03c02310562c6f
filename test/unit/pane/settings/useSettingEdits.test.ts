/** @jest-environment jsdom */
import { createElement, type ReactNode } from 'react';
import { act, renderHook } from '@testing-library/react';
import { changesOf, confirming, useSettingEdits } from '../../../../src/pane/settings/useSettingEdits';
import { EditsProvider } from '../../../../src/pane/edits/EditsContext';
import { StoreContext } from '../../../../src/pane/store/StoreContext';
import { createFakeStore } from '../../../fixtures/fakeStore';
import { CHECKED_STATE } from '../../../fixtures/session';
import { CARDS } from '../../../fixtures/cards';

/** What the app keeps them in. */
const wrapper = ({ children }: { readonly children: ReactNode }) =>
  createElement(
    StoreContext,
    { value: createFakeStore(CHECKED_STATE) },
    createElement(EditsProvider, null, children),
  );

const TWO = CARDS.filter(({ ref }) => ref === '4' || ref === '5');

test('an untouched list confirms the suggestions as they stand', () => {
  const { result } = renderHook(() => useSettingEdits(TWO), { wrapper });
  expect(confirming(result.current.rows)).toEqual([]);
  expect(changesOf(result.current.rows)).toEqual([]);
});

test('a changed row is a change; confirming takes the others along', () => {
  const { result } = renderHook(() => useSettingEdits(TWO), { wrapper });
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
  const { result } = renderHook(() => useSettingEdits(TWO), { wrapper });
  const card = result.current.rows[0]?.card;
  act(() => card && result.current.choose(card, { direction: 'lower' }));
  act(() => card && result.current.choose(card, { direction: 'higher' }));
  expect(changesOf(result.current.rows)).toEqual([]);
});
