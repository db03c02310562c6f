import { Fragment } from 'react';
import { Link, makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import type { CountPart, Tone } from '../../../app/state/commentary';
import { useMarkLook } from './Mark';

const useStyles = makeStyles({
  counts: { ...typographyStyles.body1, margin: 0, lineHeight: '22px' },
  part: { textDecorationLine: 'underline', textDecorationSkipInk: 'none', textUnderlineOffset: '3px' },
});

interface Props {
  readonly counts: readonly CountPart[];
  /** Goes to the next mark of a tone. */
  readonly onGo: (tone: Tone) => void;
}

/**
 * "12 figures agree · 1 is wrong · 2 to look at · reds not mentioned: 6, 13", each underlined as its marks are. What is
 * wrong or to be looked at leads to its marks, which in a long text may be pages away.
 */
export function Counts({ counts, onGo }: Props) {
  const styles = useStyles();
  return (
    <p className={styles.counts}>
      {counts.map(({ says, tone }, index) => (
        <Fragment key={says}>
          {index > 0 && ' · '}
          {tone === null ? says : <Counted says={says} tone={tone} onGo={onGo} />}
        </Fragment>
      ))}
    </p>
  );
}

function Counted({ says, tone, onGo }: { readonly says: string; readonly tone: Tone } & Pick<Props, 'onGo'>) {
  const styles = useStyles();
  const look = useMarkLook(tone);
  const className = mergeClasses(styles.part, look);
  if (tone !== 'contradicts' && tone !== 'doubtful') return <span className={className}>{says}</span>;
  return (
    <Link
      as="button"
      inline
      appearance="subtle"
      title="Go to the next"
      className={className}
      onClick={() => onGo(tone)}
    >
      {says}
    </Link>
  );
}
