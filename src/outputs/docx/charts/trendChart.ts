import type { Paragraph } from 'docx';
import { ChartRun, type ChartSeries } from 'docx/charts';
import type { Picture } from '../../../report/indicator/picture';
import { describePicture } from '../../describePicture';
import { TEXT } from '../../theme';
import { inBritish } from '../british';
import { caption, type Captioned } from '../caption';
import { chartAxis } from './chartAxis';
import type { LabelPlace } from './chartLabels';
import { controlSeries } from './controlSeries';
import { groundLabels } from './labelGround';
import { shiftLabels } from './labelShift';
import { hex, xmlText } from '../text';
import { trendSeries } from './trendSeries';

/** Pixels, 96 to the inch, high: 4.4 cm. The width is the page's. */
const HEIGHT = 168;
const FONT = { size: 9 };
/** A pixel in points. */
const POINTS = 0.75;

/** A trend's picture, where it stands and what it is called. */
interface FigurePlace {
  readonly captioned: Captioned;
  /** The indicator: "Timeliness of reviews". */
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  /** Whether what follows stays on its page. */
  readonly keepNext: boolean;
}

/**
 * A trend as a chart of Word's own, which its reader can edit and restyle, and its caption. This year is a black line
 * with round marks, past years a grey one apart from it; the target is a broken line, or grey steps where each period has
 * its own; averages of others are thin broken lines with marks: told apart without colour. Its good side is said in
 * words and shape. The description says everything that is drawn, and the caption what the scale leaves out.
 */
export function renderFigure(
  picture: Picture,
  { captioned, name, width, keepNext }: FigurePlace,
): { readonly chart: ChartRun; readonly caption: Paragraph } {
  const { trend, percentage, control } = picture;
  const trended = control === null ? trendSeries(picture, width * POINTS) : null;
  const series = trended?.series ?? (control ? controlSeries(control) : []);
  const axis = trended?.axis ?? chartAxis(figuresOf(series), percentage);
  const steps = series.some(({ type = 'column' }) => type === 'column');
  const chart = withLabels(
    inBritish(
      new ChartRun({
        ...(steps ? { type: 'column', gapWidth: 0 } : { type: 'line' }),
        categories: (control ? control.points : trend).map(({ label }) => xmlText(label)),
        series,
        categoryAxis: { gridlines: false, font: FONT },
        valueAxis: { ...axis, numberFormat: percentage ? 'General"%"' : 'General', font: FONT },
        legend: { position: 'right', font: FONT },
        font: { name: 'Arial', color: hex(TEXT) },
        chartArea: { border: 'none' },
        transformation: { width, height: HEIGHT },
        altText: {
          id: String(captioned.number),
          name: `Chart ${captioned.number}`,
          title: xmlText(`Trend: ${name}`),
          description: xmlText(describePicture(picture)),
        },
      }),
    ),
    trended?.places ?? [],
    width * POINTS,
  );
  const limits = control ? ' With its mean and natural limits.' : '';
  const scale = axis.minimum === 0 ? '' : ` The scale begins at ${axis.minimum}${percentage ? '%' : ''}.`;
  const good = picture.good === null ? '' : ` ${picture.good.short}.`;
  return { chart, caption: caption(captioned, `${name}.${good}${limits}${scale}`, keepNext) };
}

/** The labels of a trend where there is room for them, on a white ground. */
const withLabels = (chart: ChartRun, places: readonly (readonly LabelPlace[])[], width: number): ChartRun =>
  groundLabels(shiftLabels(chart, places, width));

const figuresOf = (series: readonly ChartSeries[]): readonly number[] =>
  series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
