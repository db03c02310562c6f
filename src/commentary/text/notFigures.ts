/**
 * Numbers in commentary that speak of no indicator: dates, ages, money, lengths of time, references. They are blotted
 * out before figures are looked for. The order matters where one wording contains another.
 */
const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty)';
const NUMBER = `(?:\\d[\\d,]*(?:\\.\\d+)?|${NUMBER_WORD})`;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Lengths of time: no figures but of what is counted in them. */
export const LENGTHS: readonly RegExp[] = [
  new RegExp(
    `\\b${NUMBER}(?:\\s*(?:-|\u2013|to|or)\\s*${NUMBER})?\\s*\\+?(?:\\s*or (?:more|less))?[\\s-]*(?:plus )?(?:(?:working|calendar|consecutive|further|full|school)[\\s-])?(?:days?|weeks?|months?|years?|yrs?|hours?|hrs?|minutes?|mins?|nights?|terms?)\\b(?:\\s*\\+)?`,
    'gi',
  ),
];

export const NOT_FIGURES: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+|\S+@\S+/gi,
  // Numbers of a list, at the start of a line.
  /(?<=^|[\r\n])[ \t]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-*\u2022])(?=[ \t]+\D)/gi,
  /\b\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d\b|\b20\d\d-\d\d-\d\d\b/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?:,? 20\\d\\d)?`, 'gi'),
  new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?!%|\\.\\d)(?:,? 20\\d\\d)?`, 'gi'),
  new RegExp(`\\b${MONTH}[ -]?'?(?:20)?\\d\\d\\b(?!%|\\.\\d)`, 'gi'),
  /\b20\d\d(?:\s*[-/\u2013]\s*(?:20)?\d\d)?\b/g,
  /[\u00a3$\u20ac]\s?\d[\d,.]*(?:\s?(?:k|m|bn|million|thousand|billion)\b)?/gi,
  /\b\d[\d,.]*\s?(?:million|thousand|billion)?\s?(?:pounds|GBP)\b/gi,
  /\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b|\b\d{7,}\b/g,
  /\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\b\d{1,2}:\d\d\b/gi,
  // Ages.
  new RegExp(
    `\\b(?:aged?|ages)\\s+(?:of\\s+)?(?:under |over |between )?${NUMBER}(?:\\s*(?:-|\u2013|to|and)\\s*${NUMBER})?\\+?`,
    'gi',
  ),
  // "No child under five was": of those, not how many.
  /\b(?:child(?:ren)?|young people|babies|those|anyone|pupils) (?:under|over) (?:\d{1,2}|one|two|three|four|five|ten|eleven|twelve|thirteen|sixteen|eighteen)\b(?! (?:miles|months|weeks|days|placements|per cent|children|reviews)|\s*%)/gi,
  new RegExp(
    `\\b${NUMBER}(?:\\s*(?:-|\u2013|to|and|or)\\s*${NUMBER})?\\+?[\\s-]*(?:years?|yrs?)[\\s-]*olds?\\b`,
    'gi',
  ),
  /\b(?:under|over)[ -](?:1[0-9]|2[0-5]|[1-9])s\b|\b(?:1[0-9]|2[0-5])\+(?=[\s,.;)])|\b(?:1[0-9]|2[0-5])\s*[-\u2013]\s*(?:1[0-9]|2[0-5])s?\b(?!%)/gi,
  new RegExp(
    `\\b${NUMBER}\\s+(?:consecutive |successive |more |further |previous )?quarters\\b(?! of\\b)`,
    'gi',
  ),
  new RegExp(`\\b${NUMBER}\\+?[\\s-]?(?:miles?|kilomet\\w+|km)\\b`, 'gi'),
  /\b24\/7\b|\b50[/:]50\b|\b1[:-]1\b|\bone[- ]to[- ]one\b/gi,
  /\bper\s+(?:10|100|1),?000\b/gi,
  // Numbers of sections at the start of a line: "3.2 Reviews", "4 Timeliness of reviews".
  /(?<=^|[\r\n])[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=[ \t]+[A-Z])|(?<=^|[\r\n])[ \t]*(?:[1-9]|[12]\d)(?=[ \t]+(?:% )?(?!(?:Children|Young|Care|Reviews?|Looked|Cases|New|Social|Foster)\b)[A-Z][a-z])/g,
  // References of every sort.
  /\b(?:sections?|charts?|graphs?|slides?|minutes?|notes?|objectives?|strands?|tables|figures|items|paragraphs|appendices|recommendations|priorities|kpis?|s\.|regulation|reg\.?|table|figure|fig\.?|appendix|annex|paragraph|para\.?|item|page|pages|p\.|chapter|part|form|tier|level|band|grade|years?|room|phase|step|stage|version|v|case|id|number|no\.?|action|priority|recommendation|standard|wave|group|outcome|schedule|article|module)\s*#?\d+(?:\.\d+)*(?:[a-z]\b)?(?:\s*(?:,|and|to|-|\u2013|&)\s*\d+(?:\.\d+)*)*(?!\.?\d|\s*(?:%|per cent|of\b))/gi,
  /\b(?:covid|KS|CP|CIN|S|NI|PAF|SSDA)-?\d+[a-z]?\b/gi,
  /\b\d+(?:st|nd|rd|th)\b/gi,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/g,
];
