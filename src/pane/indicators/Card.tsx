import { Suspense } from 'react';
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { IndicatorCard } from '../../app/state/state';
import { part } from '../shell/part';
import { useActions } from '../store/StoreContext';
import { Averages } from './Averages';
import { BULLET_HEIGHT, CHART_HEIGHT } from './chartSize';
import { hasBullet } from './hasBullet';
import { Marks } from './Marks';

const Pictures = part(() => import('./Pictures').then((module) => module.Pictures)).Show;

const OverTime = part(() => import('./overTime/OverTime').then((module) => module.OverTime)).Show;

const useStyles = makeStyles({
  card: {
    ...typographyStyles.body1,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.caption1, textAlign: 'start', overflowWrap: 'anywhere' },
  // The target goes to a line of its own where the pane is narrow.
  figures: { flexWrap: 'wrap', rowGap: 0 },
  value: { ...typographyStyles.subtitle2, flexGrow: 1, fontVariantNumeric: 'tabular-nums' },
  target: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, textAlign: 'end' },
  // The target's line as the chart draws it.
  key: {
    display: 'inline-block',
    width: '18px',
    marginInlineEnd: tokens.spacingHorizontalXS,
    verticalAlign: 'middle',
    borderTop: `2px dashed ${tokens.colorBrandForeground1}`,
  },
  sentence: { margin: 0 },
  words: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Pixels kept for the drawings while they are fetched, with the space round each (spacingVerticalXS). */
const room = (card: IndicatorCard): number => CHART_HEIGHT + 8 + (hasBullet(card) ? BULLET_HEIGHT + 8 : 0);

/** One indicator opened: its name as the sheet has it, value and target, how it went, and the sentence that explains it. */
export function Card({ card }: { readonly card: IndicatorCard }) {
  const styles = useStyles();
  const { select } = useActions();
  const { fullTitle, sheet, address } = card;
  return (
    <div className={styles.card}>
      <Link
        as="button"
        title={`Go to ${address}`}
        className={styles.name}
        onClick={() => void select(sheet, address)}
      >
        {fullTitle}
      </Link>
      <div className={mergeClasses(styles.row, styles.figures)}>
        <span className={styles.value}>{card.valueText}</span>
        {card.targetText !== '' && (
          <span className={styles.target}>
            {card.trend.some((point) => point.target !== null) && <span className={styles.key} aria-hidden />}
            {card.targetText}
          </span>
        )}
      </div>
      <Suspense fallback={<div style={{ height: room(card) }} />}>
        <Pictures card={card} />
      </Suspense>
      <Averages card={card} />
      <p className={styles.sentence}>{card.sentence}</p>
      {card.cohortText !== '' && <p className={styles.words}>{card.cohortText}</p>}
      <Marks marks={card.marks} />
      <Suspense fallback={null}>
        <OverTime card={card} />
      </Suspense>
    </div>
  );
}
