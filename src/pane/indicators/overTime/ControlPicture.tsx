import { useLayoutEffect, useRef } from 'react';
import { makeStyles, tokens, useId } from '@fluentui/react-components';
import type { OverTimeView } from '../../../app/session/overTime';
import { useWidth } from '../useWidth';
import { CONTROL_HEIGHT, drawControl } from './drawControl';

const useStyles = makeStyles({
  picture: {
    overflow: 'hidden',
    height: `${CONTROL_HEIGHT}px`,
    margin: `${tokens.spacingVerticalXS} 0`,
    // Browsers leave drawings alone when they force colours: the chart's own colours become the person's.
    '@media (forced-colors: active)': {
      '--colorNeutralForeground1': 'CanvasText',
      '--colorNeutralForeground3': 'CanvasText',
      '--colorBrandForeground1': 'CanvasText',
    },
  },
});

interface Props {
  readonly lines: NonNullable<OverTimeView['lines']>;
  readonly title: string;
}

/** A control chart as wide as its card; screen readers get every figure and the limits in words. */
export function ControlPicture({ lines, title }: Props) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const saysId = useId('control');
  useLayoutEffect(() => {
    if (width === 0) return;
    const drawing = drawControl(lines.points, width);
    for (const mark of drawing.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
    box.current?.replaceChildren(drawing);
  }, [lines, width]);
  return (
    <>
      <div
        ref={box}
        className={styles.picture}
        role="img"
        aria-label={`Usual variation: ${title}`}
        aria-describedby={saysId}
      />
      <span id={saysId} hidden>
        {lines.says}
      </span>
    </>
  );
}
