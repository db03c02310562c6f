import type { ColumnRole, ReadColumn } from '../../domain/reading/reading';
import { DESCRIPTION, GOOD_IS, INDICATOR, KPI, REF } from '../headingWords';

/** A kind of column, and the words its heading is known by. */
interface RoleWords {
  readonly role: ColumnRole;
  readonly words: RegExp;
  /** Which threshold, average or target it is. */
  readonly of?: NonNullable<ReadColumn['of']>;
  /** How well the words name a title: "Indicator description" before "Indicator" before a bare "KPI". */
  readonly rank?: number;
  /** Whether an upper heading of this role lends it to what stands under it: "Target" over Q1 to Q4. */
  readonly spans?: boolean;
}

/**
 * Every kind of column of a scorecard, tried in this order on a heading in lower case, first hit wins: what is said
 * more narrowly stands first ("Target met" is a status, "Variance from target" a variance, "Target" a target). To add
 * a role: its name in COLUMN_ROLES, a line here, a fixture in test/fixtures/shapes, and what becomes of its cells in
 * besidesOf.ts.
 */
export const ROLE_WORDS: readonly RoleWords[] = [
  { role: 'ref', words: REF },
  {
    role: 'ref',
    words:
      /^(?:cyf(?:eirnod)?|(?:kpi|pi|goal|measure|objective|outcome|metric|commitment|target) ?(?:ref(?:erence)?\.?|no\.?|number|id|code|#)|unique (?:ref(?:erence)?|id)|short code)$/,
  },
  { role: 'title', rank: 1, words: /^(?:description|title|name)$/ },
  { role: 'title', rank: 3, words: DESCRIPTION },
  { role: 'title', rank: 2, words: INDICATOR },
  {
    role: 'title',
    rank: 2,
    words:
      /^(?!units? of )(?:(?:[a-z&'’,-]+ ){0,5}(?:indicators?|measures?|metrics?)(?: of (?:success|performance))?|(?:indicator|measure|metric)s? (?:of|for) [a-z ]+|commitments?|(?:service|key|quality|care|performance) (?:standards?|targets?|results?)|service (?:promise|level)s?|pledges?|dangosydd(?:ion)?|mesur(?:au)?|(?:[a-z]+(?: [a-z]+)?(?: ?[/,]| and) ?){1,2}(?:performance )?(?:measures?|indicators?)|what (?:we|are we|is) (?:count(?:ing|ed)?|measur(?:e|ing|ed)|track(?:ing|ed)?)\??|key performance (?:measure|question)s?)$/,
  },
  {
    role: 'title',
    rank: 1,
    words: /^(?:criteria|criterion|description|promise|deliverable|success criteria|outcome measure)$/,
  },
  { role: 'title', rank: 0, words: KPI },
  { role: 'polarity', words: GOOD_IS },
  {
    role: 'polarity',
    words:
      /^(?:desired|preferred|intended|good|target|better) (?:trend|movement|outcome)|^expected (?:trend|movement)|^what is (?:best|better|good)\b|^(?:better|best|good)(?: performance)?(?: is| if| when| to be)?\b.{0,14}$|^(?:improvement|improving) (?:is|direction)\b|^(?:polaredd|da yw)$/,
  },
  // What a year not over yet is expected to come to is the figure that is held against its target.
  {
    role: 'figure',
    words: /\b(?:expected|anticipated) (?:outcomes?|out ?turns?|results?|actuals?|performance)\b/,
  },
  // "Explanation of variance", "RAG commentary": words about it.
  {
    role: 'commentary',
    words: /\bcomment(?:s|ary|aries)?\b|\bnarratives?\b|\bexplanations?\b|\brationale\b|\breasons? for\b/,
  },
  {
    role: 'travel',
    words:
      /\bdirection\b|\btravel\b|^d\.?o\.?t\.?\b|\btrends?\b|\bchange (?:on|since|from|vs|in (?:status|rating))\b|\bmovement\b|\bvs\.? (?:last|previous|prior)\b|\bcompared (?:to|with) (?:last|previous|prior)\b|\bspc\b|\bvariation\b|\bsparkline|\bprogress since\b|\btuedd\b|\barrow\b/,
  },
  // How far off target is still borne: never what is to be reached.
  {
    role: 'threshold',
    of: 'minimum',
    words:
      /^(?!.*\b(?:green|amber|yellow|red)\b)(?:.*\b(?:warn(?:ing)?|alert|alarm|caution|concern|escalation|intervention|breach|critical|danger|trigger|tolerance) (?:limits?|lines?|thresholds?|triggers?|bounds?|starts?(?: at)?|begins?(?: at)?)|.*\b(?:warn(?:ing)?|alert|alarm|caution|concern|escalation|intervention|breach|critical|danger|trigger)s? (?:levels?|points?|values?|from|at|if|below|above|under|over))$/,
  },
  {
    role: 'tolerance',
    words:
      /\btolerances?\b|\bamber (?:within|tolerance|margin|range)\b|^within$|^(?:allowed|acceptable) (?:variance|margin)$/,
  },
  {
    role: 'ignore',
    words:
      /\bsource\b|\bsystem id\b|\bdata quality\b|\bconfidence\b|\b(?:forecast|project(?:ed|ion)|estimated?|predict(?:ed|ion)|outlook)\b|\b(?:date|last) (?:updated|reviewed|published)\b|\bupdated (?:on|by)\b|\btarget date\b|\bdue date\b|\blast available\b|\bweight(?:ing)?\b|\bpublication\b|% (?:to|of) (?:goal|plan|target)\b|\b(?:process|control) limits?\b|^[ul]cl\b/,
  },
  {
    role: 'status',
    words:
      /\bb?rag\b|\brag\+?\b|\bstatus\b|\brating\b|\btraffic light\b|\bon (?:target|track|plan)\b|\b(?:target|standard|plan|goal) (?:met|achieved|hit|missed|status)\b|\b(?:met|achieved|reached|hit|passed) ?\?$|\b(?:met|achieved) (?:target|standard)\b|\bstatws\b|\boverall (?:judgement|assessment)\b|\bscoring\b/,
  },
  {
    role: 'variance',
    words:
      /\bvariance\b|\bvar\b|\bdifference\b|\bgap\b|\bdeviation\b|\b(?:vs|versus|against|from|to|below|above|over|under) (?:target|plan|standard|goal)\b|^\+ ?\/ ?[-–]|\bchange\b|\bdistance\b|\bshortfall\b|\bdiff\b/,
  },
  {
    role: 'threshold',
    of: 'minimum',
    words:
      /^(?:min(?:imum)?|floor|lower (?:limit|bound)|least acceptable|(?:(?:escalation|intervention) )?trigger(?: (?:level|point|value))?$)(?!\w)/,
  },
  {
    role: 'threshold',
    of: 'amber',
    words:
      /\b(?:amber|yellow)\b(?=.*(?:threshold|trigger|if|when|at|limit|level|bound|range|value|target|:))|\b(?:threshold|trigger|limit|tolerance)\b.*\b(?:amber|yellow)\b/,
  },
  {
    role: 'threshold',
    of: 'red',
    words:
      /\bred\b(?=.*(?:threshold|trigger|if|when|at|limit|level|bound|range|value|:))|\b(?:threshold|trigger|limit)\b.*\bred\b/,
  },
  {
    role: 'threshold',
    of: 'green',
    words:
      /\bgreen\b(?=.*(?:threshold|trigger|if|when|at|limit|level|bound|range|value|target|:))|\b(?:threshold|trigger|limit)\b.*\bgreen\b/,
  },
  {
    role: 'stretch',
    words: /\bstretch\b|\bambition\b|\baspiration(?:al)?\b|\bideal\b|\boutstanding\b|\blong[- ]term\b/,
  },
  { role: 'numerator', words: /\bnumerators?\b|\bnum\b\.?|^n$|\bnum\.?$|\brhifiadur\b/ },
  {
    role: 'denominator',
    words:
      /\bdenominators?\b|\bden(?:om)?\b\.?|^d$|\bcohort\b|^(?:out )?of$|^out of\b|^base$|^eligible$|\benwadur\b/,
  },
  {
    role: 'ytd',
    words:
      /^(?!.*\b(?:target|plan|standard|trajectory|goal)\b).*(?:\bytd\b|\byear[ -]to[ -]date\b|\bcumulative\b|^(?:(?:actuals?|figures?|results?|outturn|total|achieved|performance|year|so far|position) )?to date$)/,
  },
  {
    role: 'comparator',
    of: 'neighbour',
    words: /\bstat(?:istical|s)?\.? ?(?:neigh(?:bou?rs?)?\b|nbrs?\b|n\b)|\bsns?\b|\bneighbou?rs?\b/,
  },
  {
    role: 'comparator',
    of: 'england',
    words: /\bengland\b|\bnational\b|\bnat\.? (?:average|avg|av)\b|\beng\.?(?: |$)/,
  },
  {
    role: 'comparator',
    words:
      /\bbaseline\b|\brank(?:ing)?\b|\b(?:quart|dec|percent)ile\b|\bbenchmark(?:ing)?s?\b|\bregion(?:al)?\b|\blondon\b|\bscotland\b|\bwales\b|\bcymru\b|\bireland\b|\baverage\b|\bavg\b|\bmean\b|\bmedian\b|\bpeers?\b|\bfamily group\b|\bcomparators?\b|\bcomparison\b|\bcipfa\b|\bsimilar\b|\bnearest\b|\bcounty\b|\bsector\b|\bhousemark\b|\bunitary\b|\ball (?:councils|authorities|trusts)\b/,
  },
  {
    role: 'commentary',
    words:
      /\bnotes?\b|\bnext steps?\b|\bactions?\b|\bcontext\b|\banalysis\b|\breasons?\b|\bupdates?\b|\bremarks?\b|\bsummary\b|\bexceptions?\b|\bmitigations?\b|\bsylwadau\b|\bdetails\b|\bobservations?\b/,
  },
  {
    role: 'owner',
    words:
      /\bowners?\b|\blead(?: officer| member)?\b|\bofficer\b|\bresponsib(?:le|ility)\b|\baccountable\b|\bmanager\b|\bdirector(?:ate)?\b|\bdepartment\b|\bteam\b|\bportfolio\b|\bcabinet member\b|^service(?: area)?$|\bsro\b|\bcontact\b|\bsponsor\b|^commissioner$|^(?:service )?provider$|\bexec(?:utive)?\b|\bassigned to\b|\bperchennog\b/,
  },
  {
    role: 'frequency',
    words:
      /\bfrequency\b|\breporting cycle\b|\bhow often\b|^(?:reported|collected|reporting(?: period)?|cycle)$/,
  },
  {
    role: 'unit',
    words:
      /^(?:units?(?: of measure(?:ment)?)?|uom|measured? (?:in|as)|measure type|format|data type|type|value type|uned|as)$/,
  },
  {
    role: 'section',
    words:
      /^(?:(?:strategic |corporate |key )?(?:theme|domain|priority|priorities|outcome|category|section|area|objective|programme|pillar|aim|goal area|group|topic|subject|workstream|cqc domain))s?$/,
  },
  {
    role: 'target',
    spans: true,
    words:
      /\btargets?\b|\bgoals?\b|\bstandards?\b|\bstds?\b(?!\.? ?dev)|\bthresholds?\b|\bplan(?:ned)?\b|\btrajector(?:y|ies)\b|\bkpi levels?\b|\brequired\b|\bexpect(?:ed|ation)\b|\blimit\b|\bceiling\b|\bcommitted level\b|\btarged(?:au)?\b|\bobjective\b|\bambition\b|\baim(?:s|ed)?\b|\bbudgeted\b|\bmilestones?\b|^profiled?$/,
  },
  {
    role: 'past-period',
    // "Current (-2)": so many periods before the latest.
    words:
      /\b(?:last|previous|prior|preceding) (?:quarter|month|period|term|half|qtr|reporting period|time|report|return|review|result|figure|position|score|value|actual)\b|\((?:last|previous|prior|before)\)$|\((?:[a-z] ?)?[-–−] ?[1-9]\)$/,
  },
  {
    role: 'past-year',
    words:
      /\b(?:last|previous|prior|preceding) (?:year|financial year)\b|\bsame (?:quarter|period|month|term) last year\b|\b(?:year[ -]?end|final) (?:outturn|position|result)\b|^(?:py|ly)$/,
  },
  {
    role: 'figure',
    words:
      /\bactuals?\b|\bvalues?\b|\bachiev(?:ed|ement)\b|\bperformance\b|\bresults?\b|\bcurrent\b|\bout ?turns?\b|\blatest\b|\breported\b|\bfigures?\b|\bposition\b|\bscores?\b|^%(?:$| (?!of\b))|^per ?cent(?:age)?\b|^(?:crude |standardised )?rate(?: (?:per|\/) ?[\d,]+.*| %)?$|\bperfformiad\b|\bcanlyniad\b|\bthis (?:year|quarter|month|period|term)\b|^(?:our|trust|council|local|borough|county)$|^year end\b|^(?:data|measure(?:d|ment)|reading)$|^(?:(?:where|how) (?:we|things) (?:are|stand)(?: (?:now|today))?|(?:as (?:of )?|right )?now|today|at present|this time|so far|got)$/,
  },
];

/** Words of a period's column down the side: "Period", "Quarter", "Month ending". */
export const PERIOD_WORDS =
  /^(?:(?:reporting |time |data )?(?:period|quarter|qtr|month|term|year|date)s?(?: ?(?:end(?:ing|ed)?|label|name))?|(?:financial|academic|fiscal|calendar|reporting|school) (?:year|quarter|month|period)|as at|cyfnod|year and quarter|year\/quarter)$/;

/** A target's heading that says whose it is: the whole year's, or that of the year to date. */
export const YEAR_BASIS =
  /\bannual\b|\byear[ -]?end\b|\bfull[ -]?year\b|\bend of (?:the )?year\b|\byearly\b|\bby (?:march|year end)\b/;
export const TO_DATE_BASIS = /\bytd\b|\bto date\b|\bprofiled?\b|\bcumulative\b/;
