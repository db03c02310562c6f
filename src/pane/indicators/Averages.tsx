import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { IndicatorCard } from '../../app/state/state';

const useStyles = makeStyles({
  list: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  words: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
  },
});

const MARK = { neighbour: '▼', england: '◆' } as const;

/** The averages of other councils in words, each with its mark in the picture above where it is drawn. */
export function Averages({ card }: { readonly card: IndicatorCard }) {
  const styles = useStyles();
  const { averages, averagesText } = card;
  if (averages.length === 0)
    return averagesText === '' ? null : <p className={styles.words}>{averagesText}</p>;
  return (
    <ul className={styles.list} aria-label="Averages">
      {averages.map(({ of, label, text }) => (
        <li key={of}>
          <span aria-hidden>{MARK[of]} </span>
          {label}: {text}
        </li>
      ))}
    </ul>
  );
}
