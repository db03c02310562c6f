import type { ReadRequest, SheetSnapshot } from '../../port';

/** Bytes of an answer, measured on those of the library: a cell's content, and its fill where that is asked for. */
export const CONTENT = 50;
export const FILL = 75;

/** How large the answers were, to tell whether a further one still fits beside a plan. */
interface AnswerSizes {
  /** Remembers what was answered, in the order of the request. */
  note(request: ReadRequest, sheets: readonly (SheetSnapshot | null)[]): void;
  /** Bytes the same question will take again; null when something of it was never asked before. */
  expect(request: ReadRequest): number | null;
}

type Asked = ReadRequest['sheets'][number];

const keyOf = ({ ref, fills, first = 0 }: Pick<Asked, 'ref' | 'fills' | 'first'>): string =>
  JSON.stringify([ref, fills, first]);

export function createAnswerSizes(): AnswerSizes {
  const known = new Map<string, number>();
  return {
    note: (request, sheets) =>
      request.sheets.forEach(({ first, ...rest }, at) => {
        const sheet = sheets[at];
        // A short sheet of which the first rows were asked for was read whole.
        const asked = sheet?.unread ? { ...rest, first } : rest;
        const bytes = sheet ? bytesOf(sheet) : 0;
        known.set(keyOf(asked), bytes);
        known.set(keyOf({ ...rest, first }), bytes);
        // A sheet read as the active one may be asked for by its name later.
        if (sheet) known.set(keyOf({ ...asked, ref: { kind: 'named', sheet: sheet.name } }), bytes);
      }),
    expect: (request) => {
      const sizes = request.sheets.map((asked) => known.get(keyOf(asked)));
      return sizes.every((size) => size !== undefined)
        ? sizes.reduce((total, size) => total + size, 0)
        : null;
    },
  };
}

function bytesOf({ grid, fills }: SheetSnapshot): number {
  let bytes = 0;
  for (const row of grid.cells)
    for (const { value, formula } of row)
      bytes += CONTENT + (fills ? FILL : 0) + String(value).length * 2 + (formula?.length ?? 0);
  return bytes;
}
