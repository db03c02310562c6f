import { AVERAGE } from '../link/roles';
import { addFree, byPlace, findAll, type Found, type Span } from './text';

/** What a word of direction says: of the figure (up, down), of performance (better, worse), or that it stood still. */
export type Sense = 'up' | 'down' | 'better' | 'worse' | 'same' | 'steady';

export interface DirectionWord extends Span {
  readonly sense: Sense;
  /** "Has not improved". */
  readonly negated: boolean;
  /** "An improvement in …": what it speaks of comes after. */
  readonly noun: boolean;
}

const SENSES: readonly (readonly [Sense, string])[] = [
  ['up', 'rose|risen|increased|grew|grown|climbed'],
  ['down', 'fell|fallen|decreased|dropped|declined|dipped|slipped|reduced'],
  ['better', 'improved|recovered|strengthened'],
  ['worse', 'worsened|deteriorated'],
];
const NOUNS: readonly (readonly [Sense, string])[] = [
  ['up', 'increase|rise|growth'],
  ['down', 'fall|drop|decrease|reduction|decline|dip'],
  ['better', 'improvement'],
  ['worse', 'deterioration|worsening'],
];
const ONGOING: readonly (readonly [Sense, string])[] = [
  ['up', 'rising|increasing|growing'],
  ['down', 'falling|decreasing|dropping|declining|reducing'],
  ['better', 'improving'],
  ['worse', 'worsening|deteriorating'],
];

const INFINITIVES: readonly (readonly [Sense, string])[] = [
  ['up', 'rise|increase|grow|climb'],
  ['down', 'fall|drop|decrease|decline'],
  ['better', 'improve|recover|strengthen'],
  ['worse', 'worsen|deteriorate'],
];

// A verb, and not "improved recording": what follows ends the clause or goes on about it.
const GOES_ON =
  '(?=\\s*(?:[.,;:!?)(\u2013-]|$)|\\s+(?:\\d|from|to|by|since|in|on|at|over|this|last|again|and|but|slightly|significantly|sharply|steadily|markedly|further|marginally|considerably|a (?:little|bit)|back|compared|for|during|between|through|each|every|quarter|year|with|while|when|as|so|after|because|due|the (?:previous|last)|against|considerably|below|above|just|around|about)\\b)';
const BY_ITSELF =
  /\b(?:wait\w*|set|sett\w*|break\w*|broke\w*|stepp?\w*|shut|slow\w*|clos\w*|follow\w*|sign\w*|pick\w*|catch\w*|mad?k?e\w*|back|brought|start\w*|turn\w*|speed|scal\w*|open\w*|drill\w*|track\w*|laid|wound|hand\w*|held|hold|tak\w+)\s*$/i;

