import type { Path, SuppressionReason } from '../disclosure/model/plan';
import { coverCells } from '../domain/grid/coverCells';
import { foldSpace } from '../domain/grid/grid';
import { capital, counted } from '../domain/values/words';
import type { ProblemWords } from './problems';
import { listOf } from './reports/report';
import { shortTitle } from './shortTitle';

/** Why a figure is hidden, in three kinds: small itself, few left out of it, or for another's sake. */
export type HiddenKind = 'small' | 'complement' | 'secondary';

/** The kind to which a figure's reasons belong. */
export function kindOf(reasons: readonly SuppressionReason[]): HiddenKind {
  const kinds = new Set(reasons.map(({ kind }) => kind));
  const secondary = ['gives-away', 'gives-away-elsewhere', 'not-proven', 'sub-total'] as const;
  if (secondary.some((kind) => kinds.has(kind))) return 'secondary';
  return kinds.size === 1 && kinds.has('small-complement') ? 'complement' : 'small';
}

/** As headings of a list. */
export const HIDDEN_KINDS: Readonly<Record<HiddenKind, string>> = {
  small: 'Small themselves',
  complement: 'Few left out',
  secondary: 'Would give one of these away',
};

/** "9 figures are hidden: 6 small themselves, 2 with few left out and 1 that would give one of these away." */
export function sayHidden(counts: Readonly<Record<HiddenKind, number>>): string {
  const { small, complement, secondary } = counts;
  const all = small + complement + secondary;
  if (all === 0) return 'Nothing is hidden: no figure is small, and none gives a small one away.';
  const parts = [
    ...(small > 0 ? [`${small} small ${small === 1 ? 'itself' : 'themselves'}`] : []),
    ...(complement > 0 ? [`${complement} with few left out`] : []),
    ...(secondary > 0 ? [`${secondary} that would give ${all - secondary === 1 ? 'it' : 'one'} away`] : []),
  ];
  return `${all === 1 ? '1 figure is' : `${all} figures are`} hidden: ${listOf(parts)}.`;
}

const PATHS: Readonly<Record<Path, string>> = {
  total: 'as parts and their total',
  flow: 'as the number before, with those who joined and left',
  'year-to-date': 'taken from the quarter beside it',
  percentage: 'by its percentage',
  rate: 'by its rate',
  'same-number': 'as both are the same number',
  'shared-denominator': 'as both are of the same children',
  'shared-numerator': 'as both count the same children',
  ratio: 'by its ratio',
};

/** One reason, as a clause. `nameOf` says which figure another one would give away. */
function sayReason(
  reason: SuppressionReason,
  nameOf: (reason: Extract<SuppressionReason, { kind: 'gives-away' }>) => string,
): string {
  switch (reason.kind) {
    case 'small-numerator':
      return 'its numerator is small';
    case 'small-complement':
      return 'it leaves few out';
    case 'small-denominator':
      return 'it is of few children';
    case 'small-count':
      return 'it counts few children';
    case 'already-suppressed':
      return 'the sheet has it suppressed';
    case 'impossible-ratio':
      return 'its ratio is impossible';
    case 'sub-total':
      return 'it is a sub-total of rows of which some are hidden';
    case 'not-proven':
      return 'so much hangs together with it that it could not be proven safe';
    case 'gives-away-elsewhere':
      return 'it would give away a number in another scorecard of the report';
    case 'gives-away':
      return `it would give away ${nameOf(reason)}, ${PATHS[reason.by]}`;
  }
}

/** Why a figure is hidden: "Its numerator is small, and it is of few children." */
export function sayReasons(
  reasons: readonly SuppressionReason[],
  nameOf: (reason: Extract<SuppressionReason, { kind: 'gives-away' }>) => string,
): string {
  const said = listOf([...new Set(reasons.map((reason) => sayReason(reason, nameOf)))]);
  return `${capital(said)}.`;
}

/** Cells of tables beside the scorecard that are hidden wherever these are printed. */
export function sayTablesHidden(
  cells: readonly { readonly sheet: string; readonly address: string }[],
): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const places = sheets.map((sheet) => {
    const addresses = cells.flatMap((cell) => (cell.sheet === sheet ? [cell.address] : []));
    return `${listOf(coverCells(addresses).areas)} on “${sheet}”`;
  });
  return `Of the tables beside the scorecard ${listOf(places)} ${cells.length === 1 ? 'is' : 'are'} hidden as well: with ${cells.length === 1 ? 'it' : 'them'} a small number could be worked out.`;
}

