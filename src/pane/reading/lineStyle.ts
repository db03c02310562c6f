import { tokens, typographyStyles } from '@fluentui/react-components';

/** Small words and what can be chosen beside them, on lines as many as they take. */
export const LINE = {
  ...typographyStyles.caption1,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  margin: 0,
} as const;

/** What stands before it. */
export const LABEL = { color: tokens.colorNeutralForeground2 } as const;