/** The words of direction in a sentence, in order. */
export function findDirections(text: string, sentence: Span): readonly DirectionWord[] {
  const make =
    (sense: Sense, noun: boolean) =>
    ({ start, end }: Found): DirectionWord => {
      const lead = text.slice(sentence.start, start);
      const negated =
        /(?:\b(?:not|never|no|nor|without|hardly)|n't)\s+(?:yet |been |seen |any |a |an |\w+ly )*$/i.test(
          lead,
        );
      return { start, end, sense, negated, noun };
    };
  const read = (pattern: string, sense: Sense, noun = false): readonly DirectionWord[] =>
    findAll(new RegExp(pattern, 'gi'), text, sentence).map(make(sense, noun));
  const free = (words: readonly DirectionWord[]): readonly DirectionWord[] =>
    words.filter(({ start }) => !BY_ITSELF.test(text.slice(sentence.start, start)));
  const found = [
    read(
      '\\b(?:unchanged|no (?:real )?change|(?:remain\\w*|stay\\w*|is|was|are|were|exactly|much|about) the same)\\b',
      'same',
    ),
    read(
      '(?<=\\b(?:been|be|remain\\w*|stay\\w*|was|were|is|are|broadly|relatively|fairly|held|largely)\\s+(?:\\w+ly )?)(?:stable|steady|static|constant|consistent|flat|level)\\b(?! (?:of|with|homes?|placements?))|\\b(?:stable|steady|static) at\\b',
      'steady',
    ),
    ...ONGOING.map(([sense, words]) =>
      read(
        `(?<=\\b(?:is|are|was|were|been|be|continu\\w+|keeps?|so|still|now)\\s+)(?:${words})\\b${GOES_ON}`,
        sense,
      ),
    ),
    ...INFINITIVES.map(([sense, words]) =>
      read(`(?<=\\b(?:continu\\w+|began|begun|start(?:ed|s)) to )(?:${words})\\b${GOES_ON}`, sense),
    ),
    ...SENSES.map(([sense, words]) => read(`\\b(?:${words})\\b${GOES_ON}`, sense)),
    read('\\b(?:went|gone|going|goes|moved|crept|edged) up\\b', 'up'),
    read('\\b(?:went|gone|going|goes|come|came|moved|crept|edged) (?:back )?down\\b', 'down'),
    free(
      read(
        '(?<!\\b(?:step|track|stepped) )\\bdown(?= (?:by|from|to(?! (?:one|the|an?|our|their|poor|staff\\w*)\\b)|on|since|again)\\b| \\d|,| this| [a-z-]+ on\\b)',
        'down',
      ),
    ),
    free(
      read(
        '\\bup(?= (?:by|from|on|since|again)\\b| \\d(?! to)|,| this| (?!to\\b|with\\b)[a-z-]+ on\\b)',
        'up',
      ),
    ),
    read('(?<=(?:\\b(?:is|are|was|were|now|back|%)\\s+|[,(\u2013-]\\s*))up(?= to \\d)', 'up'),
    read('(?<=\\b(?:is|are|was|were|now|both)\\s)up(?=\\s*(?:[.,;)]|$)|\\s+and\\b)', 'up'),
    read('(?<=\\b(?:is|are|was|were|now|both)\\s)down(?=\\s*(?:[.,;)]|$)|\\s+and\\b)', 'down'),
    ...NOUNS.map(([sense, words]) =>
      read(
        `(?<=\\b(?:an?|the|this|that|some|any|no|further|significant|slight|small|sharp|marked|\\d+(?:\\.\\d+)?(?:%|[- ]points?|[- ]percentage[- ]points?|pp| per cent))\\s+(?:[a-z]+[- ])?)(?:${words})(?=\\s+(?:in|of|from|to|on|since|compared|this|over|against)\\b|\\s*[.,;]|\\s*$)`,
        sense,
        true,
      ),
    ),
    read('(?<=\\b(?:got|become|becoming|getting) (?:much |slightly |a little )?)better\\b', 'better'),
    read('(?<=\\b(?:got|become|becoming|getting) (?:much |slightly |a little )?)worse\\b', 'worse'),
    read(
      '(?<=\\b(?:is|are|was|were|now) (?:slightly |much |significantly |a little |also )?)better(?=\\s*(?:[.,;]|$)|\\s+(?:this|now)\\b)',
      'better',
    ),
    read(
      '(?<=\\b(?:is|are|was|were|now) (?:slightly |much |significantly |a little |also )?)worse(?=\\s*(?:[.,;]|$)|\\s+(?:this|now)\\b)',
      'worse',
    ),
    ...(['better', 'worse', 'higher', 'lower'] as const).map((word) =>
      read(
        `\\b${word}(?= than\\b(?!.{0,40}\\b(?:target|limit|threshold|${AVERAGE})\\b))`,
        ({ better: 'better', worse: 'worse', higher: 'up', lower: 'down' } as const)[word],
      ),
    ),
  ];
  return found
    .reduce<readonly DirectionWord[]>((all, more) => addFree(all, more), [])
    .slice()
    .sort(byPlace);
}

/** "Better than statistical neighbours", "above the England average". */
interface RelationWord extends Span {
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
