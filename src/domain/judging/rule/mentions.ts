import { parseOwnStatus, type OwnStatus } from '../ownStatus';
import type { Rag } from '../status';

/** A colour that a sentence names as a status, and where. */
export interface Mention {
  readonly rag: Rag;
  readonly start: number;
  readonly end: number;
}

const COLOUR = /(?<![\p{L}-])(amber|yellow|orange|oren|ambr|melyn|red|coch|green|gwyrdd)s?(?!\p{L})/giu;
const RAG_OF: Readonly<Record<string, Rag>> = {
  amber: 'amber',
  yellow: 'amber',
  orange: 'amber',
  oren: 'amber',
  ambr: 'amber',
  melyn: 'amber',
  red: 'red',
  coch: 'red',
  green: 'green',
  gwyrdd: 'green',
};

/**
 * What may follow a colour that is a status. Any other word makes it a name or a thing: "Amber Valley", "an amber alert",
 * "green waste", "the red route".
 */
const AFTER_STATUS =
  /^(?:\s*(?:$|[^\p{L}\s])|\s+(?:is|are|was|were|be|means?|meaning|if|when|where|for|covers?|applies|apply|and|or|but|as|with|within|up|unless|which|counts?|shows?|should|indicates?|denotes?|represents?|at|by|to|on|in|from|below|above|under|over|less|more|between|until|otherwise|only|status(?:es)?|ratings?|flags?|marks?|marking|symbols?|dots?|circles?|triangles?|stars?|squares?|ticks?|cross(?:es)?|arrows?|faces?|lights?|icons?|labels?|cells?|codes?|results?|band|range|zone|thresholds?|tolerance|measures?|indicators?|scores?|category|rag|because|after|missed|misses|missing|slightly|just|close|near|not|no|targets?|off|beyond|anything|anyone|that|this|these|must|can|may|will|the|a|an|all|any|some|used|given|shown|while|whereas|than|then|fewer|greater|exceed\w*|better|worse|short|adrift|out|outside|o|os|yn|=)(?!\p{L}))/u;

/** The colours a text names as statuses. A capital after it makes a name of it, unless all of the text is in capitals. */
export const mentionsIn = (text: string): readonly Mention[] =>
  [...text.matchAll(COLOUR)].flatMap((match) => {
    const [word, colour = ''] = match;
    const [start, end] = [match.index, match.index + word.length];
    const after = text.slice(end).replace(/^\s*\([^)]*\)/, '');
    const shouted = text === text.toUpperCase();
    const rag = RAG_OF[colour.toLowerCase()];
    if (!rag || !AFTER_STATUS.test(shouted ? after.toLowerCase() : after)) return [];
    return [{ rag, start, end }];
  });

/** Amber before a word that is not known, in small letters: "an amber card". It may be a status all the same. */
export const mayMeanAmber = (text: string): boolean => /\bambers? \p{Ll}/u.test(text);

/** "Near target = missed by up to 5%", "~ within 2 points": a label, and what it means. */
const LABELLED = /^(.{1,30}?)\s*(?:=|:|\s[–-]\s|\bmeans\b)\s*(.+)$/i;
/** "Target just missed (within 4%)": the amount in brackets behind the word. */
const BRACKETED = /^(.{1,40}?)\s*\((?:i\.?e\.?,? )?([^)]*\d[^)]*(?:\)[^)]*\d.*)?)/i;
const SYMBOL_FIRST = /(?:^|[:=]\s*)([^\p{L}\p{N}\s"“(]{1,2}\ufe0f?)\s*[:=–-]?\s+(.+)$/u;
/** "Up to 10% off target counts as At risk". */
const LABEL_LAST =
  /^(.+?)\s+(?:counts? as|(?:is|are) (?:shown|rated|classed|reported|marked|treated|called|flagged)(?: as)?|shown as|rated|=)\s+(?:an? )?["“']?([^"”']{1,40}?)["”']?$/i;

/** "Close", "Nearly": of a figure they may be anything, as the label of a line of a key they are amber. */
const NEARLY = /^(?:close|near|nearly(?: there| met)?|almost(?: there| met)?)$/i;

/** The status that a label of a key stands for. */
export const statusOfLabel = (label: string): OwnStatus | null =>
  parseOwnStatus(label) ?? (NEARLY.test(label.trim()) ? { kind: 'colours', rags: ['amber'] } : null);

/** The colour of a clause by the sheet's own word or symbol for it, with the rest of the clause; null where it has none. */
export function byOwnWord(
  clause: string,
): { readonly rag: 'amber' | 'red'; readonly label: string; readonly rest: string } | null {
  const [, introduced = ''] = /^[^:=]{2,20}:\s*(.+=.+)$/.exec(clause) ?? [];
  const found = [
    LABELLED.exec(clause)?.slice(1, 3),
    LABELLED.exec(introduced)?.slice(1, 3),
    BRACKETED.exec(clause)?.slice(1, 3),
    SYMBOL_FIRST.exec(clause)?.slice(1, 3),
    LABEL_LAST.exec(clause)?.slice(1, 3).reverse(),
  ];
  for (const [label = '', rest = ''] of found.flatMap((each) => (each ? [each] : []))) {
    const own = statusOfLabel(label);
    if (own?.kind !== 'colours' || own.rags.includes('green')) continue;
    // "Green = within 6% of target": the word is green, and the rest what it means.
    if (/^\w+$/.test(rest) && mentionsIn(rest).length > 0) continue;
    // "Off target" may be amber or red: beyond an amount it is red.
    return { rag: own.rags.length === 1 && own.rags[0] === 'amber' ? 'amber' : 'red', label, rest };
  }
  return null;
}
