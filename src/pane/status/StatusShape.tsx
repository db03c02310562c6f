import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Rag } from '../../domain/judging/status';

const useStyles = makeStyles({
  shape: { flexShrink: 0, width: '12px', height: '12px', strokeWidth: '1px', verticalAlign: '-1px' },
  // Browsers leave drawings alone when they force colours, so they would vanish on the person's own background.
  forced: { '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'CanvasText' } },
  // The outline gives the contrast that amber alone would lack on white.
  red: { fill: tokens.colorPaletteRedBackground3, stroke: tokens.colorPaletteRedForeground1 },
  amber: { fill: tokens.colorPaletteMarigoldBackground3, stroke: tokens.colorPaletteMarigoldForeground1 },
  green: { fill: tokens.colorPaletteGreenBackground3, stroke: tokens.colorPaletteGreenForeground1 },
  none: { fill: tokens.colorNeutralForeground3, stroke: 'none' },
});

/** One shape a status, so that none is told by colour alone: square, triangle, circle, dash. The word always stands beside it. */
export function StatusShape({ rag }: { readonly rag: Rag | null }) {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 12 12"
      className={mergeClasses(styles.shape, styles[rag ?? 'none'], styles.forced)}
      aria-hidden
    >
      {rag === 'red' && <rect x="1" y="1" width="10" height="10" />}
      {rag === 'amber' && <path d="M6 1 L11.5 11 H0.5 Z" />}
      {rag === 'green' && <circle cx="6" cy="6" r="5" />}
      {rag === null && <rect x="1" y="5" width="10" height="2.5" />}
    </svg>
  );
}
