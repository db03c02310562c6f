import { foldSpace } from '../grid/grid';
import type { Direction } from '../settings/settings';
import { CHILDREN_AGAIN, CHILDREN_BAD, CHILDREN_GOOD, CHILDREN_NEGATED } from './childrenDirections';
import type { Better, DirectionRule } from './directionRule';
import { HANDLED, IN_MONTHS, IN_SO_LONG, IN_TIME, LATE } from './handlingDirections';
import {
  COUNTED_IN_TIME,
  OUTPUT_BAD,
  OUTPUT_FIRST,
  OUTPUT_GOOD,
  OUTPUT_HANDLED,
  OUTPUT_SAID,
} from './outputDirections';
import {
  MERELY_COUNTED,
  PUT_RIGHT,
  RUNNING_BAD,
  RUNNING_FIRST,
  RUNNING_GOOD,
  RUNNING_IN_TIME,
  RUNNING_NEGATED,
} from './runningDirections';
import { SERVICE_BAD, SERVICE_FIRST, SERVICE_GOOD, SERVICE_NEGATED } from './serviceDirections';

/** The title says it outright. */
const SAID: readonly DirectionRule[] = [
  [
    'lower',
    /\b(?:lower|smaller|less|fewer|low|down)(?: (?:figure|number|value))? ?(?:is|=) ?(?:better|good|best)\b/,
  ],
  [
    'higher',
    /\b(?:higher|bigger|larger|more|high|up|greater)(?: (?:figure|number|value))? ?(?:is|=) ?(?:better|good|best)\b/,
  ],
  ['lower', /^(?:to )?(?:reduc(?:e|ing)|decreas(?:e|ing)|minimi[sz](?:e|ing)|lower(?:ing)?|cut(?:ting)?) /],
  ['lower', /\bdo(?:es)? not (?:increase|rise|exceed)\b/],
  ['higher', /^(?:%|per ?cent(?:age)?) (?:reduction|decrease|saving)s? (?:in|of)\b/],
  ['higher', /^(?:to )?(?:increas(?:e|ing)|maximi[sz](?:e|ing)|rais(?:e|ing)) /],
  ['lower', /\branking\b|\b(?:place|position) in the (?:league )?tables?\b/],
  ['higher', /^(?:at least|ensure (?:that )?(?:all|at least|every))\b/],
];

/** Wording that decides by itself, after bad things dealt with well: in order, since a narrow wording comes before the broad one it contains. */
const CLEAR: readonly DirectionRule[] = [
  ...OUTPUT_FIRST,
  ...SERVICE_FIRST,
  ...RUNNING_FIRST,
  ...LATE,
  ...CHILDREN_AGAIN,
  ...IN_TIME,
  ...RUNNING_IN_TIME,
];
/** Wording that decides before all other. */
const OUTRIGHT: readonly DirectionRule[] = [
  ...SAID,
  ...OUTPUT_SAID,
  ...SERVICE_NEGATED,
  ...CHILDREN_NEGATED,
  ...RUNNING_NEGATED,
];
/** Things that are bad or good by themselves: where a title names both, it says neither. */
const BAD: readonly DirectionRule[] = [...SERVICE_BAD, ...CHILDREN_BAD, ...RUNNING_BAD, ...OUTPUT_BAD];
const GOOD: readonly DirectionRule[] = [
  ...SERVICE_GOOD,
  ...CHILDREN_GOOD,
  ...RUNNING_GOOD,
  ...OUTPUT_GOOD,
  ...IN_MONTHS,
  ...IN_SO_LONG,
];

const NOT =
  /\b(?:(?:did|do|does|were|was|are|is|have|has|had|could|can) not|not|fail(?:ed|ing|s)? to|failing|refus(?:ed|ing) to)\b/;

/**
 * What is done about a bad thing: "rough sleepers housed", "CO2 saved". Such a title counts the doing as likely as the thing, so
 * that it is not known which way is better.
 */
const DEALT_WITH =
  /\b(?:heal(?:ed|ing)|treated|served|counselled|accommodated|housed|moved (?:on|into|out)|helped|assisted|avoid(?:ed|ing)?|prevent\w*|sav(?:ed|ings?)|collected|complet(?:ed|ing|ion)|enforcement|cleared|removed|resolved|recovered|reductions?|reduced|returned|visited|assessed|reviewed|screened|engaged|dealt|answered|investigated|inspected|won|rescued|rebooked|free (?:of|from))\b/;

/** Words that a bad thing only describes: "a carbon plan", "cost recovery", "cyber training". */
const NAMED_AFTER =
  /^\w*[ -](?:(?!(?:per|of|in|for|by|to|from|on|at|with|and|or|due)\b)\w+[ -])?(?:plans?|polic(?:y|ies)|strateg(?:y|ies)|recovery|reductions?|prevention|avoidance|relief|training|champions?|awareness|advice|support|grants?|pledges?|programmes?|schemes?|projects?|clinics?|reviews?|checks?|assessments?|screening|interviews?|detectors?|insurance|interventions?|controls?|management|certificat\w+|accreditation)\b/;

