import { foldSpace } from '../domain/grid/grid';
import { capital } from '../domain/values/words';

/** Longest short title, in characters: two lines of a card at 320 px. */
const LONGEST = 60;

const BRACKETS = /\s*\([^()]*\)/g;
const MEASURE = /^(?:%|percentage|percent|per cent|proportion|number|no\.?|rate|total)\s*(?:of\s+)?/i;
const COHORT = '(?:CLA|LAC|looked[- ]after children|children looked after|children in care)';
const QUALIFIER =
  /^(?:who (?:are|were) )?looked after (?:for )?[\d.]+\s*\+?\s*(?:yrs?|years?)\s*\+?\s*(?:(?:and|with)\s+)?/i;
/** Said of the whole cohort, so it adds nothing where the subject is left out. */
const LINKS = /^(?:(?:who|that) (?:are|were|have|had)|with|in the|having|and)\s+/i;
const ENDINGS =
  /\s+(?:at (?:the )?(?:end of (?:the )?)?(?:quarter|year|period)(?: end)?|in (?:the )?(?:year|quarter|period)|aged under \d+)$/i;
const CEASED =
  /^(?:children|CLA) who ceased to be looked(?: after)? (?:who were |that were |due to (?:an? )?|because of (?:an? )?)/i;
/** Words of the field that scorecards write with a capital; any other capital may be a name and is kept. */
const PLAIN = new Set(
  (
    'Accommodation Adopted After Assessments Care Checks Child Children Days Dental Education Employment Episodes ' +
    'Health In Leavers Looked Missing Not Of People Placement Placements Plans Reviews Suitable Training Visits Young'
  ).split(' '),
);

/** What makes a name of the word before it: "Care Act", "Placement Order". */
const NAMED = /^(?:Acts?|Orders?|Board|Council|Panel|Trust)$/;

const sentenceCase = (text: string): string => {
  const all = text.split(' ');
  const words = all.map((word, at) =>
    PLAIN.has(word) && !NAMED.test(all[at + 1] ?? '') ? word.toLowerCase() : word,
  );
  const joined = words.join(' ');
  return capital(joined);
};

function trimmed(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST / 2 ? space : LONGEST).replace(/[\s,;:–-]+$/, '')}…`;
}

/** What is measured of the cohort, without the cohort: "CLA with 3 or more placements" → "3 or more placements". */
function withoutCohort(text: string): string {
  const subject = new RegExp(
    `^(?:all |current )?${COHORT}\\s+(?=(?:who|that|with|in|looked|placed|having|at least)\\b)`,
    'i',
  );
  const rest = text.replace(subject, '');
  if (rest === text) return text.replace(new RegExp(`\\s+(?:of|for) (?:all )?${COHORT}$`, 'i'), '');
  let said = rest.replace(QUALIFIER, '');
  for (let before = ''; before !== said;) {
    before = said;
    said = said.replace(LINKS, '');
  }
  return said
    .replace(/^up[- ]to[- ]date\s+/i, '')
    .replace(/^at least (?:one|1|an?) instance of (?:being )?/i, '');
}

/**
 * The few words a person would call an indicator by: "% of CLA who are looked after 1 yr + with up to date Dental
 * Checks (rolling year)" → "Dental checks". A title no rule shortens is kept, cut at a word when very long.
 */
export const shortTitle = (title: string): string => trimmed(plainTitle(title));

/** The same at whatever length it has: for the headings of a document, where nothing is cut. */
export function plainTitle(title: string): string {
  const full = foldSpace(title);
  const open = full.replace(BRACKETS, '').replace(MEASURE, '');
  const said = withoutCohort(open.replace(CEASED, 'Ceased care: ').replace(ENDINGS, ''));
  const short = foldSpace(said);
  return sentenceCase(short.length < 3 ? full : short);
}
