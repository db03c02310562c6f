import type { Grid } from '../../domain/grid/grid';
import type { RoleReason } from '../../domain/reading/reading';
import type { DraftColumn } from './draftColumn';
import { set } from './placeColumns';
import { evidenceOf, rowsOf, type TargetEvidence } from './targetEvidence';

/** Words that head what is to be reached, without calling it a target. */
export const AIMED_AT =
  /\blevels?\b|\bpledged?s?\b|\bcommit(?:ted|ments?)\b|\bexpect(?:ed|ations?)\b|\baim(?:s|ed|ing)?\b|\bgood\b|\b(?:un)?acceptable\b|\bdesired\b|\bwant(?:s|ed)?\b|\bshould\b|\bneed(?:s|ed)?\b|\bpromised?s?\b|\brequire(?:d|s|ments?)\b|\bto (?:reach|beat|achieve|hit|meet)\b|\bintend(?:ed|s)?\b|\bintention\b|\bsatisfactory\b|\bhoped?\b|\bto be (?:reached|met)\b|\bmust\b/i;

/** Words that head anything but a target, however its numbers look. */
export const NOT_A_TARGET =
  /[£$€±]|\+ ?\/ ?-|\b(?:budget|costs?|spend\w*|envelope|price|fund\w*|grant|weight\w*|shares?|points?|bonus|credits?|penalt\w+|sample|asked|surveyed|respon\w+|base|size|population|eligible|entitled|pupils|girls|boys|males?|females?|men|women|adults|rural|urban|councils?|boroughs?|authorit\w+|districts?|trusts?|schools?|sites?|regions?|ci|people|children|residents|tenants|households|patients|staff|members|homes|properties|cases|cohort|total|numbers?|no|volume|count|caseload|demand|activity|hours|fte|last|previous|prior|before|ago|was|were|then|old|start\w*|begin\w*|began|opening|baseline|histor\w*|averages?|avg|mean|median|typical|usual|norm\w*|peers?|family|groups?|others?|elsewhere|neighbours?|best|worst|highest|lowest|top|bottom|rank\w*|place|quartile|forecast|likely|project\w*|predict\w*|estimate\w*|outlook|change|moved?|movement|gap|alarm|alert|red|amber|yellow|green|trigger|stop|escalat\w*|fail\w*|breach\w*|warn\w*|critical|danger|intervention|unacceptable|poor|possible|out of|maximum score|max score|scale|confidence|margin|error|interval|tolerance|code|year|month|quarter|term|week|date|age|version|risk|likelihood|impact|now|actual|current|today)\b/i;

const ENOUGH = 3;
/** Rows whose own status must agree before it proves anything. */
const PROOF = 4;

/**
 * The target of a sheet that calls no column one, by what its cells say (domain rules, "Any council's sheet": the numbers
 * before the words): bounds in operators and words, or numbers of the figures' own scale under words for what is aimed
 * at, or with which the sheet's own statuses agree, are likely the target; round numbers of the figures' scale, on both
 * sides of which the figures stand, are asked about. Of two columns that say it equally well neither is.
 */
export function placeTarget(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): void {
  if (drafts.some(isTargetAlready)) return;
  const candidates = drafts.filter((draft) => isOpen(draft) && draft.facts.filled > 0);
  if (candidates.length === 0) return;
  const seen = rowsOf(grid, drafts, rows);
  const found = candidates.flatMap((draft) => {
    const evidence = evidenceOf(grid, draft.column, seen);
    const verdict = verdictOn(draft, evidence);
    return verdict ? [{ draft, evidence, ...verdict }] : [];
  });
  const most = Math.max(0, ...found.map(({ weight }) => weight));
  const [best, ...rest] = found.filter(({ weight }) => weight === most);
  if (!best || rest.length > 0) return;
  const { draft, sure, because } = best;
  set(draft, 'target', { of: null, sure, because: [...headingOf(draft), because] });
}

const headingOf = ({ heading }: DraftColumn): readonly RoleReason[] =>
  AIMED_AT.test(heading) ? [{ kind: 'heading', text: heading }] : [];

const isTargetAlready = ({ role, of, facts }: DraftColumn): boolean =>
  facts.filled > 0 &&
  (role === 'target' || role === 'stretch' || (role === 'threshold' && of !== 'minimum' && of !== 'red'));

/** Nothing better is known of it: no heading says what it is, or its cells are not what the heading says. */
const isOpen = ({ role, chosen, time, facts }: DraftColumn): boolean =>
  (role === null || (role === 'polarity' && facts.numeric * 2 > facts.filled)) && !chosen && time === null;

interface Verdict {
  readonly sure: 'likely' | 'asked';
  readonly weight: number;
  readonly because: RoleReason;
}

function verdictOn({ heading }: DraftColumn, evidence: TargetEvidence): Verdict | null {
  const { filled, bounds, numbers, compared, near, told, agree, missed, close, straddled } = evidence;
  const read = Math.max(numbers, bounds);
  if (NOT_A_TARGET.test(heading) || read < 2 || read < filled * 0.6) return null;
  if (compared > 0 && near < compared * 0.7) return null;
  const differs = told >= PROOF && agree * 5 < told * 3;
  const proven = told >= PROOF && agree >= told - Math.floor(told / 8) && missed > 0 && missed < told;
  if (proven)
    return { sure: 'likely', weight: 5, because: { kind: 'statuses-agree', fits: agree, of: told } };
  if (differs) return null;
  // Ranges that hold every figure are intervals of confidence, unless they are called what is aimed at.
  const intervals = evidence.around === bounds && bounds === filled && !AIMED_AT.test(heading);
  if (!intervals && bounds >= 2 && bounds >= filled * 0.3)
    return { sure: 'likely', weight: 4, because: { kind: 'bounds', fits: bounds, of: filled } };
  if (compared < ENOUGH) return null;
  const scale: RoleReason = { kind: 'same-scale', fits: near, of: compared };
  if (AIMED_AT.test(heading)) return { sure: 'likely', weight: 3, because: scale };
  const alike = close >= compared * 0.8 && straddled && evidence.different > 1 && evidence.rounder;
  return alike ? { sure: 'asked', weight: 1, because: scale } : null;
}
