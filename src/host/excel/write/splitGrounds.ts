import { parseArea } from '../../../domain/grid/address';
import type { Ground } from '../../../domain/plan/ground';
import type { Edit, Plan } from '../../../domain/plan/plan';

/** Bytes of a ground in an answer: its values, and the brackets and commas about them. */
export const groundBytes = ({ values }: Ground): number =>
  values.reduce(
    (total, line) => line.reduce<number>((sum, value) => sum + String(value ?? '').length + 3, total + 2),
    0,
  );

/** Grounds that bear single rows, cut to the rows that these edits write on their sheet; the others go along elsewhere. */
export function groundsOfRows(grounds: readonly Ground[], edits: readonly Edit[]): Ground[] {
  return grounds.flatMap((ground): Ground[] => {
    if (ground.bears !== 'row') return [];
    const rows = edits.flatMap((edit) =>
      (edit.kind === 'value' || edit.kind === 'fill') && edit.sheet === ground.sheet
        ? [(parseArea(edit.address)?.row ?? ground.row) - ground.row]
        : [],
    );
    if (rows.length === 0) return [];
    const first = rows.reduce((a, b) => Math.min(a, b));
    return slice(ground, first, rows.reduce((a, b) => Math.max(a, b)) - first + 1);
  });
}

/** What a part carries of a ground that is not of its own rows, at most. */
const PIECE = 2_000_000;

/**
 * Deals out what the parts do not carry yet, so that everything a plan rests on is compared once while it is written:
 * an equal piece to each; what is too large for that in parts of their own, ahead of all that write.
 */
export function withGrounds(parts: readonly Plan[], grounds: readonly Ground[]): Plan[] {
  const carried = new Set(
    parts.flatMap((part) => (part.grounds ?? []).map(({ sheet, column }) => `${sheet} ${column}`)),
  );
  const loose = grounds.filter(
    ({ bears, sheet, column }) => bears === 'plan' || !carried.has(`${sheet} ${column}`),
  );
  const dealt: Ground[][] = parts.map((part) => [...(part.grounds ?? [])]);
  const ahead: Plan[] = [];
  for (const ground of loose) {
    const count = Math.max(parts.length, Math.ceil(groundBytes(ground) / PIECE));
    const tall = Math.ceil(ground.values.length / count);
    for (let at = 0; at * tall < ground.values.length; at++) {
      const piece = slice(ground, at * tall, tall);
      if (at < dealt.length) dealt[at]?.push(...piece);
      else ahead.push({ title: '', edits: [], grounds: piece });
    }
  }
  return [...ahead, ...parts.map((part, at) => ({ ...part, grounds: dealt[at] ?? [] }))];
}

/** Some rows of a ground, from its first on. */
function slice(ground: Ground, first: number, count: number): Ground[] {
  const from = Math.max(0, first);
  const values = ground.values.slice(from, first + count);
  return values.length === 0 ? [] : [{ ...ground, row: ground.row + from, values }];
}
