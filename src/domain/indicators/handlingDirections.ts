import type { DirectionRule } from './directionRule';

const UNIT =
  '(?:working |business |calendar |statutory )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?)';
const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)';

/** Something bad, or something that has to be dealt with. */
const BAD =
  '(?:missed|complaints?|homeless\\w*|fly.?tip\\w*|graffiti|pot ?holes?|litter\\w*|faults?|outages?|violations?|crimes?|offences?|offenses?|burglar\\w*|robber\\w*|abuse|rape|incidents?|defects?|hazards?|damp|mould|leaks?|vehicles?|nuisance|noise|anti.?social|asb|arrests?|overdoses?|fires?|repairs?|failures?|breaches|delays?|arrears|debts?|emergenc\\w+|concerns?|alerts?|enquir\\w+|risks?|spills?)';
/** Dealt with as it should be. */
const WELL =
  '(?:put right|mended|fixed|made (?:good|safe)|rectified|resolved|remedied|cleared|removed|emptied|repaired|answered|acknowledged|respon(?:ded|se sent|ses? on time)|replied|handled|handling|dealt with|investigated|closed (?:successfully|on time|in time|within)|prevented|relieved|ended with|secured|rehoused|found safe|traced|surviv\\w+|detected|detection|solved|clear.?up|clearance|brought to justice|charged?|charge rate|positive outcomes?|action taken|resulting in (?:enforcement )?action|completed|right first time|recovered|retrieved|collected|confined|contained|attended|followed up|reduced or removed|outcomes? (?:\\w+ ){0,4}(?:met|achieved))';

/** Bad things dealt with well: tried before the bad things themselves. */
export const HANDLED: readonly DirectionRule[] = [
  ['higher', /\b(?:in|within) target time|\bby the (?:agreed|due|target|planned) (?:date|deadline)/],
  ['higher', /\b(?:rebooked|rescheduled|reunited|rehoused)\b/],
  ['higher', /^(?:%|per ?cent|proportion).*\bhealed\b/],
  ['higher', /\bon.time (?:performance|running|delivery|rate)|\bpunctual/],
  ['higher', /(?<!dis)\bsatisfi?(?:ed|action)\b/],
  [
    'higher',
    /^(?:the )?(?:%|per ?cent(?:age)?|proportion|share)\b.*\b(?:removed|cleared|resolved|dealt with|answered|repaired|investigated|closed|responded to|moved on) (?:with)?in\b/,
  ],
  [
    'higher',
    /\b(?:helped|supported|moved|placed|progress(?:ed|ing)?) into (?:\w+ )?(?:work|employment|jobs?|education|training)\b/,
  ],
  // An opinion: more who agree is better, unless what they agree to is bad.
  [
    'higher',
    /\bagree(?:ing|d)? (?:that|with|their|the)\b(?!.*\b(?:problems?|un\w+|worse\w*|poor\w*|not|never|no|difficult\w*|hard|too|exclud\w*|lonely|isolat\w*|afraid|bull(?:y|ied)\w*|harass\w*|ignored|wasted?|delays?|dis\w+)\b)/,
  ],
  [
    'higher',
    /\b(?:result(?:ed|ing|s)? in|lead(?:ing|s)? to|led to|end(?:ed|ing|s)? (?:in|with)) (?:an? )?(?:\w+ )?(?:charges?|cautions?|convictions?|detections?|prosecutions?|positive outcomes?)\b/,
  ],
  ['higher', /\breturn of spontaneous circulation|\bsurvival\b(?! gap)/],
  ['higher', /\b(?:prevention|relief) (?:duties|duty|cases)\b.*\b(?:end|success|secur|positive)/],
  [
    'higher',
    new RegExp(
      `^(?!(?:the )?(?:average|mean|median|number|total|cost|time|days|hours|speed)\\b)(?!.*\\b(?:false alarms?|malicious|hoax\\w*|unwanted|un(?:resolved|collected|answered|detected|solved)|awaiting|penalt\\w+)\\b)(?=.*(?:%|\\bper ?cent|\\bproportion|\\brate\\b|\\bin time|\\bon time|\\bwithin|\\bright\\b|\\bsurviv)).*\\b${BAD}\\b.*\\b${WELL}\\b`,
    ),
  ],
  ['higher', /\b(?:detection|clearance|charge|clear.?up|positive outcome|solved|survival) rates?\b/],
  [
    'higher',
    /\b(?:arrears|debts?)\b.*\b(?:retrieved|recovered|repaid|collected)\b|\b(?:recovery|collection) of\b.*\b(?:arrears|debts?)\b/,
  ],
  ['higher', /\bdealing (?:well )?with\b/],
  ['higher', /\bbrought to justice|\bconfined to (?:the )?(?:room|object)/],
];

