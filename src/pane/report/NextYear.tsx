import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ActionButton } from '../actions/ActionButton';

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

/** Next year's sheet, made from this one when the year is over. */
export function NextYear() {
  const styles = useStyles();
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>Next year</h2>
        <ActionButton action="roll-forward" />
      </div>
      <p className={styles.text}>
        Makes next year’s sheet beside this one: past years move on, quarters are emptied, targets wait to be
        confirmed. This sheet stays as it is.
      </p>
    </>
  );
}
