import type { DirectionRule } from './directionRule';

/*
 * Wording of other services: housing, streets, planning, money, contact centres, health, police and fire, schools and
 * cities abroad. Demand that is merely counted ("calls received", "applications received") matches none.
 */

/** What was not done, in words that hold a good one. */
export const SERVICE_NEGATED: readonly DirectionRule[] = [
  ['lower', /\b(?:no|without|few|low) (?:formal )?qualifications?\b/],
  ['lower', /\bdid not attend\b|\bdna (?:rates?|s)\b|\bno.?shows?\b/],
];

/** Narrow wordings that contain a broad one of the other side. */
export const SERVICE_FIRST: readonly DirectionRule[] = [
  ['lower', /\b(?:visits?|appointments?|calls?|sessions?|lessons?|deadlines?) (?:were )?missed\b/],
  [
    'lower',
    /\bre-?admi(?:ssions?|tted)|\bre-?offend|\bfalse alarms?|\bnon.?decent|\bland.?fill(?:ed)?\b(?<!divert\w* from (?:land.?fill(?:ed)?))/,
  ],
  [
    'lower',
    /\bas a problem\b|\bis a problem\b|\bwritten off|\bwrite.?offs?\b|\bgaps?\b(?! (?:reduc|clos|narrow)\w+)/,
  ],
  [
    'lower',
    /\bdissatisf|\bunresolved|\buncollected|\bunanswered|\bun(?:safe|healthy|acceptable|employ\w*)\b/,
  ],
  ['lower', /\babandon(?:ed|ment)\b(?!.*\b(?:removed|cleared)\b)|\bcontaminat|\bcancel+(?:ed|ations?)\b/],
  ['lower', /\b(?:appeals?|allowed)\b.*\b(?:allowed|upheld|overturned|on appeal)\b/],
  ['higher', /\bappeals?\b.*\bdismissed\b/],
  ['lower', /\bcomplaints?\b.*\b(?:upheld|received|escalat\w+|ombudsman)\b|\bstage (?:2|two) complaints?\b/],
  ['lower', /\b(?:days?|weeks?|hours?|minutes?|seconds?|time) (?:taken )?to (?!be |target)\w+/],
  [
    'lower',
    /^(?:the )?(?:(?:average|mean|median) )?(?:number of )?(?:working |calendar )?(?:days|weeks|months|hours|minutes|time) (?:taken )?(?:from|between)\b/,
  ],
  [
    'lower',
    /\b(?:average|mean|median)\b.*\b(?:response|wait(?:ing)?|turnaround|processing|handling|call|re-?let|void)\b.*\b(?:time|days?|hours?|minutes?|seconds?)\b/,
  ],
  [
    'lower',
    /\b(?:speed of (?:processing|answer)|turnaround time|response times?|wait(?:ing)? times?|time to (?:hire|answer|let|re-?let|process))\b/,
  ],
  [
    'higher',
    /\bsav(?:ings?|ed)\b.*\b(?:deliver\w*|achiev\w*|against|by)\b|\b(?:deliver|achiev)\w* .*\bsavings\b/,
  ],
  [
    'lower',
    /\bdays? (?:lost|delayed)|\blost (?:to|through|due)|\b(?:rent|income|working days) lost\b|\bdelayed (?:transfer|discharge)/,
  ],
  [
    'lower',
    /\b(?:requiring|requires?|needing|in need of|considered for) (?:\w+ )?(?:maintenance|treatment|repair|attention)/,
  ],
  ['higher', /\b(?:positive|sustained|good) (?:\w+ )?destinations?\b|\bpositive outcomes?\b/],
  ['higher', /\bstill (?:at home|in post|in work|in employment|in tenancy)|\bsustain(?:ed|ment)\b/],
];

