import { compare, equal, parseDecimal, rational, sign, subtract, type Rational } from '../values/exact';
import { plainCharacters } from '../values/figures';
import { foldSpace } from '../grid/grid';
import { parseOwnStatus } from './ownStatus';
import type { Policy, ToleranceKind } from '../settings/settings';

/** One line of text beside a table, and its cell. Cells that stand side by side are one line, with " | " between. */
export interface NoteLine {
  readonly text: string;
  readonly address: string;
}

/** The rule a sheet states for its own statuses, and where. It outranks our default until someone confirms or changes it. */
export interface WrittenRule {
  readonly tolerance: Rational;
  readonly toleranceKind: ToleranceKind;
  readonly atTolerance: 'amber' | 'red';
  /** The line it was read from, as written. */
  readonly text: string;
  readonly address: string;
}

interface Said {
  readonly tolerance: Rational;
  readonly toleranceKind: ToleranceKind;
  /** Null where the words leave the edge open. */
  readonly atTolerance: 'amber' | 'red' | null;
}

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const AMOUNT = `${NUMBER} ?(%|per ?cent(?:age)?(?: points?)?|percentage points?|pp\\b|ppts?\\b|p\\.p\\.|points?\\b|pts?\\b)( points?)?`;

const AMBER = /(?:^|[^a-z])(?:amber|yellow|orange|oren|ambr)(?![a-z])|^a(?= ?[:=–-]|\s)/i;
const RED = /(?:^|[^a-z])(?:red|coch)(?![a-z])|^r(?= ?[:=–-]|\s)/i;
const GREEN = /(?:^|[^a-z])(?:green|gwyrdd)(?![a-z])|^g(?= ?[:=–-]|\s)/i;
const ABOUT_TARGETS =
  /\b(?:target|targed|plan|goal|standard|tolerance|threshold|within|off|below|away|worse|under|missed|variance|short|adverse|fewn)\b/i;

const WITHIN = new RegExp(
  `(?:(within|up to|no more than|not more than|at most|<=|≤|o fewn|(?:0|zero)%? ?(?:-|–|to)|between 0%? and|±|\\+/-|plus or minus)|(less than|fewer than|under|<))( an?| the)? ?${AMOUNT}`,
  'i',
);
const BEYOND = new RegExp(
  `(?:(more than|over|greater than|>|exceed(?:s|ing)?(?: by)?|beyond|worse than|outside)|(at least|>=|≥))( the)? ?${AMOUNT}|${AMOUNT} (?:or|and) (?:more|over|above|worse|greater)`,
  'i',
);
/** "95% to 99% of target", "95-99.9% of target". */
const SHARE = new RegExp(`${NUMBER} ?%? ?(?:-|–|to|and) ?${NUMBER} ?% of (?:the )?(?:target|plan|goal)`, 'i');
const SHARE_BELOW = new RegExp(
  `(?:(?:less than|below|under|<) ?)${NUMBER} ?% of (?:the )?(?:target|plan|goal)`,
  'i',
);
const TOLERANCE = new RegExp(
  `(?:tolerance|amber (?:band|range|threshold|zone))s?(?: level| range)?(?: (?:is|of|set at|=))?:? ?(?:±|\\+/-)? ?${AMOUNT}|(?:±|\\+/-) ?${AMOUNT}`,
  'i',
);

/**
 * The rule in the lines beside a table: "Amber = within 10% of target", "Green: at or above target; Amber: within 5%; Red:
 * more than 5% below", "RAG: ±2 percentage points". Null where there is none, or where the lines contradict each other.
 * Per cent are per cent of the target; only points that are called so are points.
 */
export function parseWrittenRule(lines: readonly NoteLine[]): WrittenRule | null {
  const found = lines.flatMap((line) => readLine(line.text).map((said) => ({ said, line })));
  const [first] = found;
  if (!first) return null;
  const { tolerance, toleranceKind } = first.said;
  const agree = found.every(
    ({ said }) => equal(said.tolerance, tolerance) && said.toleranceKind === toleranceKind,
  );
  if (!agree) return null;
  const edges = found.flatMap(({ said }) => said.atTolerance ?? []);
  if (new Set(edges).size > 1) return null;
  const { text, address } = first.line;
  return { tolerance, toleranceKind, atTolerance: edges[0] ?? 'amber', text: foldSpace(text), address };
}

/** The policy with the sheet's own rule in place of ours. */
export const withWrittenRule = <Rules extends Policy>(policy: Rules, rule: WrittenRule | null): Rules =>
  rule
    ? {
        ...policy,
        tolerance: rule.tolerance,
        toleranceKind: rule.toleranceKind,
        atTolerance: rule.atTolerance,
      }
    : policy;

/** Longer than any rule: a paragraph of commentary that happens to name a colour. */
const LONGEST = 400;

function readLine(text: string): readonly Said[] {
  if (text.length > LONGEST) return [];
  const plain = plainCharacters(text).replace(/[ \t]+$/, '');
  const whole = foldSpace(plain);
  const general = TOLERANCE.exec(whole);
  const coloured = clausesOf(plain).flatMap(readPart);
  if (coloured.length > 0) return coloured;
  if (!general || !/\b(?:rag|amber|tolerance|status|rating)/i.test(whole)) return [];
  const [, a, unitA, pointsA, b, unitB, pointsB] = general;
  return saidOf(a ?? b, unitA ?? unitB, pointsA ?? pointsB, null);
}

