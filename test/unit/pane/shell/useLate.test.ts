/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { useLate } from '../../../../src/pane/shell/useLate';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const start = (active: boolean) =>
  renderHook((props: { active: boolean }) => useLate(props.active), { initialProps: { active } });

test('what ends within a second is never late', () => {
  const { result, rerender } = start(true);
  act(() => jest.advanceTimersByTime(999));
  expect(result.current).toBe(false);
  rerender({ active: false });
  act(() => jest.advanceTimersByTime(5000));
  expect(result.current).toBe(false);
});

test('what lasts a second is late until it ends, and the next one starts afresh', () => {
  const { result, rerender } = start(true);
  act(() => jest.advanceTimersByTime(1000));
  expect(result.current).toBe(true);
  rerender({ active: false });
  expect(result.current).toBe(false);
  rerender({ active: true });
  expect(result.current).toBe(false);
});
