/** Words after a preposition that narrow a name to no part of those it is of. */
const WHOLE =
  /^(?:total|whole|trust|council|borough|county|city|district|authority|force|service|panel|committee|board|year|quarter|month|period|time|line|place|care|full|part|fact|order|terms?|addition|particular|general|response|contrast|light|spite|these|this|that|both|average|record|education|employment|training|work|target|standard|track|risk|home|placement|date|timescales?|england|national|nationally|statistical|us|which|whom|it|first|second|third|fourth|last|next|same|previous|past|month|point|points|percentage|per|context|comparison|recent|early|late|every|each|any|all|some|more|less|least|most|half|around|about|only|just|now|then|today|over|under|or|and|the|our|a|an|those|as|being|far|good|long|short|future|members?|children|child|young|people|cla|lac|cases?|reviews?|leavers?|cohort|group|number|rate|figures?|measure|indicator|performance|scorecard|report|table|reason|reasons|example|instance|several|two|three|four|five|six|seven|eight|nine|ten|due|because|agreed|improvement|change|question|itself)$/i;

/** What narrows a name to some of those it is of: a preposition and a word. */
const GROUP =
  /(?:^\s*of|\b(?:for|among|amongst|across|within|in|at|by))\s+(?:(?:the|our|those|all|their)\s+)*([a-z][a-z'-]+)/gi;
/** Whether words narrow a name to some of those it is of: "for nursing staff", "among victims of burglary". */
export const isNarrowing = (words: string): boolean =>
  [...words.matchAll(GROUP)].some(([, word = '']) => !WHOLE.test(word));
