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
    said: /\b(?:(?:CLA|LAC|statutory|looked[- ]after|care|timely|IRO) )*reviews\b(?: (?:held )?(?:on|in) time| (?:completed |held )?within timescales?)?|\breview timel\w+|\btimel(?:y|iness)\b(?: of (?:the )?(?:CLA |LAC )?reviews)?|\bon-time rate/gi,
    title: /\breviews?\b/i,
    not: /health|dental|conference|plan/i,
  },
  {
    said: /\bdental\b(?:[- ](?:health ?)?(?:checks?|care|assessments?|performance))?|\bdentists?\b/gi,
    title: /dental|dentist/i,
  },
  {
    said: /\b(?:annual |statutory |up[- ]to[- ]date )*health (?:checks?|assessments?)\b|\bannual medicals?\b|(?<=(?:^|[,;(&]|\band|[-\u2022])\s*)health\b(?=\s*[(:]?\s*\d)/gi,
    title: /\bhealth (?:check|assess)/i,
  },
  {
    said: /\bneets?\b|\b(?:not in|out of) (?:education|employment|training)\b(?:,? (?:education|employment|or|and|training)\b,?)*/gi,
    title: /\bnot in (?:\w+ )?(?:education|employment)|\bneets?\b/i,
  },
  {
    said: /\b(?<!not )in education\b(?:,? (?:employment|or|and|training)\b,?)*|\bEET\b/g,
    title: /^(?!.*\bnot in ).*\bin (?:\w+ )?(?:education|employment)|\bEET\b/i,
  },
  {
    said: /\b(?:un)?suitable (?:accommodation|housing|homes?)\b|\b(?:un)?suitably (?:housed|accommodated)\b|\bcare leavers'? (?:housing|accommodation)\b/gi,
    title: /suitable accommodation/i,
  },
  {
    said: /\b(?:3|three)(?: or more|\+| plus)(?: different)?(?: (?:placement moves|placements?|moves?|homes?))?|\bmultiple placements?\b|\bplacement moves?\b|\bshort[- ]term (?:placement )?stability\b/gi,
    title: /\b(?:3|three)(?: or more|\+).*(?:placement|move)/i,
  },
  {
    said: /\bsame (?:placement|home|foster home|carers?)\b|\blong[- ]term (?:placement )?(?:stability|care|placements?)\b/gi,
    title: /\bsame placement|long[- ]term/i,
  },
  {
    said: /\b(?:placement )?stability\b(?! (?:of|for|in|is important)\b)|\bstability of placements?\b/gi,
    title: /\bsame placement|\b(?:3|three)(?: or more|\+).*(?:placement|move)|placement stability/i,
  },
  {
    said: /\b(?:(?:more|less|fewer) than |over |beyond |within |at least )?(?:20|twenty)\+?[- ]?miles?\b(?: (?:or more|away))?(?: from home)?|\b(?:placement distance|distance from home)\b|\b(?:placed|living|live) (?:at a distance|far from home)\b/gi,
    title: /\b20\+? ?miles/i,
  },
  { said: /\badopt(?:ed|ions?)\b/gi, title: /\badopt/i },
  { said: /\bSGOs?\b|\bspecial guardianship(?: orders?)?\b/gi, title: /special guardian|\bsgo/i },
  {
    said: /\bmissing (?:episodes?|incidents?|rate|figures?|children|young people|from (?:care|home|placement))\b(?: episodes?)?|\b(?:go|goes|going|went|gone|been|reported) missing\b/gi,
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
