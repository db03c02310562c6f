import { plain } from '../../domain/grid/grid';
import type { Entry } from '../../domain/plan/cellEdits';
import {
  DEFAULT_DISCLOSURE,
  DEFAULT_POLICY,
  type DisclosurePolicy,
  type Policy,
} from '../../domain/settings/settings';
import type { TemplateId } from '../../wording/reports/templates';
import { LIVE_UNTIL, MANAGER_UNTIL } from '../../wording/roles';
import { REPORTS } from './reportWords';
import { AMOUNT, oneOf, THRESHOLD, WORDS_KEPT, type Kind } from './valueKinds';
import {
  AT_STILL_GREEN,
  AT_TOLERANCE,
  JUDGE_BY,
  MODES,
  STATUS_COLUMNS,
  STRAIGHT_LINE,
  SWITCHES,
  TOLERANCE_KINDS,
  TRAVEL_COLUMNS,
  X_MEANS,
  type Mode,
  type Switch,
} from './vocabulary';

/** One row of the table of rules: everything there is to say of it. Its key is its place in RULES. */
export interface Rule<Value> extends Kind<Value> {
  /** In the Rule column. */
  readonly word: string;
  /** In the Meaning column. */
  readonly meaning: string;
  /** On the pane; left out where a form does not show it. */
  readonly label?: string;
  /** It has a row of the table and a field only where it is not as usual. */
  readonly rare?: true;
  /** The pane's own words for a choice, by key; none for a number. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly usual: Value;
}

/**
 * The rules of judging, then what the public version hides, in the order in which a form shows them. One that is new
 * stands last, as it does on sheets made before it.
 */
export const RULES: { readonly [Key in keyof Policy]: Rule<Policy[Key]> } = {
  tolerance: {
    word: 'Tolerance',
    meaning: 'Off target by up to this much is amber, by more is red.',
    label: 'Tolerance',
    usual: DEFAULT_POLICY.tolerance,
    ...AMOUNT,
  },
  toleranceKind: {
    word: 'Tolerance kind',
    meaning: 'Relative: per cent of the target. Points: percentage points.',
    label: 'Counted in',
    choices: { relative: 'Per cent of the target', points: 'Percentage points' },
    usual: DEFAULT_POLICY.toleranceKind,
    ...oneOf(TOLERANCE_KINDS),
  },
  atTolerance: {
    word: 'Exactly at the tolerance',
    meaning: 'Amber or Red, for a shortfall of exactly the tolerance.',
    label: 'Exactly at it is',
    choices: { amber: 'Amber', red: 'Red' },
    usual: DEFAULT_POLICY.atTolerance,
    ...oneOf(AT_TOLERANCE),
  },
  judgeBy: {
    word: 'Judge by',
    meaning: 'Exact: the ratio in the brackets. Shown: the rounded figure before it.',
    label: 'Judge by',
    choices: { exact: 'The exact ratio', shown: 'The figure shown' },
    usual: DEFAULT_POLICY.judgeBy,
    ...oneOf(JUDGE_BY),
  },
  xMeans: {
    word: 'A bare x means',
    meaning: 'Suppressed, or Not available. Department for Education tables differ.',
    label: 'A bare x means',
    choices: { suppressed: 'Suppressed', 'not-available': 'Not available' },
    usual: DEFAULT_POLICY.xMeans,
    ...oneOf(X_MEANS),
  },
  numeratorTo: {
    word: 'Small count, up to',
    meaning: 'Public version: numerators and counts from 1 to this are hidden.',
    label: 'Hide counts up to',
    usual: DEFAULT_POLICY.numeratorTo,
    ...THRESHOLD,
  },
  complementTo: {
    word: 'Few left out, up to',
    meaning: 'Public version: 172/178 leaves out 6. From 1 to this is hidden.',
    label: 'Hide if left out up to',
    usual: DEFAULT_POLICY.complementTo,
    ...THRESHOLD,
  },
  denominatorTo: {
    word: 'Small group, up to',
    meaning: 'Public version: ratios of this many children or fewer are hidden.',
    label: 'Hide groups up to',
    usual: DEFAULT_POLICY.denominatorTo,
    ...THRESHOLD,
  },
  statusColumn: {
    word: 'Statuses go into',
    meaning:
      'Ours if there is none: a RAG column where the sheet has no status of its own. The sheet’s own: into that, in its words. No column: colours only.',
    label: 'Write statuses into',
    choices: {
      ours: 'A column of ours, if there is none',
      sheet: 'The sheet’s own column',
      none: 'No column',
    },
    usual: DEFAULT_POLICY.statusColumn,
    ...oneOf(STATUS_COLUMNS),
  },
  straightLine: {
    word: 'Year’s target by part',
    meaning:
      'Yes: a figure so far is held against the straight line of the year’s target. No: not rated until that is decided.',
    label: 'Figures so far against a year’s target',
    choices: { no: 'Not rated until that is decided', yes: 'By the straight line of the year' },
    usual: DEFAULT_POLICY.straightLine,
    ...oneOf(STRAIGHT_LINE),
  },
  travelColumn: {
    word: 'Travel goes into',
    meaning:
      'A column of ours: how each figure moved, beside the scorecard, unless the sheet has such a column. No column: the pane and the report say it.',
    label: 'Write travel into',
    choices: { none: 'No column', ours: 'A column of ours, if there is none' },
    usual: DEFAULT_POLICY.travelColumn,
    ...oneOf(TRAVEL_COLUMNS),
  },
  // Only where a sheet's own rule has it: our own green is the target met.
  stillGreen: {
    word: 'Still green',
    meaning: 'Off target by up to this much is green all the same, counted as the tolerance is. 0: never.',
    label: 'Still green up to',
    rare: true,
    usual: DEFAULT_POLICY.stillGreen,
    ...AMOUNT,
  },
  atStillGreen: {
    word: 'Exactly at still green',
    meaning: 'Green or Amber, for a shortfall of exactly so much.',
    usual: DEFAULT_POLICY.atStillGreen,
    ...oneOf(AT_STILL_GREEN),
  },
  // No field of a form: it is kept with the tolerance that answers it, and has a row only where there is one.
  ruleAnswered: {
    word: 'Answers the sentence',
    meaning: 'What the sheet says of amber, answered by the tolerance above. Blank: asked again.',
    usual: DEFAULT_POLICY.ruleAnswered,
    ...WORDS_KEPT,
  },
  // Neither: the strip asks it, and it has a row once it is answered.
  statusesWrong: {
    word: 'Sheet’s statuses are wrong',
    meaning:
      'Where they differ from ours in many rows, and someone said the sheet is read rightly. Blank: asked again.',
    usual: DEFAULT_POLICY.statusesWrong,
    ...WORDS_KEPT,
  },
};

/** How the pane behaves in this workbook: no judgement depends on it. */
export const MODE: Rule<Mode> = {
  word: 'Mode',
  meaning: 'Analyst, or Manager: check, refresh and read only.',
  label: 'Mode',
  choices: { analyst: 'Analyst', manager: 'Manager' },
  usual: 'analyst',
  until: MANAGER_UNTIL,
  ...oneOf(MODES),
};
export const LIVE: Rule<Switch> = {
  word: 'Check as you type',
  meaning: 'On or Off. A change of yours is checked after a pause; nothing is written.',
  label: 'Check as you type',
  choices: { on: 'On', off: 'Off' },
  usual: 'on',
  until: LIVE_UNTIL,
  ...oneOf(SWITCHES),
};

/** What someone chose of these two. */
export interface PaneHabits {
  readonly mode: Mode;
  readonly live: Switch;
}
export const HABITS: { readonly [Key in keyof PaneHabits]: Rule<PaneHabits[Key]> } = {
  mode: MODE,
  live: LIVE,
};

/** The report to begin with, and its columns: see reportWords.ts. Blank until someone asks for it to be remembered. */
export const REPORT: Omit<Rule<TemplateId>, 'usual'> = {
  word: 'Report',
  meaning:
    'Full report, Scorecard only, Exceptions, Summary, One indicator or Comparison: the report to begin with. Blank: any.',
  ...oneOf(REPORTS),
};
export const COLUMNS = {
  word: 'Columns',
  meaning: 'The columns of the report in their order, parted by commas. Blank: the usual ones.',
};

/** A row of the table and what its Value column is to say. */
export interface RuleEntry {
  readonly rule: { readonly word: string; readonly meaning: string; readonly words?: readonly string[] };
  readonly entry: Entry;
}

const KEYS = Object.keys(RULES) as (keyof Policy)[];
/** A rule whatever it is about. Its value comes from where its key leads, so the two fit each other. */
const ruleAt = (key: keyof Policy): Rule<unknown> => RULES[key] as Rule<unknown>;
const build = <Value>(of: (key: keyof Policy) => Value) =>
  Object.fromEntries(KEYS.map((key) => [key, of(key)])) as Record<keyof Policy, Value>;

/** A policy by what each rule gives; the usual where that is null. */
export const policyFrom = (read: (rule: Rule<unknown>) => unknown): Policy =>
  build((key) => read(ruleAt(key)) ?? ruleAt(key).usual) as Policy;

/** What a rule's row says. */
const entryOf = (policy: Policy, key: keyof Policy): RuleEntry => {
  const rule = ruleAt(key);
  return { rule, entry: rule.format(policy[key]) };
};

/** What the rows of the rules that differ are to say. */
export const changedEntries = (before: Policy, after: Policy): readonly RuleEntry[] =>
  KEYS.filter((key) => entryOf(before, key).entry !== entryOf(after, key).entry).map((key) =>
    entryOf(after, key),
  );

/** What the public version hides. */
export const THRESHOLDS = Object.keys(DEFAULT_DISCLOSURE) as (keyof DisclosurePolicy)[];

/** What the rows of the two say after a change; those that stay are left out. */
export const habitEntries = (now: PaneHabits, change: RuleChange): readonly RuleEntry[] => {
  const { mode, live } = habitsAfter(now, change);
  return [
    ...(mode === now.mode ? [] : [{ rule: MODE, entry: MODE.format(mode) }]),
    ...(live === now.live ? [] : [{ rule: LIVE, entry: LIVE.format(live) }]),
  ];
};

export const habitsAfter = (now: PaneHabits, { mode, live }: RuleChange): PaneHabits => ({
  mode: MODE.parse(mode ?? now.mode) ?? now.mode,
  live: LIVE.parse(live ?? now.live) ?? now.live,
});

const USUAL: PaneHabits = { mode: MODE.usual, live: LIVE.usual };

/** All rows of a new table, in order; `report` are those of the report to begin with. */
export function newEntries(
  policy: Policy,
  report: readonly RuleEntry[],
  { mode, live }: PaneHabits = USUAL,
): readonly RuleEntry[] {
  const judging = KEYS.findIndex((key) => key in DEFAULT_DISCLOSURE);
  const all = KEYS.filter((key) => {
    const { label, rare } = ruleAt(key);
    return (
      (label !== undefined && !rare) || entryOf(policy, key).entry !== ruleAt(key).format(ruleAt(key).usual)
    );
  }).map((key) => entryOf(policy, key));
  return [
    ...all.slice(0, judging),
    { rule: MODE, entry: MODE.format(mode) },
    { rule: LIVE, entry: LIVE.format(live) },
    ...report,
    ...all.slice(judging),
  ];
}

const WORDS: ReadonlySet<string> = new Set(
  [...Object.values(RULES), MODE, LIVE, REPORT, COLUMNS].map(({ word }) => plain(word)),
);
/** Whether a word begins a row of the table. */
export const isRuleWord = (text: string): boolean => WORDS.has(plain(text));

/** The rules as a form gives them, as typed or by the key of a choice; what is left out stays as it is. */
export type RuleChange = Readonly<Partial<Record<keyof Policy | keyof PaneHabits, string>>>;

/** The rules as a form shows them. */
export const viewRules = (policy: Policy, habits: PaneHabits): Required<RuleChange> => ({
  ...build((key) => ruleAt(key).show(policy[key])),
  ...habits,
});

/** The rules after a change; null when one cannot be read. */
export function changePolicy(policy: Policy, change: RuleChange): Policy | null {
  const changed = build((key) => {
    const text = change[key];
    return text === undefined ? policy[key] : ruleAt(key).parse(text);
  });
  return Object.values(changed).includes(null) ? null : (changed as Policy);
}
