import { Suspense } from 'react';
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { IndicatorCard } from '../../app/state';
import { TrendChart } from '../shell/parts';
import { indicatorName } from '../status/indicatorName';
import { StatusShape } from '../status/StatusShape';
import { useActions } from '../store/StoreContext';
import { CHART_HEIGHT } from './chartSize';
import { Marks } from './Marks';

const useStyles = makeStyles({
  card: {
    ...typographyStyles.body1,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  name: { textAlign: 'start', fontWeight: 'inherit', color: tokens.colorNeutralForeground1 },
  status: {
    ...typographyStyles.body1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
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
  chart: { height: `${CHART_HEIGHT}px`, margin: `${tokens.spacingVerticalXS} 0` },
  sentence: { margin: 0 },
});

/** One indicator: name and status, value and target, how it went, and the sentence that explains it. */
export function Card({ card }: { readonly card: IndicatorCard }) {
  const styles = useStyles();
  const { select } = useActions();
  const { fullTitle, sheet, address, rag, statusWord } = card;
  return (
    <li className={styles.card}>
      <div className={styles.row}>
        <h2 className={styles.title}>
          <Link
            as="button"
            className={styles.name}
            title={`${fullTitle} – go to ${address}`}
            onClick={() => void select(sheet, address)}
          >
            {indicatorName(card)}
          </Link>
        </h2>
        <span className={styles.status}>
          <StatusShape rag={rag} />
          {statusWord}
        </span>
      </div>
      <div className={mergeClasses(styles.row, styles.figures)}>
        <span className={styles.value}>{card.valueText}</span>
        {card.targetText !== '' && (
          <span className={styles.target}>
            {card.trend.some((point) => point.target !== null) && <span className={styles.key} aria-hidden />}
            {card.targetText}
          </span>
        )}
      </div>
      <div className={styles.chart}>
        <Suspense>
          <TrendChart card={card} />
        </Suspense>
      </div>
      <p className={styles.sentence}>{card.sentence}</p>
      <Marks marks={card.marks} />
    </li>
  );
}
