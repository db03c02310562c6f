import { foldSpace } from '../grid/grid';
import { capital } from '../values/words';
import { placeName, withoutTimes } from './samePlace';

/** Where a scorecard stands, and what its author calls it where anyone did. */
export interface Named {
  readonly workbook: string;
  readonly sheet: string;
  /** '' where its author gave its report no title. */
  readonly title: string;
}

/**
 * A name for each service, told apart from all others: its author's title, else the name of its workbook, or of its
 * sheet where a workbook has several. Without what says a time or that it is a scorecard, where more than that is left.
 */
export function serviceNames(all: readonly Named[]): readonly string[] {
  const base = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.[a-z]{3,4}$/i, '');
  const several = (one: Named): boolean => all.filter(({ workbook }) => workbook === one.workbook).length > 1;
  const files = new Set(all.map(({ workbook }) => workbook)).size;
  const short = all.map((one) => {
    // A title that the settings sheet keeps for all its scorecards names none of them.
    const own = all.filter(({ title }) => foldSpace(title) === foldSpace(one.title)).length === 1;
    if (foldSpace(one.title) !== '' && own) return trimmed(withoutTimes(one.title)) || foldSpace(one.title);
    const sheet = plain(one.sheet);
    if (!several(one)) return plain(base(one.workbook));
    return files === 1 ? sheet : `${plain(base(one.workbook))}, ${sheet}`;
  });
  const isOnce = (name: string, names: readonly string[]): boolean =>
    names.filter((each) => each === name).length === 1;
  const longer = short.map((name, at) => {
    const one = all[at];
    return isOnce(name, short) || !one ? name : `${base(one.workbook)}, ${one.sheet}`;
  });
  return longer.map((name, at) => (isOnce(name, longer) ? name : `${name} (${at + 1})`));
}

/** "Housing" of "Housing_scorecard Q3 2022-23"; the name itself where it says no more than that. */
function plain(name: string): string {
  // A name without a space has its words joined by other signs.
  const words = foldSpace(
    /\s/.test(name) ? name.replace(/_+/g, ' ') : name.replace(/_+|(?<=[a-z])-+|-+(?=[a-z])/gi, ' '),
  );
  if (placeName(words) === '') return capital(words);
  const left = trimmed(
    withoutTimes(words)
      .replace(/\b(?:score\s?cards?|final|draft|copy of|v\d+)\b/gi, ' ')
      .replace(/\(\s*\)/g, ' '),
  );
  return capital(left === '' ? words : left);
}

/** Without the signs that joined it to what is gone. */
const trimmed = (text: string): string => foldSpace(text).replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
