import type { Package } from './package';

/** The name that the add-in gives its charts. */
const OURS = /\bname="Scorecard_Chart_\d+"/g;
/** Charts of either kind; their styles and colours are parts of their own. */
const CHART = /^xl\/charts\/(?:chart|chartEx)\d+\.xml$/;
const DRAWING = /^xl\/drawings\/drawing\d+\.xml$/;
const SHAPE = /<(?:\w+:)?(?:sp|cxnSp|grpSp|contentPart)[\s/>]/;

/**
 * What saving a file would lose of what is drawn on its sheets, in words. No chart is read back; ours are told apart,
 * as they can be drawn again. A drawing that only holds charts or pictures is not named besides them.
 */
export async function drawingsLost(file: Package): Promise<readonly string[]> {
  const names = file.parts.map(({ name }) => name);
  const parts = names.filter((name) => DRAWING.test(name));
  const drawings = await Promise.all(parts.map(async (part) => (await file.text(part)) ?? ''));
  const charts = names.filter((name) => CHART.test(name)).length;
  const ours = drawings.reduce((count, xml) => count + [...xml.matchAll(OURS)].length, 0);
  return [
    ...(charts > ours ? ['charts that were in the file'] : []),
    ...(ours > 0 ? ['the scorecard’s charts, until Insert charts draws them again'] : []),
    ...(drawings.some((xml) => SHAPE.test(xml)) ? ['drawings and shapes'] : []),
  ];
}
