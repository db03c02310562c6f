/**
 * Words and marks that stand where a number is not (domain rules, "What a cell can hold"; the bracketed ones are the
 * Government Analysis Function's shorthand). Every pattern is tried on folded plain text.
 */

/** An en or em dash alone counts as empty: not yet due, or missing. */
export const isBlankMark = (text: string): boolean => /^(?:[-–—]*|\.)$/.test(text);

/** `N/A`, `Not Applicable`, `[z]`, also with a reason after it. */
export const isNotApplicable = (text: string): boolean =>
  /^(?:n ?[/\\.] ?a\.?|na|not applicable|\[?z\]?)$/i.test(text) || /^(?:n\/a|not applicable)\b/i.test(text);

/** `c`, `[c]`, `*` alone, and the words. A bare x is the policy's affair. */
export const isSuppressionMark = (text: string): boolean =>
  /^(?:c|\[c\]|\*{1,3}|supp(?:ressed)?\.?|suppressed (?:data|figure|number)s?|confidential|redacted|small numbers?)$/i.test(
    text,
  );

/** The number a figure is said to be below, since it is too small to give: "5" in `<5`, `fewer than 5`; else null. */
export const readBelow = (text: string): string | null =>
  /^(?:<=?|≤|less than|fewer than|under|below) ?(\d+(?:\.\d+)?%?)\*?$/i.exec(text)?.[1] ?? null;

export const isBareX = (text: string): boolean => /^x$/i.test(text);

const NOT_AVAILABLE_ALONE =
  /^(?:\[x\]|\.{2,3}|…|(?:data )?not (?:yet )?(?:published|available|due|reported|measured|collected)|unavailable|no data|nyd|nyr|nya|nm|new (?:measure|indicator|kpi|pi)(?: (?:for|in|from) [\w /-]+)?|n\/?d|n\/y|no return|nil return|local indicator|t\.?b\.?[acd]\.?)\.?$/i;
const NOT_AVAILABLE_WITHIN =
  /\bnot (?:yet |currently )?(?:published|available|collected|reported|recorded|due|known)\b|\bunavailable\b|\bno data\b|\bunder development\b/i;
/** A figure that comes later, or once a year: the whole text says so, a word beside a figure does not. */
const LATER =
  /^(?:(?:figure|data)s? )?(?:(?:is |are |to be |will be )?(?:reported |published )?(?:available|due|expected|reported|published) (?:in|from|at|by|on|after|later|annually|once|next)\b[^.;]*|to be (?:confirmed|announced|determined|provided|added|advised)|to follow|awaiting\b[^\d]*|awaited|pending|(?:measured|reported|collected|surveyed|available|published|produced|due) (?:(?:once|twice|three times|four times|every)\b[^.;\d]*|(?:bi-?|half[- ])?(?:annually|yearly|termly|quarterly|monthly))|(?:reported |measured )?(?:annual(?:ly)?|yearly|once a year)(?: (?:figure|measure|indicator|data|return|only|reporting|survey|collection))*)\.?$/i;

/**
 * Not available, with the cell's words as a note where it says more than that; null when the text says nothing of
 * the kind. `[low]` (rounds to zero but is not) belongs here too: there is a number, but the cell does not give it.
 */
export function readNotAvailable(text: string): { readonly note: string | null } | null {
  if (NOT_AVAILABLE_ALONE.test(text)) return { note: null };
  if (/^\[low\]$/i.test(text)) return { note: text };
  return NOT_AVAILABLE_WITHIN.test(text) || LATER.test(text) ? { note: text } : null;
}

/** Excel's own error texts, for hosts that give them as text. */
export const isErrorText = (text: string): boolean =>
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!)$/i.test(
    text,
  );

/**
 * Marks that may follow a figure and leave it a figure: `*`, daggers, superscripts, `[1]`, `[note 2]`, and the
 * shorthand for break, estimate, provisional, revised, and rounded to zero, also as bare letters (`93.8p`) or words, and
 * an arrow of travel. For building patterns; no groups.
 */
export const FOOTNOTE =
  '(?:\\*+|[prbe]\\b\\.?|\\((?:p|r|b|e|prov(?:isional)?|revised|est(?:imated?)?|draft)\\)|prov(?:isional)?\\b\\.?|[▲▼△▽↑↓→←↗↘↔⬆⬇]\\ufe0f?|[†‡§¹²³⁴-⁹]+|\\[(?:[beprBEPR]|low|\\d+|note\\s*\\d+)\\])';
