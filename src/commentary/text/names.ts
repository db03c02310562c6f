/**
 * What people call the indicators of children's services, beside the words of their titles. A name ties to the
 * indicators of the scorecard whose title matches; a weak name ("care leavers") is in many titles and only counts where
 * a number stands beside it.
 */
export interface Name {
  readonly said: RegExp;
  readonly title: RegExp;
  readonly weak?: true;
  /** Titles that match although they are about something else. */
  readonly not?: RegExp;
}

const CLA =
  '(?:CLA|LAC|CiC|(?:children|young people) (?:who (?:are|were) )?looked after|looked[- ]after children|children in (?:our |local authority )?care)';

export const NAMES: readonly Name[] = [
  {
    said: /\b(?:(?:CLA|LAC|statutory|looked[- ]after|care|timely|IRO) )*reviews\b(?: (?:held )?(?:on|in) time| (?:completed |held )?within timescales?)?|\breview timel\w+|(?<!\b(?:assessments?|conferences?|ICPC|visits?|plans?|PEPs?|EHCPs?|adoption|health|dental|interviews?|referrals?) )\btimel(?:y|iness)\b(?: of (?:the )?(?:CLA |LAC )?reviews)?|\bon-time rate/gi,
    title: /\breviews?\b/i,
    not: /health|dental|conference|plan/i,
  },
  {
    said: /\bdentals?\b(?:[- ](?:health ?)?(?:checks?|check-ups?|care|assessments?|performance))?|\bdentists?\b|\bdentistry\b/gi,
    title: /dental|dentist/i,
  },
  {
    said: /\b(?:annual |statutory |up[- ]to[- ]date |review )*health (?:checks?|assessments?)\b|\b(?:annual )?medicals?\b|(?<=\bdental and )health\b|\bhealth(?= and dental\b)|(?<=(?:^|[,;(&]|\band|[-\u2022])\s*)health\b(?=\s*[(:]?\s*\d)/gi,
    title: /\bhealth (?:check|assess)/i,
  },
  {
    said: /\bneets?\b|\b(?:not (?:engaged |currently )?in|out of|outside(?: of)?) (?:EETs?|ETE|work or education|(?:education|employment|training)\b(?:,? (?:education|employment|or|and|training)\b,?)*)/gi,
    title: /\bnot in (?:\w+ )?(?:education|employment)|\bneets?\b/i,
  },
  {
    said: /\b(?<!not (?:\w+ )?)in education\b(?:,? (?:employment|or|and|training)\b,?)*|\bEET\b/g,
    title: /^(?!.*\bnot in ).*\bin (?:\w+ )?(?:education|employment)|\bEET\b/i,
  },
  {
    said: /\b(?:un)?suitabl[ey] (?:accom\w*|housing|homes?|housed)\b\.?|\bcare leavers'? (?:housing|accommodation)\b|\baccommod?ation\b(?! (?:panel|strategy|costs?|providers?))|\baccom\b\.?/gi,
    title: /suitable accommodation/i,
  },
  {
    said: /\b(?:3|three)(?: or more|\+| plus)(?: different)?(?: (?:placement moves|placements?|moves?|homes?))?|\bmore than two (?:placements?|moves|homes)|\bmoved three times(?: or more)?|\bmultiple placements?\b|\bplacement moves?\b|\bshort[- ]term (?:placement )?stability\b/gi,
    title: /\b(?:3|three)(?: or more|\+).*(?:placement|move)/i,
  },
  {
    said: /\bsame (?:placement|home|foster home|carers?)\b|\blong[- ]term (?:placement )?(?:stability|care|placements?)\b|\bsettled with\b|\b(?:2\.5|two and a half)\+? ?(?:years?|yrs?)\b[^.;]{0,40}\b(?:placement|home)\b/gi,
    title: /\bsame placement|long[- ]term/i,
  },
  {
    said: /\b(?:placement )?stability\b(?! (?:of|for|is important)\b)|\bstability of placements?\b/gi,
    title: /\bsame placement|\b(?:3|three)(?: or more|\+).*(?:placement|move)|placement stability/i,
  },
  {
    said: /\b(?:(?:more|less|fewer) than |over |beyond |within |at least )?(?:>\s*)?(?:20|twenty)(?:\+| or more| plus)?[- ]?mi(?:les?)?\b(?: (?:or more|away))?(?: from home)?|\bdistance\b|\bfar from home\b/gi,
    title: /\b20\+? ?miles/i,
  },
  { said: /\badopt(?:ed|ions?)\b/gi, title: /\badopt/i },
  { said: /\bSGOs?\b|\bspecial guardianship(?: orders?)?\b/gi, title: /special guardian|\bsgo/i },
  {
    said: /\b(?:go|goes|going|went|gone|been|reported|had a|with a) missing\b(?: episodes?)?|\bmissing (?:episodes?|incidents?|rate|figures?|children|young people|from (?:care|home|placement))\b(?: episodes?)?|(?<=(?:^|[\n;:(]|\band )\s*)missing(?=\s*[:(\u2013-]|\s+(?:YTD|now|at|is|was|stands)\b)/gim,
    title: /\bmissing\b/i,
    not: /interview|school/i,
  },
  {
    said: /\baway from placement\b(?: without authori[sz]ation)?|\bunauthori[sz]ed absences?\b/gi,
    title: /without authori|unauthori/i,
  },
  {
    said: new RegExp(
      `\\bnumber of (?:current )?${CLA}|\\b(?:CLA|LAC|looked[- ]after|care) (?:population|numbers|total)`,
      'gi',
    ),
    title: new RegExp(
      `^(?:total )?(?:number of|no\\.? of)? ?(?:all )?(?:current )?${CLA}(?: at| \\(|$)`,
      'i',
    ),
  },
  {
    said: /\bnumber of (?:current )?care leavers\b/gi,
    title: /^(?:total )?(?:number of|no\.? of)? ?(?:current )?care leavers(?: at| \(|$)/i,
  },
  {
    said: new RegExp(
      `\\b(?:rate of ${CLA}|(?:CLA|LAC|looked[- ]after) rate|rate per (?:\u00a4|10,000)+)`,
      'gi',
    ),
    title: /\brate of (?:CLA|LAC|children|looked).*per 10,?000/i,
  },
  {
    said: new RegExp(`\\b${CLA}|\\blook(?:ed|s|ing)? after\\b`, 'gi'),
    title: new RegExp(
      `^(?:total )?(?:number of|no\\.? of)? ?(?:all )?(?:current )?${CLA}(?: at| \\(|$)`,
      'i',
    ),
    weak: true,
  },
  {
    said: /\b(?:initial health (?:assessments?|checks?)|IHAs?)\b/gi,
    title: /\binitial health|\bIHA/i,
  },
  { said: /\bre-?referrals?\b|\brepeat referrals?\b/gi, title: /\bre-?referrals?\b|\brepeat referral/i },
  {
    said: /\brepeat (?:child protection |CP )?plans?\b|\b(?:second or subsequent|subsequent|second)(?: time)? (?:child protection |CP )?plans?\b|\bfor a second or subsequent time\b/gi,
    title: /\bsecond or subsequent\b|\brepeat (?:child protection |CP )?plan/i,
  },
  {
    said: /\binitial (?:child protection )?(?:case )?conferences?\b|\bICPCs?\b/gi,
    title: /\binitial (?:child protection )?(?:case )?conference|\bICPC/i,
  },
  {
    said: /\b(?:child protection|CP) visits?\b/gi,
    title: /\b(?:child protection|CP) visit|\bvisit.*\b(?:child protection|CP plan)/i,
  },
  { said: /\bPEPs?\b|\bpersonal education plans?\b/g, title: /\bPEPs?\b|personal education plan/i },
  { said: /\bchild protection\b(?: \w+)?|\bCP (?:plans?|visits?)\b/gi, title: /child protection/i },
  {
    said: /\bimmuni[sz]ations?\b|\bvaccinations?\b|\bSDQs?\b/gi,
    title: /immuni[sz]|vaccin|SDQ|strengths and diff/i,
  },
  { said: /\b(?:return(?: home)? interviews?|RHIs?)\b/gi, title: /return (?:home )?interview/i },
  {
    said: /\bper 10,?000\b/gi,
    title: /\brate of (?:CLA|LAC|children|looked).*per 10,?000/i,
    weak: true,
  },
  {
    said: /\bcare leavers\b/gi,
    title: /^(?:total )?(?:number of|no\.? of)? ?(?:current )?care leavers(?: at| \(|$)/i,
    weak: true,
  },
];
