import { addFree, byPlace, findAll, type Span } from './text';

/** What is said of a value and its target. */
export type TargetSense =
  | { readonly kind: 'met' | 'missed' }
  /** Of the figure; "performance is above target" may speak of how good it is. */
  | { readonly kind: 'above' | 'below'; readonly loose: boolean }
  | { readonly kind: 'rag'; readonly rag: 'red' | 'amber' | 'green'; readonly before: boolean };

export interface TargetWord extends Span {
  readonly sense: TargetSense;
}

const TARGET =
  '(?:targets?|tgts?|limits?|thresholds?|ceilings?|caps?|goals?|benchmarks?|standards?|requirements?|trajector(?:y|ies)|ambitions?)\\b';
// A few words that may stand between "below" and "target": "the 95% reviews", and no verb.
const THE =
  "(?:(?!and\\b|but\\b|or\\b|is\\b|was\\b|are\\b|were\\b|met\\b|that\\b|which\\b|with\\b|than\\b|against\\b|by\\b|has\\b|have\\b|had\\b|average\\b|miss)[\\w.%'-]+\\s+){0,5}?";
const MEET =
  '(?:met|meets?|meeting|achieved|achieves?|achieving|hit|hits|hitting|reach|reached|reaches|reaching)';

const OF_TARGET = `\\b${TARGET}(?: [\\w%.]+){0,7}? `;
const OPENS = '(?<=(?:^|[:;,(\u2013-])\\s*)target ';

/** In order: what an earlier one takes, a later one does not see. */
const PATTERNS: readonly (readonly [TargetSense, readonly string[]])[] = [
  [
    { kind: 'missed' },
    [
      `\\b(?:(?:did|does|has|have|had|was|were|is|are|do) not|(?:did|does|has|have|was|were|is|are)n't|not|fail(?:ed|s|ing)? to|yet to|never) (?:yet |quite |been )?${MEET} ${THE}${TARGET}`,
      `${OF_TARGET}(?:was|is|has|had|were|has been) (?:narrowly |just )?(?:not (?:yet )?(?:been )?(?:met|achieved|reached|hit)|(?:been )?(?:narrowly |just )?missed)\\b`,
      `\\b(?:no longer|not) (?:on (?:target|track)|within ${THE}${TARGET}|meeting ${THE}${TARGET})`,
      `\\b(?:miss(?:ed|es|ing)|fail(?:ed|s|ing)|(?:do|does|did) not (?:quite )?(?:meet|reach|achieve)) ${THE}${TARGET}|\\b(?:off|outside) (?:target|track|${THE}${TARGET})`,
      `\\b(?:short of|behind|worse than) ${THE}${TARGET}`,
      `${OPENS}(?:narrowly |just )?(?:missed|not (?:yet )?(?:met|achieved|reached))\\b`,
    ],
  ],
  [
    { kind: 'met' },
    [
      `\\b(?:better than|ahead of) ${THE}${TARGET}`,
      `${OF_TARGET}(?:has been|was|is|were|is being|been) (?:comfortably |now |narrowly |just )?(?:met|achieved|reached|hit)\\b`,
      `${OPENS}(?:comfortably |just )?(?:met|achieved|reached|hit|exceeded)\\b`,
      `\\b${MEET} ${THE}${TARGET}|\\bon (?:target|track)\\b|\\b(?:within|inside) ${THE}${TARGET}`,
    ],
  ],
  [{ kind: 'above', loose: true }, [`\\b(?:exceed(?:s|ed|ing)?|beat(?:s|ing)?) ${THE}${TARGET}`]],
  [
    { kind: 'above', loose: false },
    [`\\b(?:above|over|higher than|in excess of|beyond|breach(?:ed|es|ing)?) ${THE}${TARGET}`],
  ],
  [{ kind: 'below', loose: false }, [`\\b(?:below|under|lower than|less than) ${THE}${TARGET}`]],
];

const COLOUR =
  /(?<=(?:\b(?:rated|rag(?:[- ]rated| rating| status)?|status|rating|is|are|was|were|remain(?:s|ed)?|turn(?:s|ed)|stay(?:s|ed)|gone|goes|went|moved?|moves|from|to|at|now|currently|still|flagged|shown|shows|both|all|as|became|becomes|returned|back)\b:?|[:(])\s*(?:(?:now|still|rated|currently|again|as|at|back|is|to|rag|an?)\s+)*)(red|amber|green)\b(?!\s+(?:[a-z]+\s)?(?:risks?|flags?|spaces?|lane|road|light|tape|book|paper|card|energy|team|zone|belt|cross|bags?|lines?|street|house|alert))/gi;

/** "70.9% – Red." */
const COLOUR_ALONE = /(?<=[-\u2013\u2014/|,;]\s*)(?:red|amber|green)(?=\s*(?:[.,;)]|$)|\s+against\b)/gi;

/** Unmet wishes and conditions: "to meet the target", "would have met it", "until the target is met". */
const WISHED =
  /\b(?:would|could|should|will|to|until|unless|if|need\w*|required|may|might|can|order to|towards|expect\w*|aim\w*)\b(?:\s+[\w']+){0,3}\s*$/i;

/** A limit can only be exceeded for the worse; "exceeded the target" may be meant either way. */
const strictly = (sense: TargetSense, words: string): TargetSense =>
  sense.kind === 'above' && /(?:limit|threshold|ceiling)s?$/i.test(words)
    ? { ...sense, loose: false }
    : sense;

/** What a sentence says of targets and colours, in order; wishes and conditions left out. */
export function findTargetWords(text: string, sentence: Span): readonly TargetWord[] {
  const found = PATTERNS.reduce<readonly TargetWord[]>(
    (all, [sense, patterns]) =>
      addFree(
        all,
        findAll(new RegExp(patterns.join('|'), 'gi'), text, sentence).map(({ start, end, match }) => ({
          start,
          end,
          sense: strictly(sense, match[0]),
        })),
      ),
    [],
  );
  const colours = [COLOUR, COLOUR_ALONE]
    .flatMap((pattern) => findAll(pattern, text, sentence))
    .map(({ start, end, match }): TargetWord => {
      const rag = match[0].toLowerCase() as 'red' | 'amber' | 'green';
      const before = /\bfrom\s+(?:an?\s+)?$/i.test(text.slice(sentence.start, start));
      return { start, end, sense: { kind: 'rag', rag, before } };
    });
  const isWish = ({ start, end, sense }: TargetWord): boolean => {
    if (sense.kind === 'rag')
      return /\b(?:will|would|expect\w*|until|if)\b[^.;]*$/i.test(text.slice(sentence.start, start));
    return (
      WISHED.test(text.slice(sentence.start, start)) ||
      /\b(?:until|if|when|unless)\s+(?:the |our |its )?$/i.test(text.slice(sentence.start, start)) ||
      /\b(?:will|would|could|should|may|might|to be|can)\b/i.test(text.slice(start, end))
    );
  };
  return addFree(found, colours)
    .filter((word) => !isWish(word))
    .toSorted(byPlace);
}
