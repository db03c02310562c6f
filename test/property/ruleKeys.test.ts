import fc from 'fast-check';
import { findAmberEnd } from '../../src/domain/judging/amberEnd';
import { searchRule } from '../../src/domain/judging/writtenRule';
import { readScaleKeys } from '../../src/domain/judging/rule/scaleKey';
import { toNumber } from '../../src/domain/values/exact';

/**
 * Keys made by a grammar that is not the reader's, each with what it means. The reader may ask; it may not read another
 * meaning, nor pass a rule over, for then our own tolerance would take its place.
 */
interface Meaning {
  readonly green: number;
  readonly atGreen: 'green' | 'amber';
  readonly amber: number;
  readonly atAmber: 'amber' | 'red';
  readonly points: boolean;
}

const meanings: fc.Arbitrary<Meaning> = fc.record({
  green: fc.constantFrom(0, 0, 0, 2, 3, 5, 7.5),
  atGreen: fc.constantFrom('green' as const, 'amber' as const),
  amber: fc.constantFrom(8, 10, 12.5, 15, 20),
  atAmber: fc.constantFrom('amber' as const, 'red' as const),
  points: fc.boolean(),
});

type Say = (amount: string) => string;
const UP_TO: readonly Say[] = [
  (n) => `no more than ${n}`,
  (n) => `${n} or less`,
  (n) => `up to and including ${n}`,
  (n) => `not more than ${n}`,
  (n) => `a maximum of ${n}`,
];
const UNDER: readonly Say[] = [(n) => `less than ${n}`, (n) => `under ${n}`];
const OVER: readonly Say[] = [(n) => `more than ${n}`, (n) => `over ${n}`, (n) => `in excess of ${n}`];
const FROM: readonly Say[] = [(n) => `${n} or more`, (n) => `at least ${n}`, (n) => `not less than ${n}`];
const OFF = [
  'below target',
  'off the target',
  'short of its target',
  'worse than the agreed target',
  'behind plan',
];
const MET = [
  'target met',
  'on target or better',
  'at or above target',
  'the target has been achieved',
  'meets or exceeds its target',
];
const NAMES = [
  ['Green', 'Amber', 'Red'],
  ['GREEN', 'AMBER', 'RED'],
  ['G', 'A', 'R'],
  ['Green status', 'Yellow status', 'Red status'],
  ['Target met', 'Near target', 'Alert'],
] as const;
type Frame = (name: string, condition: string) => string;
const FRAMES: readonly Frame[] = [
  (name, condition) => `${name} = ${condition}`,
  (name, condition) => `${name}: ${condition}.`,
  (name, condition) => `${name} – ${condition}`,
  (name, condition) => `${name} (${condition})`,
  (name, condition) => `${name} means ${condition}`,
];

const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

/** The three conditions of a meaning, each in words of its own. */
function conditions({ green, atGreen, amber, atAmber, points }: Meaning) {
  const say = (value: number): string => `${value}${points ? ' percentage points' : '%'}`;
  const [g, a] = [say(green), say(amber)];
  const within = atGreen === 'green' ? UP_TO : UNDER;
  const past = atGreen === 'green' ? OVER : FROM;
  const upTo = atAmber === 'amber' ? UP_TO : UNDER;
  const beyond = atAmber === 'amber' ? OVER : FROM;
  const greens =
    green === 0 ? some(MET) : fc.tuple(some(within), some(OFF)).map(([bound, off]) => `${bound(g)} ${off}`);
  const ambers =
    green === 0
      ? fc.tuple(some(upTo), some(OFF)).map(([bound, off]) => `${bound(a)} ${off}`)
      : fc
          .tuple(some(past), some(['but', 'and']), some(upTo), some(OFF))
          .map(([from, joint, to, off]) => `${from(g)} ${joint} ${to(a)} ${off}`);
  const reds = fc.tuple(some(beyond), some(OFF)).map(([bound, off]) => `${bound(a)} ${off}`);
  return fc.tuple(greens, ambers, reds);
}

/** Frames that bracket a condition with brackets of its own are left to the sheets. */
const keys = meanings.chain((meaning) =>
  fc
    .record({
      told: conditions(meaning),
      names: some(NAMES),
      frame: some(FRAMES),
      order: some([
        [0, 1, 2],
        [2, 1, 0],
        [1, 0, 2],
      ]),
      joint: some([' ', '; ', ' | ', '\n']),
    })
    .map((parts) => ({ meaning, ...parts })),
);
type Key = typeof keys extends fc.Arbitrary<infer Value> ? Value : never;

