import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SummaryGoal, SummaryLine, SummaryView } from '../../app/state/summary';
import { SUMMARY_TITLE } from '../../wording/summary';
import { Line } from './Line';
import { Turns } from './Turns';

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
  },
  since: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
});

interface Props {
  readonly summary: SummaryView;
  readonly onGo: (goal: SummaryGoal) => void;
  /** Shows these indicators alone, under these words. */
  readonly onOnly: (label: string, addresses: readonly string[]) => void;
}

const isEmpty = ({ since, lines }: SummaryView): boolean => since === null && lines.length === 0;

/** News are what changed since the last Refresh; the rest stands whether or not anything did. */
const isNews = ({ id }: SummaryLine): boolean => id === 'figures' || id === 'newly-wrong' || id === 'added';

/** First thing after a check: what turned, what is new, what hangs on one case, what waits. Every piece leads there. */
export function Summary({ summary, onGo, onOnly }: Props) {
  const styles = useStyles();
  if (isEmpty(summary)) return null;
  const { since, sinceSays, turns, gone, lines } = summary;
  const draw = (line: SummaryLine) => <Line key={line.id} line={line} onGo={onGo} onOnly={onOnly} />;
  return (
    <section className={styles.summary} aria-label={SUMMARY_TITLE}>
      {since !== null && (
        <p className={styles.since}>
          {since}
          {sinceSays === '' ? '' : `: ${sinceSays}`}
        </p>
      )}
      {since !== null && turns.length > 0 && (
        <Turns turns={turns} label={since} onGo={onGo} onOnly={onOnly} />
      )}
      {lines.filter(isNews).map(draw)}
      {gone !== '' && <p className={styles.text}>{gone}</p>}
      {lines.filter((line) => !isNews(line)).map(draw)}
    </section>
  );
}
