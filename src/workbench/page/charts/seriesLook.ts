import type { ChartSeries, LineStyle } from '../../model/sheets/chart';

/** A series with its name, colour and points, ready to be drawn. */
export interface DrawnSeries {
  readonly look: ChartSeries;
  readonly name: string;
  readonly colour: string;
  readonly points: readonly { readonly at: number; readonly value: number | null }[];
}

/** Excel's first colours of series, for those without one of their own. */
const OWN = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

export const DASHES: Readonly<Record<Exclude<LineStyle, 'None'>, string>> = {
  Automatic: 'none',
  Continuous: 'none',
  Dash: '8 4',
  DashDot: '8 3 2 3',
  Dot: '2 3',
};

/** A series is drawn in the colour of its line, else of its marks, else in Excel's own. */
export const lineColour = ({ line, marker, fill }: ChartSeries, at: number): string =>
  line.color ?? fill ?? marker.foreground ?? OWN[at % OWN.length] ?? OWN[0];

export const markerColour = (
  { marker }: ChartSeries,
  colour: string,
): { readonly fill: string; readonly stroke: string } => ({
  fill: marker.background ?? colour,
  stroke: marker.foreground ?? colour,
});
