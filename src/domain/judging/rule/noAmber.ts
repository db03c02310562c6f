import { parseOwnStatus } from '../ownStatus';
import { sentencesOf } from './clauses';
import type { NoteLine } from './noteLine';

const MIDDLE =
  '(?:amber|yellow|orange|oren|ambr|melyn|intermediate|middle|in[- ]between|half[- ]?way|partial(?:ly met)?|third)';
const RATING =
  '(?:rating|status|band|category|zone|range|option|grade|level|colou?r|score|step|ground|result|class|rag)';
const ENDS = '(?:green|red)';

/** What says that nothing lies between green and red. */
const DENIALS: readonly RegExp[] = [
  new RegExp(`\\b(?:no|without(?: an?)?|never an?|neither) ${MIDDLE} ${RATING}\\b`, 'i'),
  new RegExp(
    `\\b(?:(?:there is|there’s|there's|we (?:have|use|give|award)|with|so|means|and|but) no|without(?: an?)?) (?:amber|yellow|middle|in[- ]between)(?=\\s*(?:$|[,;:)]|and\\b|or\\b|on (?:this|the|our) (?:scale|scorecard|key)|in (?:this|the|our) (?:scheme|system|scale|key)))`,
    'i',
  ),
  new RegExp(
    `\\b(?:do|does) not (?:use|have|give|award|apply|operate) (?:an? |any |the )?(?:amber|yellow|middle|intermediate)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:amber|yellow)(?: ${RATING})? (?:is|are) (?:not|never|no longer) (?:used|given|awarded|applied|available|shown|recognised|an option)\\b`,
    'i',
  ),
  /\bnothing (?:lies |is |falls )?(?:in between|between (?:them|the two|green and red|red and green))\b/i,
  new RegExp(
    `\\b(?:only|either|just|solely) (?:be )?(?:rated )?(?:as )?${ENDS} (?:and|or) ${ENDS}\\b|\\b${ENDS} (?:and|or) ${ENDS} (?:only|alone)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:two|2)[- ](?:colou?r|point|step|tier|way|level)s? (?:rag|rating|status|scale|key|system|scheme|scoring|basis)|\\bbinary (?:rag|rating|status|scale|basis|scoring|measure)|\\b(?:two|2) (?:ratings|statuses|colou?rs) (?:only|are used|are given)\\b|\\bonly (?:two|2) (?:ratings|statuses|colou?rs|outcomes)\\b`,
    'i',
  ),
  /\bpass(?:\/| or |-)fail (?:basis|rating|status|scale|test|measure|system|scoring|against)|\b(?:rated|judged|assessed|scored|marked|reported|measured|shown)(?: as| on an?| simply| either)* pass(?:\/| or |-)fail\b/i,
  /\b(?:no|zero|nil|without(?: an?)?) tolerance (?:is|has been|are|was) (?:used|applied|allowed|set|given)\b|\b(?:a )?(?:zero|nil) tolerance\b(?=.*\btarget)|\b(?:there is|there’s|there's|with) no (?:tolerance|leeway|margin)\b(?! (?:for|in|of) )|\b(?:apply|applies|use|uses|allow|allows) no tolerance\b|\b(?:every|any|each) miss(?:,| ).{0,40}\b(?:is|counts as|shown as|rated) red\b|\banything (?:off|below|short of|worse than) (?:the |its )?(?:target|plan|standard) is (?:rated |shown |shown as )?red\b/i,
];

/** "Either met or not met", "met/not met only": two words that `parseOwnStatus` knows as both ends. */
const EITHER =
  /\b(?:either|only|just) (?:as )?["“‘']?([\w ]{2,20}?)["”’']? or ["“‘']?([\w ]{2,24}?)["”’']?(?= ?(?:$|[,;:(.–-]))/gi;
const PAIRED =
  /\b(met or not met|met\/not met|achieved or not achieved|achieved\/not achieved)\b.*\b(?:only|rat(?:ed|ing)|basis|status|scor\w+|scale)\b/i;

/** "Met when the standard is reached, otherwise not met": the last words before and behind are both ends. */
const OTHERWISE =
  /\b(\w+(?: (?:target|track|plan))?) (?:when(?:ever)?|if|where|once) (?:[\w’']+ ){1,8}?(?:met|reached|achieved|hit|exceeded|passed)(?: or (?:\w+ ){0,2}\w+)?[,;]? (?:and )?(?:otherwise|else|if not,?|or else) (?:it is |is |as |rated |shown as )*["“‘']?([\w ]{2,24}?)["”’']?(?= ?(?:$|[.,;:(–-]))/gi;

/** Of figures of a day: "there is no amber this quarter". */
const OF_A_DAY =
  /\b(?:this|last|next|previous|current) (?:quarter|month|year|period|time|report)\b|\b(?:currently|at present|at the moment|now|so far|to date|since|were|was|q[1-4]|had)\b/i;
/** Of some rows alone: "for yes/no measures there is no amber". */
const OF_SOME =
  /\b(?:for|where|on|in the case of|of) (?!(?:all|any|these|those|this|the|every|each|our|us|its|target|reporting|simplicity|clarity|a)\b)[\w/-]+ ?[\w/-]* ?(?:measures?|indicators?|kpis?|pis?|standards?|targets?|rows?|milestones?|services?|projects?|only)\b|\b(?:some|certain|most|other|except|unless|marked|starred|asterisk)\b/i;

const NAMED = new RegExp(`\\b${MIDDLE}\\b`, 'i');

/** A line that denies that there is amber: for all of a table, or for some of its rows only. */
export interface NoAmber {
  readonly line: NoteLine;
  readonly ofSome: boolean;
  /** It names the middle it denies. */
  readonly inWords: boolean;
}

const isPair = (sentence: string): boolean =>
  PAIRED.test(sentence) ||
  [...sentence.matchAll(EITHER), ...sentence.matchAll(OTHERWISE)].some(([, one = '', other = '']) => {
    const [a, b] = [parseOwnStatus(one.trim()), parseOwnStatus(other.trim())];
    return isGreen(a) && isMissed(b);
  });
const isGreen = (own: ReturnType<typeof parseOwnStatus>): boolean =>
  own?.kind === 'colours' && own.rags.length === 1 && own.rags[0] === 'green';
const isMissed = (own: ReturnType<typeof parseOwnStatus>): boolean =>
  own?.kind === 'colours' && own.rags.includes('red');

/** A sentence that gives amber an amount does not deny it. */
const GIVES =
  /\b(?:amber|yellow|orange)\b.*\d ?(?:%|per ?cent|points?|pp)|\d ?(?:%|per ?cent|points?|pp).*\b(?:amber|yellow|orange)\b/i;

const denies = (sentence: string): boolean =>
  !OF_A_DAY.test(sentence) &&
  !GIVES.test(sentence) &&
  (DENIALS.some((form) => form.test(sentence)) || isPair(sentence));

/** The line that says there is nothing between met and not met: "there is no amber rating", "either met or not met". */
export function findNoAmber(lines: readonly NoteLine[]): NoAmber | null {
  const found = lines.flatMap((line): NoAmber[] => {
    const sentence = sentencesOf(line.text).find(denies);
    return sentence === undefined
      ? []
      : [{ line, ofSome: OF_SOME.test(sentence), inWords: NAMED.test(sentence) }];
  });
  return found.find(({ ofSome }) => !ofSome) ?? found[0] ?? null;
}

/** What a text says apart from the sentences that deny amber. */
export const withoutDenials = (text: string): string =>
  sentencesOf(text)
    .filter((sentence) => !denies(sentence))
    .join('. ');
