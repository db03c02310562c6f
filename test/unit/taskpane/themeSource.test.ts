/** @jest-environment jsdom */
import { createThemeSource } from '../../../src/taskpane/themeSource';

/** A window at an address, whose system says yes to these media queries. */
function page(search: string, ...holding: string[]) {
  const listeners = new Set<unknown>();
  const fake = {
    location: { search },
    matchMedia: (query: string) => ({
      matches: holding.some((each) => query.includes(each)),
      addEventListener: (_: string, listener: unknown) => listeners.add(listener),
      removeEventListener: (_: string, listener: unknown) => listeners.delete(listener),
    }),
  };
  return { window: fake as unknown as Window, listeners };
}

const look = (search: string, background: string | null, ...holding: string[]) =>
  createThemeSource(page(search, ...holding).window, () => background).get();

test('the address of the page decides when it names a look', () => {
  expect(look('?theme=dark', '#FFFFFF')).toBe('dark');
  expect(look('?_host_Info=Excel$Web&theme=high-contrast', null)).toBe('high-contrast');
  expect(look('?theme=light', '#000000', 'dark', 'forced-colors')).toBe('light');
  expect(look('?theme=purple', '#FFFFFF')).toBe('light');
});

test('then forced colours, then the host, then the system', () => {
  expect(look('', '#FFFFFF', 'forced-colors')).toBe('high-contrast');
  expect(look('', '#262626')).toBe('dark');
  expect(look('', '#F3F3F3', 'prefers-color-scheme: dark')).toBe('light');
  expect(look('', null, 'prefers-color-scheme: dark')).toBe('dark');
  expect(look('', null)).toBe('light');
});

test('it tells of changes until it is stopped', () => {
  const { window, listeners } = page('');
  const stop = createThemeSource(window, () => null).subscribe(() => undefined);
  expect(listeners.size).toBe(1);
  stop();
  expect(listeners.size).toBe(0);
});
