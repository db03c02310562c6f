import { formatColumn } from '../../domain/grid/address';
import type {
  ColumnChoice,
  ColumnRole,
  ReadColumn,
  RoleReason,
  Sureness,
} from '../../domain/reading/reading';
import type { ScaleKey } from '../../domain/judging/rule/scaleKey';
import { parseGoodIs } from '../../domain/indicators/goodIs';
import { isArrowColumn, isYesOrNo, type Facts } from './facts';
import type { PlacedHeading } from './header';
import type { Sense } from './sense';
import type { Time } from './time';

/** A column while its role is being found: what its heading says, what its cells are, and what is made of both. */
export interface DraftColumn {
  readonly column: number;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly sense: Sense;
  readonly facts: Facts;
  role: ColumnRole | null;
  of: ReadColumn['of'] | null;
  time: Time | null;
  sure: Sureness;
  because: RoleReason[];
  /** The key that its words are those of. */
  scale?: ScaleKey;
  /** A person has said so: nothing is made of it any more. */
  chosen: ColumnChoice | null;
}

const MEASURES: ReadonlySet<ColumnRole> = new Set([
  'figure',
  'target',
  'stretch',
  'threshold',
  'tolerance',
  'comparator',
  'past-year',
  'past-period',
  'numerator',
  'denominator',
  'ytd',
  'variance',
]);

const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);

/** The same heading, however its spaces, lines and capitals are written. */
export const headingKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s/]+/g, ' ')
    .trim();

/** A column by its heading and its cells alone; its neighbours are heard later. */
export function draftColumn(
  { column, lines, sense }: PlacedHeading,
  facts: Facts,
  choices: readonly ColumnChoice[],
): DraftColumn {
  const heading = lines.filter((line, at) => line !== lines[at - 1]).join(' / ');
  const draft: DraftColumn = {
    column,
    heading,
    lines,
    sense,
    facts,
    role: sense.role,
    of: sense.of ?? null,
    time: sense.time,
    sure: 'sure',
    because: sense.role === null ? [] : [{ kind: 'heading', text: heading }],
    chosen:
      choices.find((choice) => headingKey(choice.heading) === headingKey(heading || formatColumn(column))) ??
      null,
  };
  if (draft.chosen) {
    draft.role = draft.chosen.role;
    draft.because = [{ kind: 'chosen' }];
    return draft;
  }
  hearCells(draft);
  return draft;
}

function become(draft: DraftColumn, role: ColumnRole, sure: Sureness, reason: RoleReason): void {
  draft.role = role;
  draft.sure = sure;
  draft.because = [...draft.because, reason];
  if (role !== 'threshold' && role !== 'comparator') draft.of = null;
}

/** Fewer cells than this overrule no heading: a slip in one of them is the slip's, not the heading's. */
const ENOUGH = 3;

/** How often, or over what time, something is counted. */
export const PACE =
  /^(?:cumulative|snapshot|point in time|rolling(?: (?:year|12 months?))?|ytd|year to date|annual(?:ly)?|quarterly|monthly|termly|half.?yearly|weekly|in (?:quarter|month))$/i;

const KIND_OF_MEASURE =
  /^(?:inputs?|outputs?|outcomes?|efficiency|effectiveness|quality|workload|demand|activity|process|impact|lead(?:ing)?|lag(?:ging)?)\b/i;