const linesOf = ({ told, names, frame, order, joint }: Key): readonly string[] => {
  const each = order.map((at) => frame(names[at] ?? '', told[at] ?? ''));
  return joint === '\n'
    ? each
    : [each.map((part) => part.replace(/\.$/, joint === ' ' ? '.' : '')).join(joint)];
};

function hear(texts: readonly string[]): string {
  const lines = texts.map((text, at) => ({ text, address: `A${at + 20}` }));
  const [scale = null] = readScaleKeys(lines);
  const search = searchRule(lines, scale);
  const { rule } = search;
  if (!rule) return findAmberEnd(lines, search, scale) ? 'asks' : 'none';
  const { stillGreen, tolerance, toleranceKind, atTolerance } = rule;
  const green = stillGreen ? `green ${toNumber(stillGreen.amount)} ${stillGreen.at}, ` : '';
  return `${green}${toNumber(tolerance)} ${toleranceKind}, ${atTolerance}`;
}

const sayMeaning = ({ green, atGreen, amber, atAmber, points }: Meaning): string =>
  `${green === 0 ? '' : `green ${green} ${atGreen}, `}${amber} ${points ? 'points' : 'relative'}, ${atAmber}`;

const RUNS = { numRuns: 1500, seed: 20261128 };

test('a key is read as it is meant, or asked about', () => {
  let right = 0;
  fc.assert(
    fc.property(keys, (key) => {
      const heard = hear(linesOf(key));
      if (heard === sayMeaning(key.meaning)) right++;
      expect([sayMeaning(key.meaning), 'asks']).toContain(heard);
    }),
    RUNS,
  );
  // Asking about everything would be no reader.
  expect(right / RUNS.numRuns).toBeGreaterThan(0.6);
});

/** What makes another rule of a key: behind one of its conditions, whichever. */
const TWISTS = [
  'for two months running',
  'and worse than last year',
  'or the data is not robust',
  'compared with the England average',
  'either above or below it',
  'in at least two of the three districts',
  'unless the service has been suspended',
  'where fewer than 20 cases were counted',
  'excluding visits that were declined',
  'on the straight line of the year',
  'after rounding to whole numbers',
  'for milestones only',
];

test('a key with a condition more is never read without it', () =>
  fc.assert(
    fc.property(keys, some(TWISTS), some([0, 1, 2]), (key, twist, at) => {
      const told = key.told.map((condition, place) => (place === at ? `${condition} ${twist}` : condition));
      const heard = hear(linesOf({ ...key, told: told as typeof key.told }));
      expect(heard).toBe('asks');
    }),
    RUNS,
  ));

test('a key whose amounts do not fit each other is asked about', () =>
  fc.assert(
    fc.property(keys, some([1, 2, 4.5]), (key, more) => {
      const { amber } = key.meaning;
      const red = (key.told[2] ?? '').replace(String(amber), String(amber + more));
      expect(hear(linesOf({ ...key, told: [key.told[0], key.told[1], red] }))).toBe('asks');
    }),
    { ...RUNS, numRuns: 500 },
  ));

type Told = (condition: string) => string;
const SENTENCES: readonly Told[] = [
  (condition) => `Amber means ${condition}.`,
  (condition) => `We rate a measure amber when it is ${condition}.`,
  (condition) => `A result that is ${condition} is shown as amber.`,
  (condition) => `Measures are amber if they are ${condition} and red if they are further off.`,
  (condition) => `Where performance is ${condition} the status is amber.`,
];

test('a sentence of amber alone is read as it is meant, and with a condition more never', () =>
  fc.assert(
    fc.property(
      meanings,
      some(SENTENCES),
      some(['', ...TWISTS]),
      some(OFF),
      some([0, 1]),
      (meaning, tell, twist, off, at) => {
        const { amber, atAmber, points } = meaning;
        const bound = (atAmber === 'amber' ? UP_TO : UNDER)[at];
        const condition = `${bound?.(`${amber}${points ? ' percentage points' : '%'}`) ?? ''} ${off}`;
        const heard = hear([tell(twist === '' ? condition : `${condition} ${twist}`)]);
        const meant = sayMeaning({ ...meaning, green: 0 });
        expect(twist === '' ? [meant, 'asks'] : ['asks']).toContain(heard);
      },
    ),
    RUNS,
  ));
