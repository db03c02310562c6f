import type { WhoseFigures } from '../../domain/tables/figures';
import { ELSEWHERE, ENGLAND, NEIGHBOUR } from '../headingWords';

const OTHERS =
  /\b(?:inner|outer|greater) london\b|\b(?:all|other) (?:councils|authorities|las|boroughs)\b|\bpeers?\b|\bcomparators?\b|\bfamily (?:group|average)\b|\bwales\b|\bscotland\b|\b(?:east|west|north|south)[a-z ]* (?:average|avg|region)\b/;
/** Words that go with a council's name in a label and make it none of a group's. */
const BESIDE =
  /\b(?:the|all|our|average|avg|mean|median|figures?|statistical|stat|nearest|neighbou?rs?|sns?|england|english|national|nationally|eng|nat|authorit(?:y|ies)|la|las|council|region(?:al)?|benchmark|20\d\d|\d\d|for|of|per ?cent(?:age)?)\b|[%.,()'’:/–-]/g;

const plain = (text: string): string => text.toLowerCase().replace(/[’`]/g, "'");

/** Whose figures a heading says its column holds: "SN Average 2018-19", "England", else the council's own. */
export function whoOfHeading(heading: string): WhoseFigures {
  const words = plain(heading);
  if (NEIGHBOUR.test(words)) return 'neighbours';
  if (ENGLAND.test(words)) return 'england';
  return OTHERS.test(words) || ELSEWHERE.test(words) ? 'others' : 'own';
}

/** The same of a row's label, which must say little else: "Placed outside England" is a group of children. */
export function whoOfLabel(label: string): WhoseFigures {
  const who = whoOfHeading(label);
  if (who === 'own') return who;
  const rest = plain(label)
    .replace(BESIDE, ' ')
    .replace(/\b(?:inner|outer|greater|london|peers?|comparators?)\b/g, ' ');
  return rest.trim() === '' ? who : 'own';
}
