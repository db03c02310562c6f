import { teamsHighContrastTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const { fontFamilyBase, fontFamilyNumeric, fontFamilyMonospace } = webLightTheme;

/** Loaded only in high contrast. Fluent has one such theme, made for Teams; the letters stay those of Excel. */
export const theme: Theme = {
  ...teamsHighContrastTheme,
  fontFamilyBase,
  fontFamilyNumeric,
  fontFamilyMonospace,
};
