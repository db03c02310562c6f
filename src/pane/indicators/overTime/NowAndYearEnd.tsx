import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { IndicatorCard } from '../../../app/state/state';
import type { OverTimeView } from '../../../app/session/overTime';
import { StatusShape } from '../../status/StatusShape';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
  },
  alone: { gridTemplateColumns: '1fr' },
  side: { minWidth: 0 },
  // A line between the two, so that neither is read as the other.
  later: {
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
  label: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  word: {
    ...typographyStyles.body1Strong,
    margin: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  set: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalXS}` },
  words: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  needs: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalXXS} 0 0` },
});

interface Props {
  readonly view: OverTimeView;
  readonly override: IndicatorCard['override'];
}

/** The status now and where the year ends, each under its own label. The year's end has words alone, never a colour. */
export function NowAndYearEnd({ view: { now, yearEnd }, override }: Props) {
  const styles = useStyles();
  if (!yearEnd && !override) return null;
  return (
    <>
      <div className={mergeClasses(styles.pair, !yearEnd && styles.alone)}>
        <div className={styles.side}>
          <p className={styles.label}>{now.label}</p>
          <p className={styles.word}>
            <StatusShape rag={override ? override.rag : now.rag} />
            {override ? override.word : now.word}
          </p>
        </div>
        {yearEnd && (
          <div className={mergeClasses(styles.side, styles.later)}>
            <p className={styles.label}>{yearEnd.label}</p>
            <p className={styles.word}>{yearEnd.word}</p>
          </div>
        )}
      </div>
      {override && <p className={styles.set}>{`${override.says}.`}</p>}
      {yearEnd && <p className={styles.words}>{yearEnd.says.join(' ')}</p>}
      {yearEnd && yearEnd.needs !== '' && <p className={styles.needs}>{yearEnd.needs}</p>}
    </>
  );
}