/** Lets the cells speak: where they cannot be what the heading says, they are what they look like. */
function hearCells(draft: DraftColumn): void {
  const { facts, role } = draft;
  if (role === null || facts.filled === 0) return;
  if (MEASURES.has(role)) return hearMeasure(draft, role);
  const { sorts, filled, numeric } = facts;
  const isNumeric = share(numeric, filled) >= 0.5;
  const numbers = { kind: 'numbers', fits: numeric, of: filled } as const;
  if (role === 'status') return hearStatus(draft);
  // "What good looks like" over "≥ 92%" and "max 4" is what is to be reached.
  if (role === 'polarity' && filled >= ENOUGH && numeric >= filled * 0.75) {
    // "Aim" over 90 and 3,494 is what is aimed at.
    if (/\b(?:aims?|required|desired|target)\b/i.test(draft.heading))
      return become(draft, 'target', 'sure', numbers);
    draft.role = null;
    draft.because = [];
    return;
  }
  // "Aim" over S1, S2 numbers the rows; over "Reduce" it says which way is better.
  if (
    role === 'polarity' &&
    !isNumeric &&
    filled >= ENOUGH &&
    facts.samples.every((text) => parseGoodIs(text) === null)
  )
    return become(draft, facts.length < 8 ? 'ref' : 'section', 'likely', {
      kind: 'sentences',
      fits: facts.texts,
      of: filled,
    });
  if (role === 'unit' && facts.samples.length > 0 && facts.samples.every((text) => PACE.test(text.trim())))
    return become(draft, 'frequency', 'likely', { kind: 'sentences', fits: facts.texts, of: filled });
  // "Type" over Output and Effectiveness says what kind of measure it is, and no unit.
  if (
    role === 'unit' &&
    facts.samples.length > 0 &&
    facts.samples.every((text) => KIND_OF_MEASURE.test(text.trim()))
  )
    return become(draft, 'ignore', 'likely', { kind: 'sentences', fits: facts.texts, of: filled });
  if (role === 'travel' && isNumeric) return become(draft, 'variance', 'sure', numbers);
  if (role === 'section' && isNumeric && /objective|goal/i.test(draft.heading))
    return become(draft, 'target', 'likely', numbers);
  // "Outcome" over "Met", "Missed" is a status,
  if (
    role === 'section' &&
    sorts.status > 1 &&
    sorts.status + sorts.mark >= filled * 0.8 &&
    !isYesOrNo(facts)
  )
    return become(draft, 'status', 'likely', { kind: 'status-words', fits: sorts.status, of: filled });
  // over words it is a theme; over numbers, under a quarter, it is what came of it.
  if (role === 'section' && isNumeric && draft.time !== null) {
    draft.role = null;
    draft.because = [numbers];
    return;
  }
  if (role === 'title' && filled >= ENOUGH && share(sorts.number + sorts.ratio, filled) > 0.6) {
    if (/target|standard|level/i.test(draft.heading)) return become(draft, 'target', 'sure', numbers);
    draft.role = null;
    draft.because = [{ kind: 'disagrees', words: 'title', numbers: 'figure' }];
    draft.sure = 'asked';
  }
}

function hearStatus(draft: DraftColumn): void {
  const { sorts, filled, numeric, texts } = draft.facts;
  if (sorts.status >= filled * 0.5) return;
  if (share(numeric, filled) >= 0.5)
    return become(draft, 'ignore', 'likely', { kind: 'numbers', fits: numeric, of: filled });
  if (isArrowColumn(draft.facts))
    return become(draft, 'travel', 'likely', { kind: 'arrows', fits: sorts.arrow, of: filled });
  if (sorts.words > sorts.status)
    become(draft, 'ignore', 'likely', { kind: 'sentences', fits: texts, of: filled });
}

function hearMeasure(draft: DraftColumn, role: ColumnRole): void {
  const { facts, sense } = draft;
  const { sorts, filled, numeric, texts, length } = facts;
  const isStatus = sorts.status > 0 && sorts.status + sorts.mark >= filled * 0.75;
  if (numeric > 0 && share(numeric + sorts.mark, filled) >= 0.5) return;
  if (filled < ENOUGH && !(isStatus && sense.time === null)) return;
  // "Upper", "Lower", "2nd": where it stands among others is said in words.
  if (role === 'comparator' && /\brank(?:ing)?\b|\b(?:quart|dec)ile\b/i.test(draft.heading)) return;
  const sentences = { kind: 'sentences', fits: texts, of: filled } as const;
  if (isStatus && sorts.words === 0) {
    const statuses = { kind: 'status-words', fits: sorts.status, of: filled } as const;
    return become(draft, 'status', role === 'figure' ? 'sure' : 'likely', statuses);
  }
  if (isArrowColumn(facts))
    return become(draft, 'travel', 'sure', { kind: 'arrows', fits: sorts.arrow, of: filled });
  // A period is a period whatever its cells say; a target may be in words ("Maintain", "Top quartile").
  const mostly = sorts.words >= filled * 0.6;
  if (sense.byTime || role === 'target' || role === 'stretch' || role === 'threshold') {
    if (mostly && length > 45) become(draft, 'commentary', 'likely', sentences);
    else if (role === 'target' && sorts.date + sorts.time >= filled * 0.6)
      become(draft, 'ignore', 'likely', sentences);
    return;
  }
  if (numeric === 0 && sorts.words + sorts.time + sorts.date >= filled * 0.5)
    become(draft, length > 20 ? 'commentary' : 'ignore', 'likely', sentences);
}
