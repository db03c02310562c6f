import { AVERAGE } from './wording';
import { addFree, byPlace, findAll, type Span } from './text';

/** What a word of direction says: of the figure (up, down), of performance (better, worse), or that it stood still. */
export type Sense = 'up' | 'down' | 'better' | 'worse' | 'same' | 'steady';

export interface DirectionWord extends Span {
  readonly sense: Sense;
  /** "Has not improved". */
  readonly negated: boolean;
  /** "An improvement in …": what it speaks of comes after. */
  readonly noun: boolean;
}

/** Of each sense: the past, what is going on, the plain verb and the noun. */
const VERBS: readonly (readonly [Sense, past: string, ongoing: string, plain: string, noun: string])[] = [
  [
    'up',
    'rose|risen|increased|grew|grown|climbed',
    'rising|increasing|growing',
    'rise|increase|grow|climb',
    'increase|rise|growth',
  ],
  [
    'down',
    'fell|fallen|decreased|dropped|declined|dipped|slipped|reduced',
    'falling|decreasing|dropping|declining|reducing',
    'fall|drop|decrease|decline',
    'fall|drop|decrease|reduction|decline|dip',
  ],
  ['better', 'improved|recovered|strengthened', 'improving', 'improve|recover|strengthen', 'improvement'],
  [
    'worse',
    'worsened|deteriorated',
    'worsening|deteriorating',
    'worsen|deteriorate',
    'deterioration|worsening',
  ],
];

// A verb, and not "improved recording": what follows ends the clause or goes on about it.
const GOES_ON =
  '(?=\\s*(?:[.,;:!?)(\u2013-]|$)|\\s+(?:\\d|from|to|by|since|in|on|at|over|this|last|again|and|but|slightly|significantly|sharply|steadily|markedly|further|marginally|considerably|a (?:little|bit)|back|compared|for|during|between|through|each|every|quarter|year|with|while|when|as|so|after|because|due|the (?:previous|last)|against|considerably|below|above|just|around|about)\\b)';
const BY_ITSELF =
  /\b(?:wait\w*|set|sett\w*|break\w*|broke\w*|stepp?\w*|shut|slow\w*|clos\w*|follow\w*|sign\w*|pick\w*|catch\w*|mad?k?e\w*|back|brought|start\w*|turn\w*|speed|scal\w*|open\w*|drill\w*|track\w*|laid|wound|hand\w*|held|hold|tak\w+)\s*$/i;

const IS = 'is|are|was|were';
const THAN = `(?= than\\b(?!.{0,40}\\b(?:target|limit|threshold|ceiling|standard|goal|plan|trajectory|requirement|tolerance|average|${AVERAGE})\\b))`;
const THE_CHANGE =
  '(?:an?|the|this|that|some|any|no|further|significant|slight|small|sharp|marked|\\d+(?:\\.\\d+)?(?:%|[- ]points?|[- ]percentage[- ]points?|pp| per cent))\\s+(?:[a-z]+[- ])?';

