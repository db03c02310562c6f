import { formatArea, quoteSheet } from '../../domain/grid/address';
import type { Area } from '../../domain/grid/area';
import { chartData, sayChart } from '../model/sheets/charts';
import { type Chart, type ChartAxis, type ChartSeries } from '../model/sheets/chart';
import type { Sheet } from '../model/sheets/sheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const EMU = 12_700;
const [CATEGORY_AXIS, VALUE_AXIS] = [111_111_111, 222_222_222];

const escapeXml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** A chart as a part of the file (ECMA-376, DrawingML charts): columns and lines on one pair of axes. */
export function chartXml(sheet: Sheet, chart: Chart): string {
  const parts = chart.series.map((series, at) => ({ series, at }));
  const columns = parts.filter(({ series }) => series.type === 'ColumnClustered');
  const lines = parts.filter(({ series }) => series.type !== 'ColumnClustered');
  const drawn = ({ series, at }: (typeof parts)[number]) => seriesXml(sheet, chart, series, at);
  const ids = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const bars =
    columns.length === 0
      ? ''
      : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns.map(drawn).join('')}<c:gapWidth val="${columns[0]?.series.gapWidth ?? 150}"/>${ids}</c:barChart>`;
  const line =
    lines.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.map(drawn).join('')}<c:marker val="1"/>${ids}</c:lineChart>`;
  const { title, legend } = chart;
  const titled = title.visible
    ? `<c:title>${textXml(title.text, title.size)}<c:overlay val="0"/></c:title>`
    : '';
  const keyed = legend.visible
    ? `<c:legend><c:legendPos val="${legend.position.charAt(0).toLowerCase()}"/><c:overlay val="0"/></c:legend>`
    : '';
  const blanks = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' }[chart.blanks];
  return `${HEAD}<c:chartSpace ${SPACES}><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart>${titled}<c:autoTitleDeleted val="${title.visible ? 0 : 1}"/><c:plotArea><c:layout/>${bars}${line}${categoryAxisXml(chart.categoryAxis)}${valueAxisXml(chart.valueAxis)}</c:plotArea>${keyed}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${blanks}"/></c:chart></c:chartSpace>`;
}

function seriesXml(sheet: Sheet, chart: Chart, series: ChartSeries, at: number): string {
  const data = chartData(sheet, chart);
  const { heading, values, type, marker, labels } = series;
  const own = data.series[at];
  const name = heading
    ? `<c:tx><c:strRef><c:f>${referenceTo(sheet, heading)}</c:f>${cacheXml('str', [own?.name ?? ''])}</c:strRef></c:tx>`
    : '';
  const marks =
    type === 'ColumnClustered'
      ? '<c:invertIfNegative val="0"/>'
      : marker.style === 'None' || type === 'Line'
        ? '<c:marker><c:symbol val="none"/></c:marker>'
        : `<c:marker><c:symbol val="${marker.style === 'Automatic' ? 'auto' : marker.style.toLowerCase()}"/><c:size val="${marker.size}"/><c:spPr>${fillXml(marker.background)}${marker.foreground ? `<a:ln>${fillXml(marker.foreground)}</a:ln>` : ''}</c:spPr></c:marker>`;
  const beside = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Center: 'ctr' }[labels.position];
  // Excel refuses a file whose columns have labels beside a point.
  const place = type !== 'ColumnClustered' || labels.position === 'Center' ? beside : 'outEnd';
  const said = labels.shown
    ? `<c:dLbls><c:numFmt formatCode="${escapeXml(labels.numberFormat)}" sourceLinked="0"/><c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
    : '';
  const categories = chart.categories
    ? `<c:cat><c:strRef><c:f>${referenceTo(sheet, chart.categories)}</c:f>${cacheXml('str', data.categories)}</c:strRef></c:cat>`
    : '';
  const numbers = `<c:val><c:numRef><c:f>${referenceTo(sheet, values)}</c:f>${cacheXml('num', own?.values ?? [])}</c:numRef></c:val>`;
  const smooth = type === 'ColumnClustered' ? '' : '<c:smooth val="0"/>';
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${name}<c:spPr>${shapeXml(series)}</c:spPr>${marks}${said}${categories}${numbers}${smooth}</c:ser>`;
}

const DASHES = {
  Dash: 'dash',
  DashDot: 'dashDot',
  Dot: 'sysDot',
  Continuous: 'solid',
  Automatic: null,
} as const;

function shapeXml({ type, fill, line }: ChartSeries): string {
  if (type === 'ColumnClustered') return fillXml(fill);
  const width = Math.round(line.weight * EMU);
  if (line.style === 'None') return `<a:ln w="${width}"><a:noFill/></a:ln>`;
  const dash = DASHES[line.style];
  return `<a:ln w="${width}" cap="flat">${fillXml(line.color)}${dash ? `<a:prstDash val="${dash}"/>` : ''}<a:round/></a:ln>`;
}

const fillXml = (colour: string | null): string =>
  colour === null ? '' : `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;

const textXml = (text: string, size: number): string =>
  `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="${Math.round(size * 100)}" b="0"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;

const axisTitleXml = ({ title }: ChartAxis): string =>
  title === '' ? '' : `<c:title>${textXml(title, 10)}<c:overlay val="0"/></c:title>`;

const categoryAxisXml = (axis: ChartAxis): string =>
  `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${axisTitleXml(axis)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

function valueAxisXml(axis: ChartAxis): string {
  const { minimum, maximum, numberFormat, gridColour } = axis;
  const ends = `${maximum === null ? '' : `<c:max val="${maximum}"/>`}${minimum === null ? '' : `<c:min val="${minimum}"/>`}`;
  const grid = `<c:majorGridlines>${gridColour === null ? '' : `<c:spPr><a:ln w="9525">${fillXml(gridColour)}</a:ln></c:spPr>`}</c:majorGridlines>`;
  return `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="l"/>${grid}${axisTitleXml(axis)}<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
}

/** What the cells hold now, for programs that show a file without reading its cells. A gap has no point. */
function cacheXml(kind: 'str' | 'num', values: readonly (string | number | null)[]): string {
  const points = values.map((value, at) =>
    value === null ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:${kind}Cache><c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}Cache>`;
}

function referenceTo(sheet: Sheet, area: Area): string {
  const fixed = formatArea(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return escapeXml(`${quoteSheet(sheet.name)}!${fixed}`);
}

/** A sheet's charts with their places: each from one cell to another, so that it moves and grows with them. */
export function drawingXml(sheet: Sheet): string {
  const anchors = sheet.charts.map((chart, at) => {
    const [from, to] = [
      cornerXml(sheet, chart.left, chart.top),
      cornerXml(sheet, chart.left + chart.width, chart.top + chart.height),
    ];
    const described = `<xdr:cNvPr id="${at + 2}" name="${escapeXml(chart.name)}" descr="${escapeXml(sayChart(sheet, chart))}"/>`;
    return `<xdr:twoCellAnchor><xdr:from>${from}</xdr:from><xdr:to>${to}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${described}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ${SPACES}>${anchors.join('')}</xdr:wsDr>`;
}

function cornerXml(sheet: Sheet, left: number, top: number): string {
  const [column, across] = cellFrom(left, (at) => sheet.columnWidth(at));
  const [row, down] = cellFrom(top, (at) => sheet.rowHeight(at));
  return `<xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(across * EMU)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(down * EMU)}</xdr:rowOff>`;
}

function cellFrom(points: number, size: (at: number) => number): [at: number, rest: number] {
  let rest = points;
  for (let at = 0; ; at += 1) {
    if (rest < size(at)) return [at, rest];
    rest -= size(at);
  }
}
