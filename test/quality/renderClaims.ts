import { measureMirrors } from './mirrors';
import { measureClaims, PARTS, type Measured, type Part, type Share } from './claims';

/**
 * The shares when a part first met a check that nothing in it had shaped, as measured then: red precision, red recall,
 * true claims tied. There was no amber then, and the first four parts were measured without the last. Null where the
 * check was worked out on it.
 */
const FIRST_CONTACT: Readonly<
  Record<Part, { readonly precision: Share; readonly recall: Share; readonly tied: Share | null } | null>
> = {
  development: null,
  'held-out': { precision: [39, 40], recall: [39, 41], tied: null },
  authors: { precision: [24, 40], recall: [24, 30], tied: null },
  unseen: { precision: [13, 19], recall: [13, 17], tied: null },
  'first-contact': { precision: [9, 25], recall: [9, 13], tied: null },
  'first-contact-held-out': { precision: [7, 15], recall: [7, 15], tied: null },
  hands: { precision: [31, 35], recall: [31, 48], tied: [100, 160] },
  'hands-mirror': { precision: [0, 1], recall: [0, 0], tied: [57, 83] },
  field: { precision: [12, 13], recall: [12, 16], tied: [76, 90] },
  'field-held-out': { precision: [10, 14], recall: [10, 19], tied: [55, 72] },
};

/** Below these a part has fallen and the command fails: false reds at most, then red recall, red or amber recall and tied in per cent at least. */
const FLOORS: Readonly<Record<Part, readonly [falseReds: number, red: number, seen: number, tied: number]>> =
  {
    development: [0, 60, 94, 96],
    'held-out': [0, 60, 95, 96],
    authors: [0, 65, 95, 95],
    unseen: [0, 50, 85, 97],
    'first-contact': [0, 50, 90, 83],
    'first-contact-held-out': [0, 38, 90, 82],
    hands: [0, 58, 88, 90],
    'hands-mirror': [0, 0, 0, 93],
    field: [0, 50, 85, 92],
    'field-held-out': [1, 65, 78, 93],
  };

/** Of the true sentences with a changed figure. */
const LEAST_MIRRORS = 0.81;

const percent = ([part, of]: Share): number => (of === 0 ? 100 : (part / of) * 100);
const share = ([part, of]: Share): string =>
  of === 0 ? 'none' : `${part} of ${of} (${percent([part, of]).toFixed(1)}%)`;
const falseReds = ({ redPrecision: [right, called] }: Measured): number => called - right;

/** How a part fell below what it last was; empty where it did not. */
export function fallsOf(part: Part, measured: Measured): readonly string[] {
  const [most, red, seen, tied] = FLOORS[part];
  const low = (name: string, least: number, has: Share): readonly string[] =>
    percent(has) < least ? [`${part}: ${name} is ${share(has)}, below ${least}%`] : [];
  return [
    ...(falseReds(measured) > most ? [`${part}: ${falseReds(measured)} false reds, more than ${most}`] : []),
    ...low('red recall', red, measured.redRecall),
    ...low('red or amber recall', seen, measured.seen),
    ...low('share of true claims tied', tied, measured.tied),
  ];
}

const lines = (name: string, measured: Measured): readonly string[] => [
  `Commentary check, ${name}: ${measured.sentences} sentences`,
  `  now: red precision ${share(measured.redPrecision)}, red recall ${share(measured.redRecall)}, red or amber recall ${share(measured.seen)}`,
  `       true claims tied ${share(measured.tied)}, false red in 100 true claims ${((falseReds(measured) / Math.max(1, measured.tied[1])) * 100).toFixed(1)}, ambers right ${share(measured.doubts)}`,
];

function firstContact(part: Part): readonly string[] {
  const first = FIRST_CONTACT[part];
  if (!first) return [];
  const { precision, recall, tied } = first;
  const rest =
    tied === null
      ? ''
      : `, true claims tied ${share(tied)}, false red in 100 true claims ${(((precision[1] - precision[0]) / tied[1]) * 100).toFixed(1)}`;
  return [`  at first contact: red precision ${share(precision)}, red recall ${share(recall)}${rest}`];
}

/** Adds up what was measured of several parts. */
export function totalOf(all: readonly Measured[]): Measured {
  const sum = (pick: (measured: Measured) => Share): Share =>
    all.map(pick).reduce((total, each) => [total[0] + each[0], total[1] + each[1]] as const, [0, 0] as const);
  return {
    sentences: all.reduce((total, { sentences }) => total + sentences, 0),
    redPrecision: sum((each) => each.redPrecision),
    redRecall: sum((each) => each.redRecall),
    seen: sum((each) => each.seen),
    tied: sum((each) => each.tied),
    doubts: sum((each) => each.doubts),
    misses: all.flatMap(({ misses }) => misses),
  };
}

/** The measures of every part as lines for `npm run quality`, and what fell. */
export function renderClaims(): { readonly text: string; readonly falls: readonly string[] } {
  const all = PARTS.map((part) => [part, measureClaims(part)] as const);
  const mirrors = measureMirrors();
  const isFallen = mirrors.seen / mirrors.tried < LEAST_MIRRORS;
  const falls = [
    ...all.flatMap(([part, measured]) => fallsOf(part, measured)),
    ...(isFallen ? [`mirrors: ${share([mirrors.seen, mirrors.tried])} seen`] : []),
  ];
  const text = [
    ...all.flatMap(([part, measured]) => [...lines(`${part} part`, measured), ...firstContact(part)]),
    ...lines('all parts', totalOf(all.map(([, measured]) => measured))),
    `Mirrors, true sentences with one figure changed: red ${share([mirrors.red, mirrors.tried])}, red or amber ${share([mirrors.seen, mirrors.tried])}`,
    ...(falls.length > 0 ? ['Fallen:', ...falls.map((fall) => `  ${fall}`)] : []),
  ].join('\n');
  return { text, falls };
}
