import { webLightTheme, type Theme } from '@fluentui/react-components';

/** The three looks a host may ask for. */
export type ThemeName = 'light' | 'dark' | 'high-contrast';

/** Where the pane learns its look from. The entry point makes one from the host and the browser. */
export interface ThemeSource {
  get(): ThemeName;
  /** Calls back when the look changes; gives a function that stops it. */
  subscribe(listener: () => void): () => void;
}

const loaded = new Map<ThemeName, Theme>([['light', webLightTheme]]);

/** Gets a theme ready. Light is part of the first download; the others are fetched when a host asks for them. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const { theme } = await (name === 'dark' ? import('./darkTheme') : import('./highContrastTheme'));
  loaded.set(name, theme);
  return theme;
}

/** The theme if it is here already; null while it must be fetched. */
export const themeNow = (name: ThemeName): Theme | null => loaded.get(name) ?? null;
