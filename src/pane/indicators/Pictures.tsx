import { nounOf } from '../../wording/periodNouns';
import { useLayoutEffect, useRef } from 'react';
import { makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import type { IndicatorCard } from '../../app/state/state';
import { viewOverTime } from '../../app/session/overTime';
import { useAppState } from '../store/StoreContext';
import { BULLET_HEIGHT, CHART_HEIGHT } from './chartSize';
import { drawBullet } from './drawBullet';
import { drawTrend } from './drawTrend';
import { hasBullet } from './hasBullet';
import { useWidth } from './useWidth';

const useStyles = makeStyles({
  picture: {
    overflow: 'hidden',
    margin: `${tokens.spacingVerticalXS} 0`,
    // Browsers leave drawings alone when they force colours: the chart's own colours become the person's.
    '@media (forced-colors: active)': {
      '--colorNeutralForeground1': 'CanvasText',
      '--colorNeutralForeground2': 'CanvasText',
      '--colorNeutralForeground3': 'CanvasText',
      '--colorBrandForeground1': 'CanvasText',
      '--colorNeutralBackground1': 'Canvas',
      '--colorPaletteRedForeground1': 'CanvasText',
      '--colorPaletteMarigoldForeground1': 'CanvasText',
      '--colorPaletteGreenForeground1': 'CanvasText',
    },
  },
  trend: { height: `${CHART_HEIGHT}px` },
  bullet: { height: `${BULLET_HEIGHT}px` },
});

/** How the indicator went, and its judged quarter against target and averages. */
export function Pictures({ card }: { readonly card: IndicatorCard }) {
  const styles = useStyles();
  const judged = useAppState((state) => state.session?.judged ?? null);
  // A control chart below shows the same figures, with more.
  const controlled = judged !== null && (viewOverTime(judged, card.address)?.lines ?? null) !== null;
  return (
    <>
      {!controlled && (
        <Picture
          card={card}
          draw={drawTrend}
          className={styles.trend}
          name={`Trend: ${card.title}`}
          says={card.trendText}
        />
      )}
      {hasBullet(card) && (
        <Picture
          card={card}
          draw={drawBullet}
          className={styles.bullet}
          name={`This ${nounOf(card.trend.find(({ judged }) => judged)?.label ?? '')}: ${card.title}`}
          says={card.bulletText}
        />
      )}
    </>
  );
}

interface PictureProps {
  readonly card: IndicatorCard;
  readonly draw: (card: IndicatorCard, width: number) => Element;
  readonly className: string;
  readonly name: string;
  /** What it shows, in words. */
  readonly says: string;
}

/** A drawing as wide as its card. Screen readers get its name, and as its description the sentence that says the same. */
function Picture({ card, draw, className, name, says }: PictureProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const saysId = useId('picture');
  useLayoutEffect(() => {
    if (width === 0) return;
    const drawing = draw(card, width);
    // Plot names its marks ("line", "dot"), which tells nobody anything: the box has the sentence.
    for (const mark of drawing.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
    box.current?.replaceChildren(drawing);
  }, [card, draw, width]);
  return (
    <>
      <div
        ref={box}
        className={mergeClasses(styles.picture, className)}
        role="img"
        aria-label={name}
        aria-describedby={saysId}
      />
      <span id={saysId} hidden>
        {says}
      </span>
    </>
  );
}
