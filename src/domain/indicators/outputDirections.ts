import type { DirectionRule } from './directionRule';

/*
 * Wording of works and services that are counted as they are done, of how long they take, and of titles that say themselves which
 * way they are to go. The verb stands last: whatever follows it ("built without consent") may turn it over.
 */

const END = '(?: \\([^)]*\\))?$';
const WORKS =
  '(?:roads?|streets?|lanes?|footpaths?|footways?|pavements?|sidewalks?|carriageways?|kerbs?|cycle(?:ways?|paths?| lanes?| paths?| routes?)|bridges?|paths?|trails?|trees?|hedge(?:s|rows?)|woodlands?|wildflowers?|parks?|playgrounds?|play areas?|drains?|culverts?|gullies|(?:water |gas |sewer )?mains|pipes?|ramps?|shelters?|benches|street ?lights?|lamps?|signs?|crossings?|speed humps?|libraries|schools|classrooms|(?:affordable |council |social |new )?(?:homes|houses|dwellings))';
const MADE =
  '(?:re-?surfaced|re-?sealed|sealed|graded|surface.dressed|laid|re-?laid|built|constructed|planted|installed|upgraded|renewed|restored|refurbished|re-?constructed|re-?paved|paved|painted|re-?painted|widened|re-?lined|retrofitted)';
/** What services hold, visit and look over. Those about one person's trouble are left out: more of them may be more need. */
const WORK =
  '(?:(?:pre-?lodgement|pre-?application|forum|community|public|stakeholder|partnership|member|ward|parish|board|engagement|liaison|information|network|working group) meetings|(?:condition|asset|building|site|energy|access|accessibility|bridge|dam|road|tree|fire safety|safety|structural|habitat|ecolog\\w+) (?:assessments?|surveys?|audits?|inspections?|checks?)|(?:asset |management |business |park |service |site |local |neighbourhood |flood |catchment |conservation )+plans|polic(?:y|ies)|(?:community |council |public |heritage |leased )?(?:buildings|facilities|halls|playgrounds|parks|bridges|premises|assets)|(?:consultation|engagement|training|information|awareness|education|outreach|briefing) (?:sessions?|events?|workshops?|visits?|days?)|(?:\\w+ )?mitigation projects)';
const DONE =
  '(?:held|completed|undertaken|carried out|conducted|delivered|reviewed|updated|adopted|audited|inspected|surveyed|assessed)';
/** Undoes what follows: waiting for it, late with it, or against it. */
const SPOILT =
  '(?!.*\\b(?:await\\w*|overdue|late|delay\\w*|postponed|cancel\\w*|outstanding|behind|un(?!sealed)\\w+ed|poor\\w*|fail\\w*|illegal\\w*|without|damage\\w*|closed|removed|lost|cost|complain\\w*|average|mean|median|time|days|weeks|months|yet|still|need\\w*|requir\\w*|re-?offend\\w*|reactive|emergency|repeat\\w*|incident\\w*|enforcement|disciplinary|safeguarding|protection|homeless\\w*|crisis)\\b)';

export const OUTPUT_GOOD: readonly DirectionRule[] = [
  ['higher', new RegExp(`^${SPOILT}.*\\b${WORKS}\\b.*\\b${MADE}${END}`)],
  ['higher', new RegExp(`^${SPOILT}.*\\b(?:housing|homes?|dwellings?) completions?\\b`)],
  [
    'higher',
    /\b(?:homes?|houses|dwellings|buildings|properties) (?:retrofitted|insulated|upgraded) (?:to|with)\b/,
  ],
  [
    'higher',
    new RegExp(`^${SPOILT}.*\\b${WORK} ${DONE}(?: for (?:access|energy|safety|accessibility))?${END}`),
  ],
  [
    'higher',
    /\b(?:people|residents|adults|visitors|customers|members|children|borrowers) (?:actively )?(?:using|visiting|attending|joining) (?:(?:our|the|public|local|council|all) )*(?:librar(?:y|ies)|museums?|leisure (?:centres?|facilities)|sports? (?:centres?|facilities)|swimming pools?|gyms?|theatres?|galler(?:y|ies)|archives|country parks?)\b/,
  ],
];

