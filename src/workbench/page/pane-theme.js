/*
 * Gives the pane Office.context.officeTheme, as Excel on the desktop does, for the theme chosen in the workbench's menu.
 * The library for Excel on the web leaves it out. Loaded by the workbench's copy of the pane's HTML only; without
 * ?theme= it does nothing. It asks for onReady before the add-in does, so the add-in finds the theme in place.
 */
(() => {
  const themes = {
    dark: { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF', isDarkTheme: true },
    'high-contrast': { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF', isDarkTheme: true },
  };
  const theme = themes[new URLSearchParams(location.search).get('theme')];
  if (theme === undefined) return;
  const { bodyBackgroundColor: controlBackgroundColor, bodyForegroundColor: controlForegroundColor } = theme;
  const officeTheme = { ...theme, controlBackgroundColor, controlForegroundColor };
  Office.onReady(() => Object.defineProperty(Office.context, 'officeTheme', { value: officeTheme }));
})();