/** Things that are bad by themselves. */
export const SERVICE_BAD: readonly DirectionRule[] = [
  // Housing and poverty.
  [
    'lower',
    /\bhomeless|\brough sleep|\bsleeping rough|\btemporary accommodation|\bevict|\barrears\b|\bvoid\b|\bvoids\b|\bempty (?:homes?|properties)\b(?!.*\b(?:brought|returned|into use)\b)/,
  ],
  ['lower', /\bpoverty\b|\bclaimant count|\bclaimants?\b|\bworkless|\bunemploy|\bdepriv/],
  // Streets and environment.
  [
    'lower',
    /\bresidual (?:household )?waste|\bto landfill\b|\blandfilled\b|\bfly.?tip|\blitter|\bdetritus|\bgraffiti|\bpot ?holes?\b|\bmissed\b|\boverflows?\b|\bpollution|\bmain breaks?\b|\bbursts?\b|\bleak/,
  ],
  [
    'lower',
    /\b(?:co2e?|carbon|greenhouse gas|ghg|emissions?)\b|\benergy (?:consumption|use|used)|\bwater (?:consumption|use)\b|\bgas consumption|\belectricity (?:consumption|use)/,
  ],
  // Health.
  [
    'lower',
    /\bmrsa\b|\bmssa\b|\bdifficile|\bc\.? ?diff|\binfections?\b|\bbacter\w+|\bpressure (?:ulcers?|sores?|damage)|\bfalls?\b.*\bharm|\bfalls\b|\bnever events?|\bserious incidents?|\bmortality|\bdeaths?\b|\bsuicid|\breadmi(?:ssion|tted)|\btrolley\b|\bhandovers?\b.*\bover\b|\bemergency admissions?|\bavoidable|\bstillbirth|\bmedication errors?|\bsmoking at|\bsmok(?:ing|ers?) prevalence|\bobes/,
  ],
  [
    'lower',
    /\bpermanent admissions?|\badmi(?:ssions?|tted) to (?:residential|nursing|care homes?)|\blength of stay|\bbed occupancy|\bstranded/,
  ],
  // Police, fire and roads.
  [
    'lower',
    /\bcrimes?\b(?!.*\bsafe)|\bburglar|\brobber|\bassaults?\b|\bviolen(?:t|ce)\b|\boffences?\b|\boffenses?\b|\bknife\b|\btheft|\banti.?social|\basb\b|\bkilled or seriously injured|\bksi\b|\bcasualt|\bcollisions?\b|\bcrashes\b|\binjur|\baccident|\bfatal|\bfires\b|\bfalse alarms?|\brepeat (?:victims?|offenders?)/,
  ],
  [
    'lower',
    /\blost\b|\b(?:members|staff|employees|tenants|volunteers|customers)\b.*\bleaving\b|\bre-?present(?:ing|ed|ations?)\b|\barson\b|\b(?:tooth|dental) decay|\b(?:repairs?|actions?|jobs?|cases?|debts?|works?) outstanding\b|\bincidents\b|\bbull(?:ying|ied)\b|\bspecial measures|\bconception|\bout.of.work benefits?\b(?!.*\b(?:into|moving)\b)|\bskills gaps?|\bmurder|\bhomicide|\bhate crime|\bnuisance|\bintervention level|\bcongestion/,
  ],
  // Running the place.
  [
    'lower',
    /\bsick(?:ness)?\b|\babsence|\babsent|\bturnover\b|\bvacan(?:t|cy|cies)\b|\bagency (?:spend|staff|use|workers?)|\bdata (?:breach|loss)|\bbreaches\b|\bcyber|\bsecurity incidents?|\bpay gap\b|\boverspen|\bover budget|\bdebt\b|\bborrowing\b|\bwrite.?offs?|\bwritten off|\boverdue|\bbacklog|\berrors?\b(?![ -]free)|\brejected\b|\baverage cost|\bcosts? (?:per|of)\b|\bunit cost|\bdowntime\b/,
  ],
  ['lower', /\bexclusions?\b|\bexcluded\b|\bsuspen(?:sions?|ded)\b|\bpersistent(?:ly)? absen/],
  ['lower', /\bthink\b.*\bproblem|\bperceive\b.*\bproblem|\bfear of crime/],
  [
    'lower',
    /\b(?:number of )?(?:people|patients|clients|customers|residents|households|children|families|adults|applicants) (?:\w+ ){0,2}waiting\b|\bwaiting lists?\b|\bwaiting for\b/,
  ],
];

