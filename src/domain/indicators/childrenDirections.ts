import type { DirectionRule } from './directionRule';

/*
 * Wording of children's services. Counts and rates of children that are neither good nor bad match none.
 */

const NEGATED: readonly DirectionRule[] = [
  ['lower', /\bnot in (?:\w+ )?(?:education|employment|training|suitable|the same)|\bneets?\b/],
  [
    'lower',
    /\bnot (?:known|recorded|seen|visited|completed|up to date|in touch|held|within|registered|met|on time)\b/,
  ],
  [
    'lower',
    /\bunsuitable|unallocated(?! (?:reserves?|balances?|funds?))|unregulated|unregistered|bed and breakfast|\bb ?& ?b\b/,
  ],
  [
    'lower',
    /\boverdue|out of (?:date|timescale)|(?<!\bopen(?:ing|s)? )\blate\b(?! (?:night|evening|opening|shift)s?\b)|\bdelay|\bwithout (?:an? )?(?:up to date|allocated|current)\b/,
  ],
  ['lower', /\bno further action|\bnfa\b/],
];

const AGAIN: readonly DirectionRule[] = [
  [
    'lower',
    /\bre-?referr|\brepeat|\breferrals? within (?:12|twelve) months|\bprevious(?:ly)? (?:referr|been|had)/,
  ],
  ['lower', /\b(?:second|subsequent)\b.*\b(?:time|plan)\b|\b(?:plans?|cpp)\b.*\bagain\b/],
  ['lower', /\bre-?(?:entr|enter|offend)|return(?:ed|ing)? to care|became looked after again/],
  [
    'lower',
    /\bplans?\b.*\b(?:lasting|longer than|(?:more than|over|for) (?:2|two|18|15|12) (?:or more )?(?:years?|months))/,
  ],
];

const PLACEMENTS: readonly DirectionRule[] = [
  [
    'lower',
    /\b(?:3|three)(?: or more|\+)(?: \w+)? (?:placements?|moves?|homes?)\b|\bplacement (?:moves?|breakdowns?|disruption)/,
  ],
  [
    'lower',
    /\b(?:placements?|adoptions?) (?:that |which )?(?:broke|disrupt|broken|breakdown)|\bschool moves?/,
  ],
  ['higher', /\bsame placement|\bplacement stability|\bstable placement|\bstaying put/],
  [
    'higher',
    /\b(?:within|less than|under) (?:20|twenty) miles|\b(?:with)?in(?:side)? (?:the )?(?:borough|county)\b/,
  ],
  [
    'lower',
    /\b(?:20|twenty)\+? ?miles|\bout of (?:borough|county|area|authority)|\boutside (?:of )?(?:the )?(?:borough|county|area|authority|local)/,
  ],
  ['lower', /\bresidential (?:care|placements?|settings?)|\bindependent fostering agenc/],
];

const INTERVIEWS: readonly DirectionRule[] = [
  [
    'higher',
    /\breturn(?: home)? interview|\binterview.*\bmissing|\bmissing\b.*\binterview|\bintervention (?:for|offered|received)/,
  ],
];

const SAFETY: readonly DirectionRule[] = [
  [
    'lower',
    /\bmissing\b|\babsent|\babsence|\bsessions missed|\bmissed\b|\baway from placement|\bunauthori[sz]ed/,
  ],
  ['lower', /\bexclusions?\b|\b(?:permanently|fixed.term) excluded|\bexcluded from\b|\bsuspen(?:sion|ded)/],
  ['lower', /\bfirst.time entrants?|\boffend|\bcustod|\bremand|\bconvict|\bcautions?\b|\barrest/],
  [
    'lower',
    /\bself.harm|\bhospital admission|\ba ?& ?e\b|\bteenage (?:pregnan|conce)|\bsubstance misuse|\bmortality|\bobes/,
  ],
];

const WORKFORCE: readonly DirectionRule[] = [
  [
    'lower',
    /\bcase ?loads?|\bvacanc|\bagency\b|\blocum|\bturnover|\bsickness|\b(?:unit |placement )?costs?\b|\boverspen[dt]/,
  ],
  ['lower', /\bcarers? (?:leaving|resign|de-?regist)|\bleaving (?:the )?(?:service|council)/],
];

const AVERAGES: readonly DirectionRule[] = [
  [
    'lower',
    /\b(?:average|mean|median) (?:sdq|strengths and difficulties)|\bsdq (?:average|mean)|\bscore\b.*\bcause for concern/,
  ],
  [
    'lower',
    /^(?!.*\b(?:length|duration) of (?:visits?|service|tenanc\w+|memberships?|loans?|sessions?|employment)\b).*\b(?:average|mean|median)\b.*\b(?:time|days|weeks|months|duration|length|wait)\b/,
  ],
];

