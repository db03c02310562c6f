import type { DirectionRule } from './directionRule';

/*
 * Wording by what became of things, whatever service they are of: whether they run, are put off, are done late or wrongly,
 * are met, passed, returned or taken up. Families of verbs and of the words that go before them, never single titles.
 */

const UNIT = '(?:minutes?|mins?|hours?|hrs?|(?:working |calendar )?days?|weeks?|months?|years?)';
const NUMBER = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)';

/** What was not done that should have been: tried before all else, since what should have been done is in itself good. */
export const RUNNING_NEGATED: readonly DirectionRule[] = [
  [
    'lower',
    /\b(?:not|never|yet to be) (?:been |being )?(?:emptied|collected|delivered|swept|gritted|repaired|mended|fixed|answered|paid|met|seen|visited|completed|started|attended|working|available|published|sent|filed|recorded|signed|tested|serviced|trained)\b(?! (?:for|by choice|with))/,
  ],
  [
    'lower',
    /\bfail(?:s|ed|ing|ures?)? (?:to meet |at |in )?(?:the|their|an?|its|our) (?:[\w-]+ ){0,3}(?:standards?|tests?|inspections?|checks?|audits?|mot|requirements?|exam\w*|limits?)\b/,
  ],
];

/** Put off, late, left lying, done wrongly, come back: what it is done to is often good, so these come before it. */
export const RUNNING_FIRST: readonly DirectionRule[] = [
  [
    'lower',
    /\b(?:postponed|adjourned|called off|put off|undelivered|spoil(?:ed|t)|malicious|hoax(?:es)?|inquorate|hang(?:s|ing)? up|hung up|turned away(?! from)|walk(?:ed|ing)? out|dropped out|drop-?outs?|(?:course|learner|student|pupil|candidate|apprentice|adopter|volunteer) withdrawals?|withdrawals? from (?:the |their )?(?:course|programme|training|learning))\b/,
  ],
  ['lower', /\bcancel(?:s|ling)?\b|\bover-?run(?:s|ning)?\b/],
  [
    'lower',
    /\b(?!(?:working|staying|shopping|opening|closing) )\w+(?:ed|ing|ent|ade|eft|old|ought|aid|un) late\b(?! (?:shift|night|evening)s?)|\bstations? opening late\b|\blate (?:payments?|starts?|returns?|arrivals?|running|deliver\w+|openings?|finish\w*|completions?|cancellations?|submissions?)\b/,
  ],
  [
    'lower',
    /\bun(?:filled|delivered|wanted|read|opened|staffed|insured|lit|available|usable|met|finished|authori[sz]ed|lawful|registered|allocated(?! (?:reserves?|balances?|funds?))|verified|justified|planned)\b|\bunpaid\b(?! (?:care|work|leave|placement|intern|volunteer))/,
  ],
  [
    'lower',
    /\b(?:faults?|repairs?|jobs?|leaks?|problems?|complaints?|cases?|infections?|patients|children) (?:\w+ ){0,2}(?:come|came|comes|coming) back\b|\b(?:back in|return(?:s|ed|ing)? to) (?:a ?& ?e|hospital|prison|custody|court|the streets?)\b|\brecurr(?:ed|ing|ences?)\b|\b(?:fail|break|go|went|happen|report)\w* again\b|\brepeat (?:faults?|failures?|visits? for the same|repairs?|calls?|complaints?)\b/,
  ],
  [
    'lower',
    /\b(?:officer|council|staff|clerical|administrative|our) errors?\b|\bmistakes?\b|\bwrong(?:ly)?\b|\bincorrect(?:ly)?\b|\bin error\b/,
  ],
  [
    'lower',
    new RegExp(
      `^(?!.*\\b(?:no|not|never|none|nobody) (?:older|more|longer))(?!.*\\b(?:sustain|retain|still|remain|stay|kept|in post)\\w*).*\\b(?:older than|tak(?:e|es|en|ing) (?:more|longer) than|left (?:for )?(?:more|longer) than|queu(?:es?|ing)\\b.*\\b(?:over|of more than|longer than)|waiting (?:more|longer) than|(?:open|outstanding|unfilled|empty|vacant|undecided|unanswered) (?:after|for|over)(?: more than| over)?) ${NUMBER} ${UNIT}\\b`,
    ),
  ],
  ['lower', /\b(?:stands?|stood|standing|left|lying|lies) (?:empty|idle|unused)\b/],
  [
    'lower',
    /\b(?:crews?|engines?|appliances?|on-call|retained)\b.*\bturn-?out\b.*(?:\btimes?\b|\bseconds\b|\bminutes\b)/,
  ],
  ['lower', /\bdid[ -]not[ -]attends?\b/],
  [
    'lower',
    /\b(?:response|wait|handover|answer|turnaround|turn-round|delay)s?\b.*\((?:mean|average|median|90th (?:per)?centile),? ?(?:in )?(?:minutes|mins|hours|days|weeks|seconds)\)/,
  ],
];