const clausesOf = (plain: string): readonly string[] =>
  plain
    .split(/[;\n]|\.\s|\s{2,}|,(?=\s*(?:red|amber|green)\b)|\|(?=\s*(?:red|amber|green|[rag])\b\s*[:=–-])/i)
    .map((part) => foldSpace(part))
    .filter((part) => part !== '');

const AMBER_IS =
  /^(?:[^:=]{2,20}:\s*)?(?:amber|yellow|orange|oren|ambr|a)(?: ?\([^)]*\)| for [\w ]+?)?\s*(?:=|:|\s[–-]|\bmeans\b)\s*(.+)$/i;

/** What the clauses of a line say amber is, where they tell of targets: "between target and trigger". */
export function readLabelledAmber(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  return clausesOf(plainCharacters(text)).flatMap((part) => {
    const own = byOwnWord(part);
    const said = AMBER_IS.exec(part)?.[1] ?? (own?.rag === 'amber' ? own.rest : '');
    return ABOUT_TARGETS.test(said) ? [said] : [];
  });
}

/** "Near target = missed by up to 5%", "~ within 2 points": a label, and what it means. */
const LABELLED = /^(.{1,30}?)\s*(?:=|:|\s[–-]\s|\bmeans\b)\s*(.+)$/i;
const SYMBOL_FIRST = /(?:^|[:=]\s*)([^\p{L}\p{N}\s"“(]{1,2}\ufe0f?)\s*[:=–-]?\s+(.+)$/u;
/** "Up to 10% off target counts as At risk". */
const LABEL_LAST =
  /^(.+?)\s+(?:counts? as|(?:is|are) (?:shown|rated|classed|reported|marked|treated)(?: as)?|shown as|rated|=)\s+(?:an? )?["“']?([^"”']{1,30}?)["”']?$/i;

/** The colour of a clause by the sheet's own word or symbol for it, with the rest of the clause; null where it has none. */
function byOwnWord(part: string): { readonly rag: 'amber' | 'red'; readonly rest: string } | null {
  const [, introduced = ''] = /^[^:=]{2,20}:\s*(.+=.+)$/.exec(part) ?? [];
  const found = [
    LABELLED.exec(part)?.slice(1, 3),
    LABELLED.exec(introduced)?.slice(1, 3),
    SYMBOL_FIRST.exec(part)?.slice(1, 3),
    LABEL_LAST.exec(part)?.slice(1, 3).reverse(),
  ];
  for (const [label = '', rest = ''] of found.flatMap((each) => (each ? [each] : []))) {
    const own = parseOwnStatus(label);
    if (own?.kind !== 'colours' || own.rags.includes('green')) continue;
    // "Off target" may be amber or red: beyond an amount it is red.
    return { rag: own.rags.length === 1 && own.rags[0] === 'amber' ? 'amber' : 'red', rest };
  }
  return null;
}

/** One clause: of amber, or of red. */
function readPart(part: string): readonly Said[] {
  const own = byOwnWord(part);
  if (own && ABOUT_TARGETS.test(own.rest))
    return own.rag === 'amber' ? readAmber(own.rest) : readRed(own.rest);
  const [amber, red, green] = [AMBER, RED, GREEN].map((colour) => colour.test(part));
  // A clause that names two colours is about something else, a green one says no more than that it is met.
  if (Number(amber) + Number(red) !== 1 || (green && !/slightly|within/i.test(part))) return [];
  if (!ABOUT_TARGETS.test(part) && !/[<>≤≥±]/.test(part)) return [];
  return amber ? readAmber(part) : readRed(part);
}

const ONE_HUNDRED = rational(100);

function readAmber(part: string): readonly Said[] {
  const share = parseDecimal(SHARE.exec(part)?.[1] ?? '');
  if (share && compare(share, ONE_HUNDRED) < 0) {
    return [{ tolerance: subtract(ONE_HUNDRED, share), toleranceKind: 'relative', atTolerance: 'amber' }];
  }
  const [, , strictly, , amount, unit, points] = WITHIN.exec(part) ?? [];
  return saidOf(amount, unit, points, strictly ? 'red' : null);
}

function readRed(part: string): readonly Said[] {
  const share = parseDecimal(SHARE_BELOW.exec(part)?.[1] ?? '');
  if (share && compare(share, ONE_HUNDRED) < 0) {
    return [{ tolerance: subtract(ONE_HUNDRED, share), toleranceKind: 'relative', atTolerance: 'amber' }];
  }
  const [, , inclusive, , a, unitA, pointsA, b, unitB, pointsB] = BEYOND.exec(part) ?? [];
  return saidOf(a ?? b, unitA ?? unitB, pointsA ?? pointsB, inclusive || b !== undefined ? 'red' : 'amber');
}

/** More than half of the target is no tolerance. */
export const MOST = rational(50);

function saidOf(
  amount: string | undefined,
  unit: string | undefined,
  points: string | undefined,
  atTolerance: Said['atTolerance'],
): readonly Said[] {
  const tolerance = parseDecimal(amount ?? '');
  if (!tolerance || unit === undefined || sign(tolerance) <= 0 || compare(tolerance, MOST) > 0) return [];
  const inPoints = points !== undefined || /point|pp|pts?|p\.p/i.test(unit);
  return [{ tolerance, toleranceKind: inPoints ? 'points' : 'relative', atTolerance }];
}