/** What a figure is a share or a rate of says who is counted: "complaints (% of visitors)", "per 1,000 visitors". */
const OUT_OF =
  /\((?:as )?(?:an? )?(?:%|per ?cent(?:age)?|share|proportion) of [^)]*\)|\bas an? (?:%|per ?cent(?:age)?|share|proportion) of .*$|\bper (?:1,?0{2,5}|10,?0{3}|100,?0{3}) \w+/g;

/**
 * People who are welcome, of whom something is told that no rule knows: "apprentices past …", "volunteers injured". That they
 * are there at all is good, what is told of them may not be.
 */
const WHO =
  /^(?:(?:the )?(?:%|per ?cent(?:age)?|proportion|share|number|rate) (?:of )?)?(?:all )?(?:apprentices|visitors|adopters|volunteers|members)\b(?= [a-z])(?! (?:to|at|in|per|and|of|start\w*|recruited|employed|appointed|supported|completing|achieving|passing|retained|taken on)\b)/;

const decide = (rules: readonly DirectionRule[], wording: string): Better | null =>
  rules.find(([, pattern]) => pattern.test(wording))?.[0] ?? null;

const CANCELLED = /\bcancel+(?:ed|ations?)\b/;

/** Whether the bad thing in a wording only describes another. */
function isNamedAfter(wording: string): boolean {
  const [found] = BAD.flatMap(([, pattern]) => pattern.exec(wording) ?? []);
  if (found === undefined) return false;
  return NAMED_AFTER.test(wording.slice(wording.indexOf(found) + found.length));
}

/** "% of fires resulting in injury": one thing that comes to another, which alone is what is counted. */
const COMES_TO =
  /^(?:(?:the )?(?:%|per ?cent(?:age)?|proportion|share|rate) (?:of )?.*\b(?:led to|end(?:ed|ing|s)? (?:in|with)|followed by)\b|[^(]*\b(?:result(?:ed|ing|s)? in|lead(?:ing|s)? to)\b)(.*)$/;

const HARM = /\b(?:harm|injur(?:y|ies)|death|damage|loss)\b/;

/** What becomes of the bad thing, told right behind it: "homes empty over 6 months | brought back into use". */
const PUT_RIGHT_AFTER =
  /^(?:(?:that|which|who|were|are|was|is|been|being|have|has|then|and) )*(?:returned|brought|re-?let|let|(?:re-?)?occupied|back|(?:re)?housed|cleared|closed|resolved|seen|treated|visited|reviewed|moved|filled|sold|repaired|completed|answered)\b/;

function isPutRightAfter(wording: string): boolean {
  const found = CLEAR.find(([, pattern]) => pattern.test(wording))?.[1].exec(wording);
  return found ? PUT_RIGHT_AFTER.test(wording.slice(found.index + found[0].length).trim()) : false;
}

/** "Sites in the lowest compliance bands", "schools in the bottom quarter": those at the wrong end of something good. */
const WRONG_END = /\bin the (?:lowest|bottom|worst|poorest|weakest)\b/;

/** "Homes built without planning permission". */
const WITHOUT_LEAVE =
  /\b(?:without|in breach of|against) (?:an? |the )?(?:planning |building |listed building )?(?:permission|consent|approval|authori[sz]ation|licen[cs]e|conditions?)\b/;

function betterOf(wording: string): Better | null {
  const better = betterOfWhole(wording);
  if (better === 'higher' && WITHOUT_LEAVE.test(wording)) return null;
  if (!WRONG_END.test(wording)) return better;
  return better === 'higher' ? 'lower' : null;
}

function betterOfWhole(wording: string): Better | null {
  const handled = decide(HANDLED, wording) ?? decide(OUTPUT_HANDLED, wording);
  const came = handled ? undefined : COMES_TO.exec(wording)?.[1];
  if (came !== undefined) {
    const [bad, good] = [decide(BAD, came) ?? (HARM.test(came) ? 'lower' : null), decide(GOOD, came)];
    if (bad && good) return null;
    // A visit that a fire comes to is no good thing because visits are.
    return bad ?? (decide(BAD, wording.slice(0, -came.length)) ? null : good);
  }
  // "Unplanned admissions avoided" counts the avoiding as likely as the thing.
  if (!handled && (decide(RUNNING_FIRST, wording) || CANCELLED.test(wording)) && PUT_RIGHT.test(wording))
    return null;
  const clear = handled ?? decide(CLEAR, wording);
  if (clear === 'lower' && isPutRightAfter(wording)) return null;
  if (clear) return clear;
  if (MERELY_COUNTED.test(wording)) return null;
  const [bad, good] = [decide(BAD, wording), decide(GOOD, wording.replace(OUT_OF, '').replace(WHO, ''))];
  if (bad === 'lower' && (DEALT_WITH.test(wording) || isNamedAfter(wording))) return null;
  return bad && good && bad !== good ? null : (bad ?? good);
}

const PARTICIPLE =
  /\b(?:\w{2,}ed|dealt|sent|made|seen|met|held|paid|kept|given|found|taken|begun|brought|returned)\b(?= (?:by|to|in|within|at|with|for|on|from|through|and|or)\b|$)/g;
const TIMED = /\b(?:within|in (?:under |less than )?\d|on time|in time|same day)\b/;

/**
 * Whether a "not" only says which are counted, and something else is told of those: "cases not closed by the front desk
 * that are dealt with in 3 days", "calls not answered at first that are returned the same day".
 */
function saysWho(wording: string): boolean {
  const found = NOT.exec(wording);
  if (!found) return false;
  const after = wording
    .slice(found.index + found[0].length)
    .replace(/\([^)]*\)/g, '')
    .trim();
  const clauses = after.split(/\b(?:that|which|who)\b/);
  const last = clauses.at(-1) ?? '';
  if (clauses.length > 1 && !NOT.test(last)) return true;
  const timed = TIMED.exec(after);
  const told = (timed ? after.slice(0, timed.index + timed[0].length) : after).match(PARTICIPLE) ?? [];
  const first = /^(?:yet |been |being |be |fully |always )*\w+/.exec(after)?.[0].split(' ').at(-1);
  return told.length > 1 || (told.length === 1 && told[0] !== first && timed !== null);
}