/** Done when it should be. */
export const RUNNING_IN_TIME: readonly DirectionRule[] = [
  [
    'higher',
    /\bby (?:the )?(?:next|following|same|statutory|legal|set|first|second|third) (?:\w+ )?(?:day|date|deadline)\b|\bby day \d+\b|\bturned round in\b/,
  ],
  ['higher', /(?<!\b(?:lost|part|full|over|down|first|second|some|any|no) )\b(?:on|in) time\b/],
  [
    'higher',
    /\binside (?!(?:the |their |an? )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)? ?(?:months?|years?)\b)(?:the |an? )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|hour|day|week|target|deadline|time ?limit)\b/,
  ],
];

/** Out of action, or harm and trouble by their names. */
export const RUNNING_BAD: readonly DirectionRule[] = [
  [
    'lower',
    /\bout of (?:service|order|use|action|light|stock|bounds)\b|\boff the (?:run|road)\b|\bbroken(?:[ -]down)?\b|\bbreak-?downs?\b|\bfaulty\b|(?<!\b(?:emails?|e-mails|attacks?|spam|threats?|messages|sites) )\bblock(?:ed|ages?)\b|\bdamaged?\b|\bstoppages?\b|\bbreakages?\b/,
  ],
  [
    'lower',
    /(?<!\b(?:case|account|enquiry|complaint|ticket|action|audit|plan|episode|file) )\bclosures?\b(?! (?:plans?|notices?|orders?|rates?))|\bdisruptions?\b|\bshortages?\b|\bqueues?\b/,
  ],
  [
    'lower',
    /\bgrievances?\b|\bdisciplinar(?:y|ies)\b|\bleavers (?:in|within) (?:their|the) first\b|\bresignations?\b/,
  ],
  [
    'lower',
    /^(?!.*\btimes?\b).*\bbelow (?:the )?(?:\w+ )?standard\b|\bsub-?standard\b|\brefused entry\b|\brequests? refused\b/,
  ],
];

