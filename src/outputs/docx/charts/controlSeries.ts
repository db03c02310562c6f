import type { ChartSeries } from 'docx/charts';
import type { ControlLines } from '../../../report/overTime/controlLines';
import { MUTED, TEXT } from '../../theme';
import { hex } from '../text';

/** Of the columns that are a target's steps. */
export const TARGET_FILL = 'D9D9D9';

/** A control chart: the target's steps, mean and limits, and the figures, those beyond usual variation marked larger. */
export function controlSeries({ points }: ControlLines): readonly ChartSeries[] {
  const line = (name: string, values: readonly (number | null)[], dash: 'solid' | 'dash'): ChartSeries => ({
    name,
    values,
    type: 'line',
    markers: false,
    line: { color: hex(MUTED), width: 1.25, dash },
  });
  const targets = points.map(({ target }) => target);
  const special = points.map((point) => (point.special ? point.value : null));
  const drawn = (values: readonly (number | null)[]): boolean => values.some((value) => value !== null);
  return [
    ...(drawn(targets) ? [{ name: 'Target', values: targets, color: TARGET_FILL }] : []),
    line(
      'Mean',
      points.map(({ mean }) => mean),
      'solid',
    ),
    line(
      'Lower limit',
      points.map(({ low }) => low),
      'dash',
    ),
    line(
      'Upper limit',
      points.map(({ high }) => high),
      'dash',
    ),
    {
      name: 'Figures',
      values: points.map(({ value }) => value),
      type: 'line',
      color: hex(TEXT),
      line: { color: hex(TEXT), width: 2.25 },
      markers: { shape: 'circle', size: 5 },
    },
    ...(drawn(special)
      ? [
          {
            name: 'Beyond usual variation',
            values: special,
            type: 'line' as const,
            color: hex(TEXT),
            line: { color: hex(TEXT), width: 2.25 },
            markers: { shape: 'diamond' as const, size: 10 },
          },
        ]
      : []),
  ];
}
