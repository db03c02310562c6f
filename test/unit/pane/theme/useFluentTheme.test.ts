/** @jest-environment jsdom */
import '../../../setup/dom';
import { act, renderHook, waitFor } from '@testing-library/react';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { loadTheme, type ThemeName } from '../../../../src/pane/theme/themes';
import { useFluentTheme } from '../../../../src/pane/theme/useFluentTheme';

/** A source whose look the test changes. */
function source(start: ThemeName) {
  let name = start;
  const listeners = new Set<() => void>();
  return {
    get: () => name,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become: (next: ThemeName) => {
      name = next;
      for (const listener of listeners) listener();
    },
  };
}

test('light is there at once; dark is fetched, and light stays until it is here', async () => {
  const host = source('light');
  const { result } = renderHook(() => useFluentTheme(host));
  expect(result.current).toBe(webLightTheme);
  act(() => host.become('dark'));
  expect(result.current).toBe(webLightTheme);
  await waitFor(() => expect(result.current).toBe(webDarkTheme));
});

test('a theme fetched before the first paint is there at once', async () => {
  await loadTheme('dark');
  const { result } = renderHook(() => useFluentTheme(source('dark')));
  expect(result.current).toBe(webDarkTheme);
});

test('high contrast keeps the letters of the other themes', async () => {
  const theme = await loadTheme('high-contrast');
  expect(theme.fontFamilyBase).toBe(webLightTheme.fontFamilyBase);
  expect(theme.colorNeutralBackground1).toBe('#000000');
});