/** Things that are good by themselves. */
export const SERVICE_GOOD: readonly DirectionRule[] = [
  [
    'higher',
    /\bavailable\b|\bin working order\b|\b(?:to|on) (?:programme|schedule|plan)\b|\b(?:to|on|within) budget\b|\bwhen due\b/,
  ],
  [
    'higher',
    /\bcontinuation rate|\bretained\b|\bcompleting (?:an? |the |their )?\w+|\breporting (?:better|improved|good)|\bhighly skilled|\bwith an? (?:doctorate|degree|phd)\b/,
  ],
  [
    'higher',
    /\b(?:fundrais\w+|research|commercial|trading|donation|fee|sales|regular) income\b|\bincome (?:from|generated|raised|earned|per)\b|\bfunding (?:won|secured|attracted)\b/,
  ],
  [
    'higher',
    /\bright first time|\bfirst (?:point of )?contact\b.*\bresol|\bresolved (?:at|on) first|\bappointments? kept/,
  ],
  ['higher', /\b(?:recycl\w*|compost\w*|reus(?:e|ed)|diver(?:ted|sion))\b/],
  [
    'higher',
    /\bmeet(?:ing)? the\b|\bmet the\b|\bcomplian(?:t|ce)\b|\baccredit|\brated (?:5|five|good|outstanding|acceptable)|\bgood or (?:better|outstanding)|\boutstanding or good/,
  ],
  [
    'higher',
    /\b(?:council tax|rates|nndr|rent|income|business rates|debt)\b.*\b(?:collect|received|recover)/,
  ],
  [
    'higher',
    /\b(?:paid|processed|decided|determined|validated|issued|cleared|completed|answered|closed|implemented|delivered) (?:on time|in time|by (?:the |an? |their |its )?(?:(?:agreed|due|target|statutory|planned|next) )*(?:date|deadline|due|end|target|day|month|\d)|to schedule)/,
  ],
  [
    'higher',
    /\bcompletion rate|\bappraisals?\b|\bmandatory training|\btraining (?:compliance|completed|completion)|\bin post against|\bexit interviews?/,
  ],
  [
    'higher',
    /\bfeel(?:ing)? safe|\brecommend|\bquality of life|\bwell.?being score|\bhappy with|\bfriends and family|\bengagement score|\btrust in\b/,
  ],
  [
    'higher',
    /\b(?:affordable|social|council|new) (?:\w+ )?homes?\b.*\b(?:built|deliver|complet|provid|start)|\bhomes? (?:built|delivered|completed)|\bempty (?:homes?|properties)\b.*\b(?:brought|returned|into use)/,
  ],
  [
    'higher',
    /\b(?:jobs?|apprentices\w*|businesses|start-?ups?) (?:\w+ )*(?:created|supported|started|assisted|starts)|\bbusiness start-?ups?|\bemployment rate|\bsurvival rate/,
  ],
  [
    'higher',
    /\bfootfall|\b(?:library|museum|leisure|centre|shop|park|pool|aquatic centre|website) (?:\w+ )?(?:visits?|visitors?|attendances?|members?)|\bvisits? to (?:\w+ )*(?:librar|museum|leisure|shop|park|centre|pool)|\bvisitors?\b|\b(?:book|library) (?:loans?|issues?)|\bloans issued|\bactive members|\bpassenger journeys|\bridership|\bmemberships?\b/,
  ],
  [
    'higher',
    /\bavailability\b|\buptime\b|\bonline\b|\bdigital(?:ly)? (?:transactions?|take|channel)|\bself.?serve/,
  ],
  [
    'higher',
    /\bpavement condition|\bcleanliness|\bcondition index|\bstreet ?lights? (?:working|lit|in light)/,
  ],
  ['higher', /\btrees? planted|\brenewable|\bsolar\b.*\bgenerat|\bev charg\w+ points? installed/],
  ['higher', /\b(?:direct payments?|personal budgets?|self.?directed support|reablement|virtual wards?)\b/],
  [
    'higher',
    /\b(?:screening|vaccination|immuni[sz]ation|breast ?feeding|breastfed|flu jab)\b|\bquit(?:ters?|ting)?\b|\bstopped smoking|\bcoverage\b|\bearly (?:booking|diagnosis)|\bfaster diagnosis|\bvte\b|\brisk assess\w+ complet/,
  ],
  [
    'higher',
    /\bassessed\b|\breviewed\b|\binspected\b|\binspections? (?:completed|carried out|rated|on time)|\bsafety (?:visits?|checks?|records?)|\bfire safety\b/,
  ],
  [
    'higher',
    /\btak(?:en|ing).?up\b|\btake.?up\b|\brenew(?:ing|als?|ed)\b|\breclaimed\b|\blive release|\bfilled\b|\boffered\b|\bon roll\b/,
  ],
  ['higher', /\bcalls? answered|\banswered\b|\bresponded\b|\bresolved\b/],
  ['higher', /\bon track\b|\battendance\b|\bpass(?:ed)? (?:rate|mark)|\bgaining\b|\bliteracy|\bnumeracy/],
  [
    'higher',
    /\bindependent(?:ly)?\b|\bindependence\b|\bsettled\b|\b(?:suitable|sustained) (?:accommodation|work|employment)|\bengagement\b|\bvolunteering|\bparticipation\b|\bbelong|\binfluence decisions|\bget on well|\bconfidence in\b|\bin effective treatment|\bqualified to\b|\blife expectancy|\b(?:net )?additional homes|\bregistration rate|\bhousing supply|\bsupply of\b.*\bsites|\blocal (?:firms|suppliers|businesses|smes?)\b|\bcommunity placements|\bidentified at first/,
  ],
  // Beside what they are for, neither way is better.
  ['higher', /\bpenalty (?:charge )?notices?|\bfines issued/],
  ['higher', /\btenants? satisf|\bmarket\b.*\bshare|\bshare of\b.*\bmarket/],
];
