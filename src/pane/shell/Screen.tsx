import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  screen: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    '& p': { margin: 0 },
    '& small': { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
});

interface Props {
  readonly title: string;
  /** Read out at once by screen readers. */
  readonly alert?: boolean;
  readonly children: ReactNode;
}

/** A whole-pane message: a heading, sentences, a way out. */
export function Screen({ title, alert = false, children }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.screen} role={alert ? 'alert' : undefined}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </main>
  );
}
