import { areaAt, type Area } from '../../../domain/grid/area';
import type { Border, BorderStyle, BorderWeight, CellFormat, Edge } from '../../model/cells/cell';
import { colour, oneOf } from '../arguments';
import { HostError } from '../errors';
import { defineClass, type Maker } from '../hostObject';
import { formatsOf, guardOption, shared } from './guard';
import type { AreasSelf } from '../desk';

const INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Index = (typeof INDEXES)[number];

const STYLES: readonly BorderStyle[] = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
];
const WEIGHTS: readonly BorderWeight[] = ['Hairline', 'Thin', 'Medium', 'Thick'];
const PLAIN: Border = { style: 'None', weight: 'Thin', color: '#000000' };

interface BorderSelf extends AreasSelf {
  readonly index: Index;
}

/** Excel.RangeBorderCollection, without the diagonals. */
export const borders: Maker<AreasSelf> = defineClass<AreasSelf>({
  type: 'RangeBorderCollection',
  get: { count: () => INDEXES.length },
  items: (self) => INDEXES.map((index) => border({ ...self, index })),
  calls: {
    getItem: (self, [index]) => border({ ...self, index: oneOf(index, INDEXES) }),
    getCount: () => INDEXES.length,
  },
});

/** Excel.RangeBorder. */
const border: Maker<BorderSelf> = defineClass<BorderSelf>({
  type: 'RangeBorder',
  id: ({ index }) => index,
  get: {
    style: (self) => shared(present(self), ({ style }) => style),
    color: (self) => shared(present(self), ({ color }) => color),
    weight: (self) => shared(present(self), ({ weight }) => weight),
  },
  set: {
    style: (self, value) => change(self, { style: oneOf(value, STYLES) }),
    color: (self, value) => change(self, { color: colour(value) }),
    weight: (self, value) => change(self, { weight: oneOf(value, WEIGHTS) }),
  },
});

interface Strip {
  readonly edge: Edge;
  readonly area: Area;
}

/** The strips of cells whose edge it is. */
function strips({ areas, index }: BorderSelf): Strip[] {
  return areas.flatMap((area): Strip[] => {
    const { row, column, rows, columns } = area;
    switch (index) {
      case 'EdgeTop':
        return [{ edge: 'top', area: areaAt(row, column, 1, columns) }];
      case 'EdgeBottom':
        return [{ edge: 'bottom', area: areaAt(row + rows - 1, column, 1, columns) }];
      case 'EdgeLeft':
        return [{ edge: 'left', area: areaAt(row, column, rows, 1) }];
      case 'EdgeRight':
        return [{ edge: 'right', area: areaAt(row, column + columns - 1, rows, 1) }];
      case 'InsideVertical':
        return columns < 2 ? [] : [{ edge: 'right', area: areaAt(row, column, rows, columns - 1) }];
      case 'InsideHorizontal':
        return rows < 2 ? [] : [{ edge: 'bottom', area: areaAt(row, column, rows - 1, columns) }];
    }
  });
}

function* present(self: BorderSelf): Generator<Border> {
  for (const { edge, area } of strips(self)) {
    for (const format of formatsOf(self.sheet, area)) yield format.borders[edge] ?? PLAIN;
  }
}

/** A colour or weight set where there was no line draws one, as in Excel. */
function change(self: BorderSelf, patch: Partial<Border>): void {
  guardOption(self.sheet, 'allowFormatCells');
  const { desk, sheet } = self;
  const lines = strips(self);
  if (lines.some(({ area }) => area.rows * area.columns > 100_000)) throw new HostError('RangeExceedsLimit');
  desk.book.edit(desk.source, 'Borders', () => {
    for (const { edge, area } of lines) {
      sheet.changeFormat(
        area,
        (format) => ({ ...format, borders: withLine(format.borders, edge, patch) }),
        desk.source,
      );
    }
  });
}

function withLine(was: CellFormat['borders'], edge: Edge, patch: Partial<Border>): CellFormat['borders'] {
  const line = { ...(was[edge] ?? { ...PLAIN, style: 'Continuous' }), ...patch };
  const others = Object.entries(was).filter(([name]) => name !== edge);
  return Object.fromEntries(line.style === 'None' ? others : [...others, [edge, line]]);
}
