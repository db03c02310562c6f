import type { Area } from '../../../domain/grid/area';

/** The kinds of chart the workbench draws. */
export const CHART_TYPES = ['Line', 'LineMarkers', 'ColumnClustered'] as const;
export type ChartType = (typeof CHART_TYPES)[number];
export const LINE_STYLES = ['Automatic', 'None', 'Continuous', 'Dash', 'DashDot', 'Dot'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];
export const MARKERS = ['Automatic', 'None', 'Circle', 'Square', 'Triangle', 'Diamond', 'Dash'] as const;
export type Marker = (typeof MARKERS)[number];
export const LABEL_PLACES = ['Top', 'Bottom', 'Left', 'Right', 'Center'] as const;
export const LEGEND_PLACES = ['Top', 'Bottom', 'Left', 'Right'] as const;
export const BLANKS = ['NotPlotted', 'Zero', 'Interplotted'] as const;

/** One series: where its name and its values stand on the chart's sheet, and its look. */
export interface ChartSeries {
  readonly heading: Area | null;
  readonly values: Area;
  readonly type: ChartType;
  readonly line: { readonly color: string | null; readonly style: LineStyle; readonly weight: number };
  readonly marker: {
    readonly style: Marker;
    readonly size: number;
    readonly foreground: string | null;
    readonly background: string | null;
  };
  /** Of columns; null is Excel's own colour. */
  readonly fill: string | null;
  readonly gapWidth: number;
  readonly labels: {
    readonly shown: boolean;
    readonly position: (typeof LABEL_PLACES)[number];
    readonly numberFormat: string;
  };
}

/** A chart on a sheet, over cells of that sheet. Places and sizes are points. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly title: { readonly text: string; readonly visible: boolean; readonly size: number };
  readonly legend: { readonly visible: boolean; readonly position: (typeof LEGEND_PLACES)[number] };
  readonly categories: Area | null;
  readonly valueAxis: ChartAxis;
  readonly categoryAxis: ChartAxis;
  readonly blanks: (typeof BLANKS)[number];
  readonly series: readonly ChartSeries[];
}

export interface ChartAxis {
  /** '' for none. */
  readonly title: string;
  readonly numberFormat: string;
  /** Null where Excel chooses. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly gridColour: string | null;
}

export const AXIS: ChartAxis = {
  title: '',
  numberFormat: 'General',
  minimum: null,
  maximum: null,
  gridColour: null,
};
