import { measureZoo, type Measured } from './measureZoo';
import { ZOOS, type Zoo } from './truth';

/** How each set stood when the product first met it, before any rule was written for it: right statuses in per cent, wrong ones. */
const FIRST_CONTACT: Readonly<Record<Zoo, string>> = {
  made: '26.0% right, 17.9% of those given wrong, 1.58 false errors a workbook',
  real: '7.8% right, none wrong, six of seven refused',
};

/** Below these the command fails: right statuses, roles and planted mistakes in per cent; false errors and warnings a workbook at most. */
const LEAST = { right: 92, roles: 95, planted: 85, falseErrors: 0.1, falseWarnings: 0.3 };
/** A real scorecard leaves more open. */
const LEAST_REAL = { ...LEAST, right: 85 };

const sum = (all: readonly Measured[], of: (each: Measured) => number): number =>
  all.reduce((total, each) => total + of(each), 0);
const percent = (part: number, of: number): number => (of === 0 ? 100 : (part / of) * 100);

/** The lines of one set, and what in it fell below what it must be. */
export function renderZoo(
  zoo: Zoo,
  all: readonly Measured[],
): { readonly lines: readonly string[]; readonly falls: readonly string[] } {
  const cards = all.filter(({ isScorecard }) => isScorecard);
  const others = all.filter(({ isScorecard }) => !isScorecard);
  const indicators = sum(cards, (each) => each.indicators);
  const share = (of: (each: Measured) => number, whole = indicators): number =>
    percent(sum(cards, of), whole);
  const roles = percent(
    sum(cards, (each) => each.roles.right),
    sum(cards, (each) => each.roles.of),
  );
  const [found, planted] = [sum(cards, (each) => each.planted.found), sum(cards, (each) => each.planted.of)];
  const wrong = cards.flatMap(({ file, wrong: sentences }) => sentences.map((each) => `${file}: ${each}`));
  const [errors, warnings] = [
    sum(all, (each) => each.falseErrors.length),
    sum(all, (each) => each.falseWarnings.length),
  ];
  const refused = others.filter((each) => each.refused !== null).length;
  const right = share((each) => each.right);
  const least = zoo === 'real' ? LEAST_REAL : LEAST;
  const line = (name: string, value: number | string): string =>
    `  ${name.padEnd(44)}${typeof value === 'number' ? value.toFixed(1).padStart(6) : value}`;
  const lines = [
    `${zoo === 'made' ? 'Workbooks of other services and councils' : 'Published scorecards'} (${all.length}, ${indicators} indicators; at first contact ${FIRST_CONTACT[zoo]})`,
    line(
      'right sheet, % of scorecards',
      share((each) => Number(each.sheet), cards.length),
    ),
    line(
      'right table',
      share((each) => Number(each.table), cards.length),
    ),
    line(
      'right period',
      share((each) => Number(each.period), cards.length),
    ),
    line('columns in their right role', roles),
    line(
      'indicators read',
      share((each) => each.read),
    ),
    line(
      'right figure',
      share((each) => each.figures),
    ),
    line(
      'right target',
      share((each) => each.targets),
    ),
    line('right status, or rightly none', right),
    line('wrong status', percent(wrong.length, indicators)),
    line('planted mistakes found', `${found} of ${planted}`.padStart(6)),
    line(
      'false errors / warnings a workbook',
      `${(errors / all.length).toFixed(2)} / ${(warnings / all.length).toFixed(2)}`,
    ),
    line('refusals right', `${refused} of ${others.length}`.padStart(6)),
  ];
  const falls = [
    ...wrong.map((each) => `wrong status: ${each}`),
    ...(right < least.right ? [`right statuses are ${right.toFixed(1)}%`] : []),
    ...(roles < least.roles ? [`columns in their role are ${roles.toFixed(1)}%`] : []),
    ...(percent(found, planted) < least.planted ? [`planted mistakes found are ${found} of ${planted}`] : []),
    ...(errors / all.length > least.falseErrors
      ? [`${errors} false errors: ${all.flatMap((each) => each.falseErrors).join(', ')}`]
      : []),
    ...(warnings / all.length > least.falseWarnings
      ? [`${warnings} false warnings: ${all.flatMap((each) => each.falseWarnings).join(', ')}`]
      : []),
    ...(refused < others.length ? ['a workbook without a scorecard was read as one'] : []),
    ...cards
      .filter((each) => each.refused !== null)
      .map(({ file, refused: says }) => `${file} was refused: ${says}`),
  ].map((each) => `${zoo}: ${each}`);
  return { lines: [...lines, ...falls.map((fall) => `  FELL: ${fall}`)], falls };
}

/** Both sets as text, with what fell. */
export async function renderZoos(): Promise<{ readonly text: string; readonly falls: readonly string[] }> {
  const rendered = await Promise.all(ZOOS.map(async (zoo) => renderZoo(zoo, await measureZoo(zoo))));
  return {
    text: rendered.map(({ lines }) => lines.join('\n')).join('\n\n'),
    falls: rendered.flatMap(({ falls }) => falls),
  };
}