/** Running, ready, returned, taken up, passed, well thought of. */
export const RUNNING_GOOD: readonly DirectionRule[] = [
  [
    'higher',
    /^(?=.*(?:%|\bper ?cent|\bproportion|\bshare))(?!.*\b(?:years?|length|time) in service)(?!.*\bin.service training).*(?:\bin service\b|\b(?:lifts?|lights?|lamps?|signs?|machines?|signals?|cameras?|alarms?|meters?|pumps?|equipment|systems?|detectors?|cctv|phones?|doors?|toilets?|terminals?|computers?|escalators?|kiosks?|boilers?|screens?|barriers?) (?:\w+ )?working\b(?! (?:hours|days)))/,
  ],
  ['higher', /\b(?:on )?the same (?:working )?day\b|\bsame.day (?!cancel|present|admiss)/],
  [
    'higher',
    /\bready (?:to (?:go|respond|use|turn out)|for (?:use|service))\b|\bplayable\b|\bin light\b|\bserviceable\b|\b(?:error|defect|fault|mistake)[ -]free\b|\bin good (?:condition|repair|order)\b|\bfit for (?:use|purpose)\b/,
  ],
  [
    'higher',
    /\b(?:forms?|surveys?|questionnaires?|canvass|census|cards?|books?|certificates?|keys?|equipment|diaries) (?:\w+ )?returned\b(?! (?:late|faulty|unopened|incomplete|damaged))|\bresponse rates?\b|\b(?:canvass|survey|consultation|census) respon(?:se|ses)\b|^(?!.*\b(?:crews?|engines?|appliances?|firefighters?|on-call|retained|seconds|minutes)\b).*\bturn-?out\b(?! times?)/,
  ],
  [
    'higher',
    /\b(?:five|four|5|4)[- ]?stars?\b|\b(?:five|5) out of (?:five|5)\b|\brating (?:us|the \w+|our \w+) (?:as )?(?:good|very good|excellent|five|5)\b|\brated (?:very good|excellent|top)\b/,
  ],
  [
    'higher',
    /\bpass(?:ed|ing|es)? (?:at |the |their |an? |its |first )?(?:[\w-]+ ){0,2}(?:inspections?|tests?|audits?|mot|checks?|first time|exam\w*)\b|\b(?:inspections?|audits?|tests?|checks?|samples?|learners?|candidates?|drivers?) passed\b/,
  ],
  [
    'higher',
    /\b(?:requests?|orders?|demand|reservations?|bookings?) (?:for (?:\w+ ){1,3})?(?:met|filled|satisfied|supplied|fulfilled|honou?red)\b|\b(?:sessions?|slots?) (?:used|booked)\b/,
  ],
  [
    'higher',
    /\bspeak(?:s|ing)? (?:highly|well) of\b|\bproud\b|\b(?:feel|felt|feeling) (?:valued|supported|listened to|involved|informed)\b|\bsatisfied\b/,
  ],
  [
    'higher',
    /\bwho (?:finish|complete|succeed|pass(?! away| on)|graduate)\b|\bfinished (?:on time|by|before|in time|to plan)\b|\bnet (?:gain|growth) (?:in|of)\b/,
  ],
  [
    'higher',
    /\b(?:story times?|events?|fairs?|workshops?|classes|courses|clubs?|open days?|exhibitions?|concerts?|drop-ins?) (?:held|run|put on|delivered)\b|\bjoin(?:ing|ed) (?:the |our |a )?(?:library|scheme|gym|club|service|programme)\b|\bnew (?:members|joiners|readers|borrowers)\b|\b(?:e-?books?|books?|titles|audiobooks?) (?:issued|lent|borrowed|loaned)\b|\b(?:parties|groups|schools|classes) visiting\b/,
  ],
  [
    'higher',
    /\b(?:alarms?|detectors?|adaptations?|grab rails?|charge ?points?|solar panels|insulation|heat pumps?) (?:fitted|installed)\b/,
  ],
  [
    'higher',
    /^(?=.*(?:%|\bper ?cent|\bproportion))(?!.*\bpositive).*(?:\b(?:hydrants?|alarms?|equipment|systems?|appliances?|boilers?|lifts?|pumps?|generators?|plans?|bridges?|playgrounds?|trees?|hoists?) (?:\w+ )?(?:tested|checked|surveyed|serviced|audited|inspected)\b|\b(?:charges?|fees?|fines?|dues|lev(?:y|ies)) (?:collected|paid|recovered)\b|\bvaccinated\b|\bimmuni[sz]ed\b)/,
  ],
];

/** What is put right of that: it may be what is counted. */
export const PUT_RIGHT =
  /\b(?:avoid|prevent|recover|clear|reduc|resolv|mend|fix|rebook|reinstat|rehous|rearrang|refill|investigat|challeng|correct|block|caught|stopp|quarantin|identif|found|discover|trac)\w*\b|\bput right\b|\bbrought (?:back|to)\b/;

/** What is merely counted: more of it may be more work or better work. */
export const MERELY_COUNTED =
  /\bas an? (?:%|per ?cent(?:age)?|share|proportion) of (?:the )?(?:total|gross|net|overall|all) (?:expenditure|spend(?:ing)?|budget|costs?)\b|\bdeaths? (?:reported|referred|notified)\b|\bpenalty (?:charge )?notices? (?:issued|served)\b|\bfines (?:issued|served)\b|\bprosecutions?\b|\b(?:length|duration) of (?:visits?|service|tenanc\w+|memberships?|loans?|sessions?|employment)\b/;
