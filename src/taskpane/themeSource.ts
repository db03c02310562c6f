import type { ThemeName, ThemeSource } from '../pane/theme/themes';

const NAMES: readonly ThemeName[] = ['light', 'dark', 'high-contrast'];
const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

/** "#262626" is dark: its perceived brightness (ITU-R BT.601 weights, 0 to 255) is under half. False for anything but #RRGGBB. */
function isDark(colour: string): boolean {
  const [, red = 'ff', green = 'ff', blue = 'ff'] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  const brightness = 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
  return brightness < 128;
}

/**
 * The pane's look: what the page's address asks for (?theme=dark, as the workbench does), else forced colours, else
 * the host's own background, else what the system prefers. `hostBackground` gives '#RRGGBB', or null where the host
 * does not say (Excel on the web). Excel tells of no change while the pane is open; the browser does.
 */
export function createThemeSource(page: Window, hostBackground: () => string | null): ThemeSource {
  const asked = new URLSearchParams(page.location.search).get('theme');
  const media = [page.matchMedia(FORCED), page.matchMedia(DARK)] as const;
  const [forced, dark] = media;
  return {
    get: () => {
      const named = NAMES.find((name) => name === asked);
      if (named !== undefined) return named;
      if (forced.matches) return 'high-contrast';
      const background = hostBackground();
      return (background === null ? dark.matches : isDark(background)) ? 'dark' : 'light';
    },
    subscribe: (listener) => {
      for (const query of media) query.addEventListener('change', listener);
      return () => {
        for (const query of media) query.removeEventListener('change', listener);
      };
    },
  };
}
