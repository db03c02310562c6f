import { gridCell } from '../../fixtures/published';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { changed, spotOf, type Clean, type Mutant, type Mutation } from './mutation';
import type { CheckId } from '../../../src/checks/details';
import type { Target } from '../../../src/domain/targets/targets';
import type { ScorecardCell } from '../../../src/domain/values/cells';
import { entryAt, nameOfSpot } from '../sheet';

/** Targets of some kinds, each with its text rewritten. */
function rewriting(
  kinds: readonly Target['kind'][],
  write: (raw: string, clean: Clean) => string | null,
  ids: readonly CheckId[],
) {
  return (clean: Clean): readonly Mutant[] => {
    const targets = clean.scorecard.indicators.flatMap(({ target }) =>
      target && target.cell.address !== '' && kinds.includes(target.value.kind) ? [target] : [],
    );
    return clean.random.some(targets, 2).flatMap(({ cell, value }) => {
      const to = write(value.raw, clean);
      return to === null || to === value.raw
        ? []
        : [changed(clean, spotOf(cell), value.raw, gridCell(to), ids)];
    });
  };
}

const STEP = /Q([1-4])\s*[-:]\s*([\d.]+)%?/g;
/** "Q1 - 2.5% Q2 - 5%" → its figures by quarter. */
const steps = (raw: string): readonly (readonly [string, string])[] =>
  [...raw.matchAll(STEP)].map(([, period = '', figure = '']) => [`Q${period}`, figure] as const);
const written = (parts: readonly (readonly [string, string])[]): string =>
  parts.map(([period, figure]) => `${period} - ${figure}%`).join(' ');

const dropping =
  (which: number) =>
  (raw: string): string | null => {
    const parts = steps(raw);
    return parts.length === 4 ? written(parts.filter((_part, at) => at !== which)) : null;
  };

/** The settings with one indicator's direction taken out. */
function unset(clean: Clean): readonly Mutant[] {
  const rated = clean.scorecard.indicators.flatMap((indicator, index) => {
    const value = indicator.target?.value;
    const bare = (value?.kind === 'single' || value?.kind === 'profile') && (value.bound ?? 'at') === 'at';
    return bare ? [{ index, cell: indicator.target?.cell }] : [];
  });
  return clean.random
    .some(rated, 1)
    .flatMap(({ index, cell }) => (cell ? [withoutDirection(clean, index, cell)] : []));
}

function withoutDirection(clean: Clean, index: number, cell: ScorecardCell): Mutant {
  const cells = [nameOfSpot(clean.book, spotOf(cell))];
  const book = {
    ...clean.book,
    settle: (scorecard: Clean['scorecard']) => ({
      policy: DEFAULT_POLICY,
      indicators: settingsFor(scorecard, null).indicators.map((setting, at) =>
        at === index ? { ...setting, direction: 'range' as const, source: 'confirmed' as const } : setting,
      ),
    }),
  };
  return {
    what: `${cells.join()}: a range asked of one number`,
    book,
    ids: ['direction-unset'],
    cells,
    undetectable: null,
  };
}

/** The target of the row above, pasted one row too low. */
const ofRowAbove = (clean: Clean): readonly Mutant[] => {
  const pairs = clean.scorecard.indicators.flatMap(({ target }, at) => {
    const above = clean.scorecard.indicators[at - 1]?.target;
    const isReal = target && above && target.cell.address !== '' && above.value.raw !== '';
    return isReal && above.value.raw !== target.value.raw ? [{ target, above }] : [];
  });
  return clean.random
    .some(pairs, 2)
    .map(({ target, above }) =>
      changed(
        clean,
        spotOf(target.cell),
        target.value.raw,
        entryAt(clean.book, spotOf(above.cell)),
        ['target-profile', 'target-unreadable', 'scale-slip', 'direction-unset'],
        'a target is what the council chose: no figure of the row says what it must be',
      ),
    );
};

export const TARGET_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a target in words no one can judge by',
    check: 'target-unreadable',
    mutate: rewriting(['single', 'profile'], () => 'see the plan', ['target-unreadable']),
  },
  {
    name: 'the letter O in a target',
    check: 'target-unreadable',
    mutate: rewriting(['single', 'profile'], (raw) => (raw.includes('0') ? raw.replace('0', 'O') : null), [
      'target-unreadable',
      'target-profile',
    ]),
  },
  {
    name: 'two targets in one cell',
    check: 'target-unreadable',
    mutate: rewriting(['single'], (raw) => `${raw} ${raw}`, ['target-unreadable']),
  },
  ...[0, 1, 2, 3].map((which): Mutation => ({
    name: `a target without its Q${which + 1}`,
    check: 'target-profile',
    mutate: rewriting(['profile'], dropping(which), ['target-profile']),
  })),
  {
    name: 'a quarter’s figure left out of a target',
    check: 'target-profile',
    mutate: rewriting(
      ['profile'],
      (raw, { random }) => {
        const parts = steps(raw);
        if (parts.length !== 4) return null;
        const out = random.int(0, 3);
        return parts
          .map(([period, figure], at) => (at === out ? `${period} -` : `${period} - ${figure}%`))
          .join(' ');
      },
      ['target-profile'],
    ),
  },
  {
    name: 'two quarters of a target the wrong way round',
    check: 'target-profile',
    mutate: rewriting(
      ['profile'],
      (raw, { random }) => {
        const parts = steps(raw);
        if (parts.length !== 4) return null;
        const at = random.int(0, 2);
        const figures = parts.map(([, figure]) => figure);
        const [one = '', two = ''] = [figures[at], figures[at + 1]];
        figures.splice(at, 2, two, one);
        return written(parts.map(([period], index) => [period, figures[index] ?? '']));
      },
      ['target-profile'],
    ),
  },
  {
    name: 'the point of a target’s quarter left out',
    check: 'target-profile',
    mutate: rewriting(
      ['profile'],
      (raw) => {
        const parts = steps(raw);
        const at = parts.findIndex(([period, figure]) => figure.includes('.') && period !== 'Q4');
        return at < 0
          ? null
          : written(parts.map(([q, f], index) => [q, index === at ? f.replace('.', '') : f]));
      },
      ['target-profile'],
    ),
  },
  { name: 'the target of the row above', check: 'target-profile', mutate: ofRowAbove },
  { name: 'a range asked of one number', check: 'direction-unset', mutate: unset },
];