/** Bad whatever good thing it is of: who fills a post for a while, what a visit costs. */
export const OUTPUT_FIRST: readonly DirectionRule[] = [
  [
    'lower',
    /\b(?:posts?|shifts?|roles?|vacancies) (?:\w+ ){0,2}(?:filled|covered|worked) by (?:agency|temporary|interim|locum)\b/,
  ],
  ['lower', /\b(?:net|unit) cost per (?!cent)\w+/],
];

/** Undone, broken, left lying, stopped. */
export const OUTPUT_BAD: readonly DirectionRule[] = [
  [
    'lower',
    /\b(?:orders?|bail|licen[cs]es?|injunctions?|(?:tenancy )?agreements?) (?:were |are )?(?:breached|broken)\b/,
  ],
  [
    'lower',
    /\b(?:cases?|complaints?|tickets?|jobs?|repairs?|faults?|referrals?|enquiries|incidents?) re-?opened\b/,
  ],
  ['lower', /\b(?:faults?|repairs?|defects?|potholes?|complaints?) (?:still )?outstanding\b/],
  ['lower', /\b(?:decisions?|refusals|sanctions) (?:\w+ ){0,2}overturned\b/],
  [
    'lower',
    /\b(?:supply|service|power|water|network|unplanned) interruptions?\b|\binterruptions? to (?:the )?suppl/,
  ],
  ['lower', /\bvehicles? off[- ]road\b|\boff[- ]road rate\b/],
];

/** Bad things that came to a good end, told last. */
export const OUTPUT_HANDLED: readonly DirectionRule[] = [
  ['higher', /\bpositive (?:\w+ ){0,5}outcomes?\b(?!.*\bnot\b)/],
  [
    'higher',
    /\b(?:council tax|business rates|rent|service charges?) collected (?:in the year )?as an? (?:%|per ?cent\w*|share|proportion) of\b/,
  ],
  ['higher', /\brecovered (?:\w+ ){0,2}overpayments?\b|\boverpayments? recovered\b/],
  [
    'higher',
    new RegExp(
      `^(?!.*\\b(?:average|mean|median|time|days to|cost|awaiting)\\b).*\\b(?:vacant|empty|derelict|void|unused|disused)\\b.*\\b(?:returned|brought back|put back) (?:in)?to (?:use|occupation|productive use)${END}`,
    ),
  ],
  [
    'higher',
    /\bsuccessfully (?:prevented|relieved|resolved|rehoused|recovered|treated|completed|supported|delivered)\b/,
  ],
];

const TAKEN = '(?:(?:calendar |working |business )?days|weeks|months|hours|minutes|time)';

/** Said outright: how long something takes, and titles that end in the way they are to go. */
export const OUTPUT_SAID: readonly DirectionRule[] = [
  [
    'lower',
    new RegExp(
      `^(?:the )?(?:average|mean|median) (?:number of |length of )?${TAKEN} (?:taken|it takes|it took) (?:to|for|by|from|between)\\b`,
    ),
  ],
  [
    'lower',
    new RegExp(
      `^(?!.*\\b(?:rate|speed|pace) of\\b).*\\b(?:will|should|is to|are to) (?:decrease|reduce|fall|go down|come down|drop|decline)${END}`,
    ),
  ],
  ['higher', new RegExp(`\\b(?:will|should|is to|are to) (?:increase|rise|grow|go up)${END}`)],
];

/** "Waiting times for …: percentage seen within 18 weeks": what is counted is done in time, whatever the theme is called. */
export const COUNTED_IN_TIME =
  /^(?:the )?(?:%|per ?cent(?:age)?|proportion|share)\b(?!.*\b(?:not|never|waiting|still|delayed|breach\w*|re-?\w+|again)\b).*\b(?:seen|treated|answered|assessed|offered (?:an )?appointments?|responded to|decided|determined|resolved|starting treatment|started treatment) (?:with)?in (?:\d+|one|two|three|four|five|six|ten|twelve) /;