const TIME: readonly DirectionRule[] = [
  [
    'higher',
    /\b(?:within(?! (?:\d+|ten|fifteen|twenty) (?:months?|years?))|in under|less than|fewer than) (?:the )?(?:\d+|ten|fifteen|twenty|statutory|required|target|agreed|timescales?)\b/,
  ],
  ['higher', /\btimel(?:y|iness)\b|\b(?:on|in) time\b|\b(?:in|to|within) timescales?\b/],
  [
    'lower',
    /\bwaiting\b|\bcomplaints?\b|\bdissatisf|\bbacklog|\brequir(?:es|ing) improvement|\binadequate|\b(?:attainment )?gap\b/,
  ],
];

const GOOD_PRACTICE: readonly DirectionRule[] = [
  [
    'higher',
    /\bup.to.date|\bhealth (?:checks?|assess\w*|plans?)|\bdental|\bdentist|\bimmuni[sz]|\bvaccinat|\bopticians?|\beye (?:test|check)/,
  ],
  [
    'higher',
    /\b(?:pathway|permanence|care|education|education health and care|safety) plans?\b.*\b(?:in place|with|have|has|had|complet|review|issued|agreed|signed)|\b(?:with|have|has|had) an? (?:\w+ )?(?:pathway|permanence|care|education) plan/,
  ],
  [
    'higher',
    /\bpeps?\b|\bpersonal education plans?|\blife story|\bsupervision|\baudits?\b|\bgood or (?:better|outstanding)/,
  ],
  [
    'higher',
    /\bvisit(?:s|ed)?\b|\bseen (?:alone|by)|\bin touch\b|\bin contact\b|\ballocated\b|\bparticipat|\battendance\b|(?:%|\bper ?cent|\bproportion|\bshare|\b(?:children|people|pupils|parents|carers|meetings|sessions|reviews|appointments|conferences|panels?)\b).*\battended\b|\battended by\b|\bcontribut/,
  ],
  [
    'higher',
    /\breviews?\b.*\b(?:complet|held)|\bassessments? completed\b.*\btime|\bsdq\b|\bstrengths and difficulties/,
  ],
  [
    'higher',
    /\bsatisf|\bappointments? kept\b|\bwith an? valid\b|\boutcomes? (?:all )?met\b|\bsupported (?:by|through)\b|\bcompliments?|\bpositive|\bimprov|\bsuccess|\bstep(?:ped|ping)?.down|\btake.?up\b|\buptake|\bretention|\bpermanent (?:staff|social)/,
  ],
];

const OUTCOMES: readonly DirectionRule[] = [
  [
    'higher',
    /\bsuitable accommodation|\bin (?:\w+ )?(?:education|employment|training)|\beet\b|\bapprentice|\bhigher education|\buniversity/,
  ],
  [
    'higher',
    /\badopt(?:ed|ions?|ers?)\b|\bspecial guardian|\bsgos?\b|\bpermanence|\breunif|\breturn(?:ed|ing)? home|\bchild arrangements/,
  ],
  ['higher', /\bfoster carers? (?:approved|recruited)|\b(?:recruit|approv)\w* .*\bfoster|\bin.house foster/],
  [
    'higher',
    /\battain|\bachiev|\bexpected (?:standard|level|progress)|\bprogress 8|\bkey stage|\bks ?[1-5]\b|\bgcses?\b|\bgood level of development|\bqualification|\bphonics/,
  ],
];

// Last, since "looked after for more than 12 months" only says who is counted.
const LONG: readonly DirectionRule[] = [
  [
    'lower',
    /\bopen (?:for )?(?:more than|over|longer)|\blonger than \d+|\b(?:more than|over|exceeding) \d+ (?:working |calendar )?days\b/,
  ],
];

/** "Not in education", "overdue": before the good wording they contain. */
export const CHILDREN_NEGATED: readonly DirectionRule[] = NEGATED;

/** "Re-referrals within 12 months": before "within 12 months". */
export const CHILDREN_AGAIN: readonly DirectionRule[] = [...AGAIN, ...PLACEMENTS, ...INTERVIEWS, ...AVERAGES];

/** Bad by themselves. */
export const CHILDREN_BAD: readonly DirectionRule[] = [...SAFETY, ...WORKFORCE];

export const CHILDREN_GOOD: readonly DirectionRule[] = [...TIME, ...GOOD_PRACTICE, ...OUTCOMES, ...LONG];
