import { useId } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useAppState } from '../../store/StoreContext';
import { Checked } from './Checked';
import { Gaps } from './Gaps';
import { PasteCheck } from './PasteCheck';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  says: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Commentary held against the scorecard: what the workbook keeps, what is still to be written, and a text given. */
export function CommentaryCheck() {
  const styles = useStyles();
  const titleId = useId();
  const kept = useAppState((state) => state.commentary.kept);
  return (
    <section className={styles.box} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        Commentary against the numbers
      </h2>
      {kept !== null && (
        <>
          <p className={styles.says}>{kept.says}</p>
          {kept.checked !== null && <Checked checked={kept.checked} level="h3" />}
          <Gaps period={kept.period} gaps={kept.gaps} />
        </>
      )}
      <PasteCheck />
    </section>
  );
}
