import { HEADER_FILL, HEADER_TEXT, lookOf, MUTED, RAG_FILL, TEXT } from '../../../src/outputs/theme';

/** WCAG 2.2: relative luminance of a '#RRGGBB'. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('the measure itself: black on white is 21, #777777 on white just misses 4.5', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

test.each([
  ['red', TEXT, RAG_FILL.red],
  ['amber', TEXT, RAG_FILL.amber],
  ['green', TEXT, RAG_FILL.green],
  // The scorecard's own cells keep the workbook's automatic colour.
  ['red under black', '#000000', RAG_FILL.red],
  ['headings', HEADER_TEXT, HEADER_FILL],
  ['muted text', MUTED, '#FFFFFF'],
])('text on %s has a contrast of 4.5 or more', (_name, text, fill) => {
  expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
});

test('the statuses differ in lightness by a tenth or more, for print in grey', () => {
  const [red, green, amber] = [RAG_FILL.red, RAG_FILL.green, RAG_FILL.amber].map(luminance);
  expect((green ?? 0) - (red ?? 0)).toBeGreaterThanOrEqual(0.1);
  expect((amber ?? 0) - (green ?? 0)).toBeGreaterThanOrEqual(0.1);
});

test('a role gives the fill of its status', () => {
  expect(lookOf('rag-amber')).toEqual({ fill: '#FFDD94', color: '#1A1A1A', bold: true });
  expect(lookOf('text').fill).toBeNull();
});
