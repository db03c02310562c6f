import { Fragment } from 'react';
import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import type { CountPart, Tone } from '../../../app/state/commentary';
import { useMarkLook } from './Mark';

const useStyles = makeStyles({
  counts: { ...typographyStyles.body1, margin: 0, lineHeight: '22px' },
  part: { textDecorationLine: 'underline', textDecorationSkipInk: 'none', textUnderlineOffset: '3px' },
});

/** "12 figures agree · 1 is wrong · 2 to look at · reds not mentioned: 6, 13", each underlined as its marks are. */
export function Counts({ counts }: { readonly counts: readonly CountPart[] }) {
  const styles = useStyles();
  return (
    <p className={styles.counts}>
      {counts.map(({ says, tone }, index) => (
        <Fragment key={says}>
          {index > 0 && ' · '}
          {tone === null ? says : <Counted says={says} tone={tone} />}
        </Fragment>
      ))}
    </p>
  );
}

function Counted({ says, tone }: { readonly says: string; readonly tone: Tone }) {
  const styles = useStyles();
  const look = useMarkLook(tone);
  return <span className={mergeClasses(styles.part, look)}>{says}</span>;
}