/** In order: what an earlier one takes, a later one does not see. */
type Pattern = readonly [Sense, pattern: string, sort?: 'noun' | 'free'];
const PATTERNS: readonly Pattern[] = [
  [
    'same',
    `\\b(?:unchanged|no (?:real )?change|(?:remain\\w*|stay\\w*|${IS}|exactly|much|about) the same)\\b`,
  ],
  [
    'steady',
    `(?<=\\b(?:been|be|remain\\w*|stay\\w*|${IS}|broadly|relatively|fairly|held|largely)\\s+(?:\\w+ly )?)(?:stable|steady|static|constant|consistent|flat|level)\\b(?! (?:of|with|homes?|placements?))|\\b(?:stable|steady|static) at\\b`,
  ],
  ...VERBS.map(([sense, , ongoing]): Pattern => [
    sense,
    `(?<=\\b(?:${IS}|been|be|continu\\w+|keeps?|so|still|now)\\s+)(?:${ongoing})\\b${GOES_ON}`,
  ]),
  ...VERBS.map(([sense, past, , plain]): Pattern => [
    sense,
    `(?<=\\b(?:continu\\w+|began|begun|start(?:ed|s)) to )(?:${plain})\\b${GOES_ON}|\\b(?:${past})\\b${GOES_ON}`,
  ]),
  ['up', '\\b(?:went|gone|going|goes|moved|crept|edged) up\\b'],
  ['down', '\\b(?:went|gone|going|goes|come|came|moved|crept|edged) (?:back )?down\\b'],
  [
    'down',
    '(?<!\\b(?:step|track|stepped) )\\bdown(?= (?:by|from|to(?! (?:one|the|an?|our|their|poor|staff\\w*)\\b)|on|since|again)\\b| \\d|,| this| [a-z-]+ on\\b)',
    'free',
  ],
  [
    'up',
    '\\bup(?= (?:by|from|on|since|again)\\b| \\d(?! to)|,| this| (?!to\\b|with\\b)[a-z-]+ on\\b)',
    'free',
  ],
  ['up', `(?<=(?:\\b(?:${IS}|now|back|%)\\s+|[,(\u2013-]\\s*))up(?= to \\d)`],
  ...(['up', 'down'] as const).map((word): Pattern => [
    word,
    `(?<=\\b(?:${IS}|now|both)\\s)${word}(?=\\s*(?:[.,;)]|$)|\\s+and\\b)`,
  ]),
  ...VERBS.map(([sense, , , , noun]): Pattern => [
    sense,
    `(?<=\\b${THE_CHANGE})(?:${noun})(?=\\s+(?:in|of|from|to|on|since|compared|this|over|against)\\b|\\s*[.,;]|\\s*$)`,
    'noun',
  ]),
  ...(['better', 'worse'] as const).map((word): Pattern => [
    word,
    `(?<=\\b(?:got|become|becoming|getting) (?:much |slightly |a little )?)${word}\\b|(?<=\\b(?:${IS}|now) (?:slightly |much |significantly |a little |also )?)${word}(?=\\s*(?:[.,;]|$)|\\s+(?:this|now)\\b)|\\b${word}${THAN}`,
  ]),
  ['up', `\\bhigher${THAN}`],
  ['down', `\\blower${THAN}`],
];
const COMPILED = PATTERNS.map(([sense, pattern, sort]) => ({
  sense,
  sort,
  pattern: new RegExp(pattern, 'gi'),
}));
const NEGATED = /(?:\b(?:not|never|no|nor|without|hardly)|n't)\s+(?:yet |been |seen |any |a |an |\w+ly )*$/i;

/** The words of direction in a sentence, in order. */
export const findDirections = (text: string, sentence: Span): readonly DirectionWord[] =>
  COMPILED.reduce<readonly DirectionWord[]>((all, { sense, sort, pattern }) => {
    const found = findAll(pattern, text, sentence).flatMap(({ start, end }): DirectionWord[] => {
      const lead = text.slice(sentence.start, start);
      if (sort === 'free' && BY_ITSELF.test(lead)) return [];
      return [{ start, end, sense, negated: NEGATED.test(lead), noun: sort === 'noun' }];
    });
    return addFree(all, found);
  }, []).toSorted(byPlace);

/** "Better than statistical neighbours", "above the England average". */
export interface RelationWord extends Span {
  readonly sense: 'up' | 'down' | 'better' | 'worse';
  /** The words that name the averages. */
  readonly averages: string;
}

const RELATIONS: readonly (readonly [RelationWord['sense'], string])[] = [
  [
    'better',
    '(?:better|stronger) than|ahead of|compar(?:es?|ed|ing) favourably (?:with|to)|outperform(?:s|ed|ing)?',
  ],
  [
    'worse',
    '(?:worse|weaker|poorer) than|behind|compar(?:es?|ed|ing) (?:badly|poorly|unfavourably) (?:with|to)',
  ],
  ['up', 'higher than|above|more than|over|greater than|exceed(?:s|ed|ing)?'],
  ['down', 'lower than|below|under|less than|fewer than'],
];
const OF_THEM = `(?:(?:that|those|the (?:rate|figure|average)s?) (?:of|for|in|across) )?(?:(?:the|our|both|all|its) )*${AVERAGE}(?: (?:average|rate|figure|mean))?|(?:both|our|the) (?:comparators|comparator averages)`;

export const findRelations = (text: string, sentence: Span): readonly RelationWord[] =>
  RELATIONS.flatMap(([sense, words]) =>
    findAll(
      new RegExp(
        `\\b(?:${words}) ((?:${OF_THEM})(?:\\s*\\([^)]*\\))?(?:(?:,| and| or) (?:${OF_THEM}))?)`,
        'gi',
      ),
      text,
      sentence,
    ).map(({ start, end, match }) => ({ start, end, sense, averages: match[1] ?? '' })),
  );