/** Longer than it should be: waits of more than so long. */
export const LATE: readonly DirectionRule[] = [
  [
    'lower',
    /^(?!.*\b(?:sustain|retain|still|remain|stay|kept)\w*).*\b(?:past|beyond|later than) (?:their|its|the|an?) (?:\w+[ -]){0,3}(?:date|deadline)s?\b/,
  ],
  ['lower', /\b(?:12|twelve|24|twenty.?four).?hour (?:\w+ )?(?:waits?|breach\w*)/],
  [
    'lower',
    new RegExp(
      `^(?!.*\\b(?:no|not) (?:more|longer) than)(?!.*\\b(?:reviewed|assess|visit|in post|sustain|retain|still|remain|stay)\\w*).*\\b(?:wait\\w*|open|outstanding|unresolved|handovers?|stays?|breach\\w*|bed and breakfast|b&b|backlog|cases|pathways|diagnostics?)\\b.*\\b(?:over|more than|above|beyond|exceed\\w*|longer than|greater than|>=?)\\s*${NUMBER}\\+?[- ](?:${UNIT}|months?|years?)\\b`,
    ),
  ],
];

/** Done in the time it should be done in. */
export const IN_TIME: readonly DirectionRule[] = [
  [
    'higher',
    /\b(?:a ?& ?e|a and e|accident and emergency|emergency department)\b.*(?:\b(?:4|four).?h(?:ou)?rs?\b|\bwithin\b)/,
  ],
  ['higher', /\bcancer\b.*\b(?:\d+|two|2ww)[- ]?(?:day|week)s?\b/],
  ['higher', /\b(?:rtt|referral to treatment)\b.*\b18\b|\b18.?weeks?\b.*\b(?:rtt|referral|pathways)\b/],
  [
    'higher',
    new RegExp(
      `\\b(?:seen|held|done|made|met|paid|sent|given|found|begun|taken|\\w{3,}ed)\\b(?: \\w+){0,5}? in (?:under |less than )?(?:the )?${NUMBER} ${UNIT}\\b`,
    ),
  ],
  [
    'higher',
    new RegExp(
      `\\b(?:within(?! (?:the |their )?${NUMBER} (?:months?|years?))|in under|no (?:more|longer) than|less than|fewer than) (?:the |an? |their )?(?:${NUMBER}|hour|day|week|month|same day|next|statutory|required|target|agreed|published|timescales?|time ?limit|deadline)\\b`,
    ),
  ],
];

/** Within months or years things also end and come again: only what is done is meant to be done by then. */
export const IN_MONTHS: readonly DirectionRule[] = [
  [
    'higher',
    new RegExp(
      `\\b(?:reviewed|assess(?:ed|ments?)|visited|seen|completed|checked|checks?|inspect(?:ed|ions?)|held|issued|decided|determined|resolved|moved|placed|adopt(?:ed|ions?)|screened|updated|trained|supervised|audited|serviced|permanence|closed|rehoused|paid|tested|vaccinated|matched|approved|recruited|concluded|started|submitted|produced|delivered|implemented|cleared)\\b.*\\b(?:within|inside) (?:the (?:last|past|previous) )?${NUMBER} (?:months?|years?)\\b`,
    ),
  ],
];

/** "Diagnostics in 6 weeks", "repairs in 24 hours": good unless what is named is bad. */
export const IN_SO_LONG: readonly DirectionRule[] = [
  ['higher', new RegExp(`^(?!(?:the )?(?:number|total|count)\\b).*\\bin ${NUMBER} ${UNIT}\\b`)],
];
