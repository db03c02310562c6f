import { webDarkTheme } from '@fluentui/react-components';

/** Loaded only where the host is dark. */
export const theme = webDarkTheme;
