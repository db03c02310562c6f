import { clausesOf, rulingSentences } from '../rule/clauses';
import { mentionsIn, statusOfLabel } from '../rule/mentions';
import type { NoteLine } from '../rule/noteLine';
import type { Rag } from '../status';
import { readCondition, type Condition } from './condition';

/** One outcome of a key with its condition: "Amber – within 10% of target". */
export interface KeyClause {
  readonly line: NoteLine;
  /** The colours it may stand for: "Not met" is amber or red. Empty for one we never give: blue, "no data". */
  readonly rags: readonly Rag[];
  readonly text: string;
  /** Null where a word of it is not known. */
  readonly condition: Condition | null;
}

const KEPT =
  /^(?:["“‘']?)(?:blue|gr[ae]y|white|black|purple|data only|contextual|not started|no data|n\/a)(?:["”’']?)(?: (?:status|rating|light))?\s*(?:=|:|\s[–-]|\bmeans\b|\()\s*(.*)$/i;
/** What stands between a colour and its condition, and says nothing. */
const LIGHT =
  '(?:(?:traffic )?lights?|stars?|triangles?|circles?|squares?|ticks?|cross(?:es)?|symbols?|dots?|icons?|arrows?|flags?|status(?:es)?|ratings?|rated|shown|flagged|marked|coloured|classed|treated|reported|counted|counts?|given|as|is|are|an?|the|in|used|means?|indicates?|denotes?|shows?|represents?|that|applies|for|to|be|will|we|call|rate|show|report|treat|any|result|measure|indicator|target|if|when|where|it)';
const BEFORE = new RegExp(`(?:(?:^|\\s)(?:${LIGHT}))+\\s*["“‘'(]?$`, 'i');
const BEHIND = new RegExp(`^["”’')]?(?:\\s+${LIGHT}(?=\\s|$|[,:;=–-]))+`, 'i');

/** "RAG key:", "Status of measures:": nothing of a rule, and every word of it known. */
const HEADER =
  /^(?:(?:the|our|a|of|on|and|how|we|are|is|as|in|for|to|key|keys|rag|brag|status|statuses|ratings?|rated|rating|scoring|legend|colours?|colors?|codes?|coding|system|traffic|lights?|used|follows?|performance|indicators?|measures?|kpis?|pis?|tolerances?|thresholds?|definitions?|rules?|criteria|compares?|compared|against|actual|target|targets|quarter|year|month|period|with|this|report|explained|explanation)\b[\s/]*)+[:–-]\s*/i;

/** The outcomes that the lines name, with their conditions, in their order. */
export const keyClausesOf = (line: NoteLine): readonly KeyClause[] =>
  rulingSentences(line.text)
    .flatMap(clausesOf)
    .flatMap((clause) => readOutcome(withoutHeader(clause), line) ?? []);

/** A header is what stands before the first outcome, never the condition itself: "Performance met target: Green". */
function withoutHeader(clause: string): string {
  const header = HEADER.exec(clause)?.[0];
  if (header === undefined) return clause;
  const rest = clause.slice(header.length);
  return mentionsIn(header).length === 0 && /[=:–(-]|\s(?:if|when|where|means)\s/.test(rest) ? rest : clause;
}

function readOutcome(clause: string, line: NoteLine): KeyClause | null {
  const kept = KEPT.exec(clause);
  if (kept) return { line, text: clause, rags: [], condition: readCondition(kept[1] ?? '') };
  const mentions = mentionsIn(clause);
  const [mention] = mentions;
  if (mention) {
    const { rag } = mention;
    if (mentions.length > 1) return { line, text: clause, rags: [rag], condition: null };
    const [before, behind] = [clause.slice(0, mention.start), clause.slice(mention.end)];
    const [left, right] = [before.replace(BEFORE, ''), behind.replace(BEHIND, '')];
    const words = [left, right].filter((part) => /[\p{L}\p{N}]/u.test(part));
    const [only, ...others] = words;
    // "Green (on target)", "within 5% (amber)": a condition on one side of its colour alone.
    return {
      line,
      text: clause,
      rags: [rag],
      condition: only !== undefined && others.length === 0 ? readCondition(edged(only)) : null,
    };
  }
  return readOwnWord(clause, line);
}

/** Without the signs that part a colour from its condition, and the mark before it. */
const edged = (text: string): string =>
  text
    .replace(/^[\s=:–—,()[\]*•●▲■◆✔✖○•-]+/u, '')
    .replace(/[\s=:–—,()[\]*-]+$/u, '')
    .trim();

const OWN = /^(.{1,40}?)\s*(?:=|:|\s[–—-]\s|\bmeans\b|\bis when\b|\bwhere\b)\s*(.+)$/i;
/** "✔ at least 85% of target". */
const MARKED = /^([^\p{L}\p{N}\s"“'‘(|=:;.,–—-]{1,2}\ufe0f?)\s+(.+)$/u;
const OWN_IN_BRACKETS = /^(.{1,40}?)\s*\((.+)\)$/;

/** "OK – on target, or within 5% of it": the sheet's own word for its outcome. */
function readOwnWord(clause: string, line: NoteLine): KeyClause | null {
  for (const form of [MARKED, OWN, OWN_IN_BRACKETS]) {
    const [, label = '', rest = ''] = form.exec(clause) ?? [];
    const own = statusOfLabel(label.replace(/^["“‘']|["”’']$/g, ''));
    if (!own || rest === '') continue;
    if (own.kind !== 'colours') return { line, text: clause, rags: [], condition: readCondition(rest) };
    return { line, text: clause, rags: own.rags, condition: readCondition(edged(rest)) };
  }
  return null;
}
