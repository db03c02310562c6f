import { useLayoutEffect, useRef } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { IndicatorCard } from '../../app/state';
import { drawTrend } from './drawTrend';
import { useWidth } from './useWidth';

const useStyles = makeStyles({
  chart: {
    height: '100%',
    overflow: 'hidden',
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
});

/** How the indicator went, against its target and its comparators. Screen readers get the sentence that says the same. */
export function TrendChart({ card }: { readonly card: IndicatorCard }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useLayoutEffect(() => {
    if (width === 0) return;
    const drawing = drawTrend(card, width);
    // Plot names its marks ("line", "dot"), which tells nobody anything: the box has the sentence.
    for (const mark of drawing.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
    box.current?.replaceChildren(drawing);
  }, [card, width]);
  return <div ref={box} className={styles.chart} role="img" aria-label={card.trendText} />;
}
