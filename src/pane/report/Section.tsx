import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ActionButton } from '../actions/ActionButton';
import { ACTION_ICONS } from './actionIcons';
import type { PaneActionId } from '../actions/paneActions';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  /** None where the person may only read. */
  readonly action: PaneActionId | null;
  /** What the action does. */
  readonly text?: string;
  readonly children?: ReactNode;
}

/** A part of the report's page: a heading with its button, and a line about it. */
export function Section({ title, action, text, children }: Props) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {action && <ActionButton action={action} icon={ACTION_ICONS[action]} />}
      </div>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </>
  );
}
