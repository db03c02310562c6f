/** Whole numbers as if drawn, the same in every run: from 0 to `most`. */
function drawnFrom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * (most + 1));
  };
}

const PLACES = 'Acton Brent Camden Dulwich Ealing Fulham Greenford Harrow Ilford Kenton'.split(' ');
const percent = (n: number, d: number): string =>
  `${(Math.floor((2000 * n + d) / (2 * d)) / 10).toFixed(1)} (${n}/${d})`;

/**
 * A scorecard of so many rows as text, of which nearly all have small counts and hang together: areas with their headcount,
 * its parts, ratios of them, flows, and the sums of areas in tens.
 */
export function tangledSheet(rows: number, quarters = 3): string {
  const draw = drawnFrom(7);
  const lines: string[][] = [];
  const add = (title: string, cells: readonly string[]): void => {
    lines.push([String(lines.length + 1), title, '', ...cells]);
  };
  const numbers = (least: number, most: number): number[] =>
    Array.from({ length: quarters }, () => least + draw(most - least));
  for (let area = 0; lines.length < rows; area += 1) {
    const name = `${PLACES[area % 10] ?? ''} ${Math.floor(area / 10) + 1}`;
    const parts = [numbers(0, 9), numbers(1, 30), numbers(0, 7)];
    const heads = parts[0]?.map((_, at) => parts.reduce((sum, own) => sum + (own[at] ?? 0), 0)) ?? [];
    add(`Number of CLA in ${name}`, heads.map(String));
    ['UASC', 'in residential care', 'placed for adoption'].forEach((kind, at) =>
      add(`Number of CLA in ${name} ${kind}`, (parts[at] ?? []).map(String)),
    );
    const share = numbers(0, 100).map((of, at) => Math.round((of * (heads[at] ?? 0)) / 100));
    const ratios = (own: readonly number[]) => own.map((n, at) => percent(n, Math.max(1, heads[at] ?? 1)));
    add(`% of CLA in ${name} with a health check`, ratios(share));
    add(`% of CLA in ${name} in touch`, ratios(share.map((n, at) => (heads[at] ?? 0) - n)));
  }
  return textOf(lines.slice(0, rows), quarters);
}

/** A scorecard of so many rows of ratios and counts, of which about one in ten has a small count. */
export function ordinarySheet(rows: number, quarters = 3): string {
  const draw = drawnFrom(11);
  const lines = Array.from({ length: rows }, (_, row) => {
    const all = 40 + draw(400);
    const cells = Array.from({ length: quarters }, () => {
      const now = all + draw(9);
      const few = draw(9) === 0 ? draw(5) : 8 + draw(now - 20);
      return row % 5 === 0 ? String(now) : percent(few, now);
    });
    const kind = row % 5 === 0 ? 'Number of' : '% of';
    return [
      String(row + 1),
      `${kind} children in group ${row + 100} seen in ${PLACES[row % 10] ?? ''}`,
      '',
      ...cells,
    ];
  });
  return textOf(lines, quarters);
}

function textOf(lines: readonly (readonly string[])[], quarters: number): string {
  const names = Array.from({ length: quarters }, (_, at) => `Q${at + 1} 2022-23`);
  const heading = ['Ref', 'Indicator', 'Target 2022-23', ...names];
  return [heading, ...lines].map((line) => line.join('\t')).join('\n');
}
