import type { Color } from 'hucre';

/** The 56 colours of Excel's old palette, from index 8 on. */
const INDEXED =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** Office's own theme, for files that name none. */
const OFFICE = 'FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72'.split(
  ' ',
);

/** The library gives a theme's twelve colours in the order of its file; colours refer to them light before dark. */
export function themeOf(colours: readonly string[] | undefined): readonly string[] {
  if (!colours) return OFFICE;
  const [dark1, light1, dark2, light2, ...rest] = colours;
  return [light1, dark1, light2, dark2, ...rest].map((colour, at) => colour ?? OFFICE[at] ?? '000000');
}

/** `#RRGGBB` of a colour in the file: given outright, or by theme and tint, or by index; null when automatic. */
export function parseColour(colour: Color | undefined, theme: readonly string[]): string | null {
  if (!colour) return null;
  if (colour.rgb !== undefined && /^[0-9a-f]{6}$/i.test(colour.rgb)) return `#${colour.rgb.toUpperCase()}`;
  if (colour.theme !== undefined) return tinted(theme[colour.theme] ?? '000000', colour.tint ?? 0);
  const indexed = colour.indexed === undefined ? undefined : INDEXED[Math.max(colour.indexed - 8, 0)];
  return indexed === undefined || (colour.indexed ?? 64) >= 64 ? null : `#${indexed}`;
}

/** Lightens (tint above 0) or darkens a colour; near enough to Excel's arithmetic on lightness. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => {
    const value = parseInt(rgb.slice(at, at + 2), 16);
    const next = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(next).toString(16).padStart(2, '0');
  });
  return `#${parts.join('').toUpperCase()}`;
}