/**
 * The direction the wording of an indicator suggests; 'none' where it says neither, since it is better not known than
 * wrong. What is named may be bad and yet dealt with well ("missed bins put right", "complaints answered in time"), so
 * such wording comes before the bad things themselves. A "not" turns what would be good into bad ("homes not meeting
 * the standard"); what would be bad and is not so is left open ("complaints not upheld"). Takes folded text.
 */
export function directionFromWording(title: string): Direction {
  const [whole, counted] = [wordingDirection(title), COUNTED.exec(title)?.[1]];
  const part = counted === undefined ? 'none' : wordingDirection(counted);
  if (counted !== undefined && part === 'higher' && COUNTED_IN_TIME.test(counted.toLowerCase())) return part;
  return part !== 'none' && whole !== part ? 'none' : whole;
}

/** "Waiting times: percentage seen in 18 weeks": what is counted stands behind the theme, and may say the opposite of it. */
const COUNTED =
  /(?::|\s[-–—])\s+((?:the )?(?:per ?cent(?:age)?|proportion|share|number|rate)\b.*|(?:the )?%.*)$/i;

/** Whether a title says outright which way is better, or sets out to bring it about: "reduce …", "lower is better". */
export const saysBetter = (title: string): boolean => decide(SAID, foldSpace(title).toLowerCase()) !== null;

function wordingDirection(title: string): Direction {
  const wording = title
    .toLowerCase()
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/^\s*(?:# ?(?:of )?|n(?:o|r)\.? of )(?=[a-z])/, 'number of ');
  const outright = decide(OUTRIGHT, wording);
  if (outright) return outright;
  // What stands in brackets says who is counted.
  if (!NOT.test(wording.replace(/\([^)]*\)/g, ''))) return betterOf(wording) ?? 'none';
  if (saysWho(wording)) return 'none';
  return betterOf(wording.replace(NOT, '').replace(/\s+/g, ' ')) === 'higher' ? 'lower' : 'none';
}

/** Prefixes that turn a word into its opposite, but for words that only begin so. */
const OPPOSITE =
  /\b(?:un(?!der|i|til|less)|non[ -]|mis(?!s)|mal(?!e)|dis(?!abil|charg|posal|cuss|trict|tribut|patch|play|cretion))\w+/;
/** Bad by the thing itself, whatever is told of it; a title that also says what was done about it counts as bad here. */
const ANY_BAD =
  /\b(?:without|fewer|less|lack\w*|abscon\w*|abus\w*|assault\w*|harm\w*|injur\w*|death\w*|crim\w*|offen[cd]\w*|victimi\w*|fail\w*|refus\w*|reject\w*|los[st]\w*|late|overdue|outstanding|delay\w*|break\w*|broke\w*|drop\w*|declin\w*|cost\w*|sick\w*|absen\w*|vacan\w*|leav(?:e|ing)|left|error\w*|fault\w*|defect\w*|damage\w*|complain\w*|arrears|debt\w*|empty|void\w*|wast\w*|miss\w*|repeat\w*|re-\w+|again|temporary|agency|turnover|obes\w*|smok\w*|poverty|depriv\w*|exclu\w*|suspen\w*|evict\w*|homeless\w*|emergenc\w*)\b/;

/**
 * Whether a title names nothing that is bad or turned into its opposite: no proof that more of it is better, but a second
 * reason beside a status that says so.
 */
export function namesNothingBad(title: string): boolean {
  const wording = title.toLowerCase().replace(/[‐‑‒–—]/g, '-');
  return (
    !NOT.test(wording) &&
    !OPPOSITE.test(wording) &&
    !ANY_BAD.test(wording) &&
    decide([...OUTRIGHT, ...CLEAR, ...BAD], wording) !== 'lower'
  );
}