const nameIndicator = (ref: string, title: string): string =>
  [foldSpace(ref), foldSpace(shortTitle(title))].filter((part) => part !== '').join(' · ');

/** A figure of an indicator: "4 · Timeliness of reviews, Q3". */
export const sayFigurePlace = (ref: string, title: string, period: string): string =>
  `${nameIndicator(ref, title)}, ${period}`;

/** A cell of a table beside the scorecard. */
export const sayTablePlace = (title: string, row: string): string =>
  `${title === '' ? 'a table beside the scorecard' : `“${foldSpace(title)}”`}, ${foldSpace(row)}`;

/** Why there is no public version. */
export const sayUnprotected = (names: readonly string[]): ProblemWords => ({
  says: `There is no public version: ${listOf(names)} could still be worked out, whatever else is hidden.`,
  wayOut:
    'Leave that indicator out of what you publish, or write [c] in its cells on a copy of the sheet, then try again.',
});

const quoted = (words: readonly string[]): string => listOf(words.map((word) => `“${foldSpace(word)}”`));

const PRINTED = {
  heading: 'the heading',
  sheet: 'the sheet’s name',
  field: 'the report’s',
  around: 'the header or footer of the document chosen for its style,',
} as const;

/** Why there is no public version where a heading or the sheet's name says a small number. */
export function sayToldInWords(
  places: readonly {
    readonly what: keyof typeof PRINTED;
    readonly text: string;
    readonly words: readonly string[];
  }[],
): ProblemWords {
  const named = places.map(
    ({ what, text, words }) => `${PRINTED[what]} “${foldSpace(text)}” (${quoted(words)})`,
  );
  const around = places.every(({ what }) => what === 'around');
  const one = places.length === 1;
  const says = around
    ? `${one ? 'says' : 'say'} what a public page of this council must not`
    : one
      ? 'names a small number'
      : 'name small numbers';
  return {
    says: `There is no public version: ${listOf(named)} ${says}.`,
    wayOut: around
      ? 'Choose another document, or none.'
      : 'Reword it on a copy of the sheet, then try again.',
  };
}

interface LeftWords {
  readonly ref: string;
  readonly title: string;
  readonly words: readonly string[];
}

const nameLeft = ({ ref, title, words }: LeftWords): string =>
  `${nameIndicator(ref, title)} (${quoted(words)})`;

/** Small numbers in titles and targets that a public version does not print, with the way out. */
export function sayWordsMasked(titles: readonly LeftWords[], targets: readonly LeftWords[]): string {
  const parts = [
    ...(titles.length > 0
      ? [`prints [c] for the number in the title of ${listOf(titles.map(nameLeft))}`]
      : []),
    ...(targets.length > 0 ? [`hides the target of ${listOf(targets.map(nameLeft))}`] : []),
  ];
  const it = titles.length + targets.length === 1 ? 'it names a small number' : 'they name small numbers';
  return `The public version ${parts.join(', and ')}, as ${it}.`;
}

/** Commentary that a public document leaves out, with the way out. */
export function sayCommentaryLeftOut(left: readonly LeftWords[]): string {
  const named = left.map(nameLeft);
  const it = left.length === 1 ? 'it names' : 'they name';
  return `The document leaves out the commentary on ${listOf(named)}, as ${it} small numbers. Reword it on the sheet Commentary, then make the document again.`;
}

export const THRESHOLD_WANTED = 'a whole number from 1 to 100';
export const THRESHOLD_UNTIL = 'Until then the public version takes up to 100 for small.';

/** What other thresholds would do: "The public version would hide 12 figures, now 9." */
export const sayHiddenChange = (now: number, then: number): string =>
  now === then
    ? `The public version would hide as many figures as now, ${now}.`
    : `The public version would hide ${counted(then, 'figure')}, now ${now}.`;

/** Key points that a public document leaves out. */
export const sayPointsLeftOut = (points: readonly (readonly string[])[]): string =>
  `The document leaves out ${points.length === 1 ? 'a key point' : `${points.length} key points`} (${listOf(points.map(quoted))}) for small numbers. Reword ${points.length === 1 ? 'it' : 'them'}, then make the document again.`;

export const SOURCES_LEFT_OUT = 'The document leaves out sources whose words name small numbers.';
