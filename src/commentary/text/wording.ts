/** The words by which the matching reader tells what a figure is and of when; its own, so that it errs apart from the rules. */
export const TARGET =
  '\\b(?:targets?|tgts?|goals?|ceilings?|limits?|thresholds?|ambitions?|standards?|requirements?|tolerances?|stretch|caps?\\b|profiled?|expectations?|benchmarks?|milestones?|profiles?|trajectory|plan(?=\\s*[.,;)]|$)|aims? for|aims?\\b)';
export const AVERAGES: readonly (readonly ['neighbour' | 'england', string])[] = [
  ['neighbour', "\\b(?:SNs?\\b|stat\\w*\\.? neighbours?|neighbours?'?)"],
  ['england', '\\b(?:Eng(?:land|lish)?\\b|national(?:ly)?\\b|the country\\b)'],
];
/** Any of the averages. */
export const AVERAGE = `(?:${AVERAGES.map(([, words]) => words).join('|')})`;
/** Which average words name. */
export const averageNamed = (words: string): 'neighbour' | 'england' =>
  AVERAGES.find(([, pattern]) => new RegExp(pattern, 'i').test(words))?.[0] ?? 'england';
export const UP =
  '\\b(?:rose|risen|rise|rises|rising|increas\\w+|gone up|went up|going up|up|grew|grown|growth|crept up|edged up|climb\\w+|higher|jump\\w+)\\b';
export const DOWN =
  '\\b(?:fell|fallen|falls?|falling|drop\\w*|decreas\\w+|reduc\\w+|gone down|went down|coming down|come down|came down|down|declin\\w+|dip\\w*|slipped|edged down|lower|fallen away)\\b';
export const BETTER = '\\b(?:improv\\w+|better|recover\\w+|strengthen\\w+)\\b';
export const WORSE = '\\b(?:worse\\w*|deteriorat\\w+|gone the wrong way|slipped back|weaken\\w+)\\b';

/** What commentary speaks of beside the indicators: a figure of such a sentence is never called wrong. */
export const FOREIGN =
  /\b(?:foster carers?|carer (?:famil|house)\w*|contacts?|strategy meetings?|referr\w+|complaints?|compliments?|caseloads?|social workers?|SWs?|agency|vacanc\w+|attend\w*|budget|interviews?|EHCPs?|SEND?|UASC|unaccompanied|asylum|BME|ethnic\w*|male|female|boys|girls|siblings?|pupils|students|exclu\w+|key stage|KS\d|sample|refus\w+|declin(?:ed|ing) (?:it|them|one|the)|youth justice|YOT|offen\w+|exploitation|child protection|university|apprentic\w+|in custody|chaired|took part|consulted|survey\w*|newly|in-house|short[- ]term|excluding|under 16|(?<!\bper (?:[\d,]+|ten thousand) )population|requests?|waiting|backlog|appointments?|staff\w*|audit\w*|training (?:courses?|sessions?))\b/i;
/** A part of those spoken of before, or a group the workbook does not tell apart. */
export const PART =
  /\b(?:(?:under|over)[- ](?:fives?|\d+s)|teenagers|babies|disab\w+|(?:for|among|amongst|of|in) (?:those|children|young people) (?:aged|under|over|from))\b|\bof (?:these|those|them|whom|which)\b|\bamong(?:st)? (?:these|them|those)\b/i;
export const AHEAD =
  /\b(?:will(?! (?:be aware|recall|note|know|see|remember|wish|have seen))|expect\w*|forecast\w*|project(?:ed|ions?)|predict\w*|aim(?:s|ing)? (?:is|to|for)|intend\w*|plan(?:s|ned)? to|hop(?:e|es|ing)|would|should|could|might|may|if|until|by the (?:summer|end of (?:next|20)|spring)|interim milestone|by 20\d\d|need\w*)\b/i;
export const NOW =
  /\bnow\b|\bcurrent(?:ly)?\b|\bthis (?:quarter|qtr|period)\b|latest quarter|at present|end of the (?:quarter|period)|stands? at|remains? at/i;
/** Said of those an indicator does not count: late reviews, children without a check. */
export const LEFT_OUT =
  /\b(?:late|overdue|not (?:on|in|held|within|up|completed|done|had)|outside|out of (?:time|date|timescale)|without|unsuitable)\b/i;
