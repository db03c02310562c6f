import type { JudgedIndicator } from '../domain/judging/judged';
import { plainTitle, shortTitle } from '../wording/shortTitle';

/** An indicator in a heading or a list: "4 · Timeliness of reviews". */
export const nameOf = ({ indicator }: JudgedIndicator): string =>
  [indicator.ref, shortTitle(indicator.title)].filter((part) => part !== '').join(' · ');

/** The same as a document's heading or sentence has it: in full, nothing cut. */
export const headingOf = ({ indicator }: JudgedIndicator): string =>
  [indicator.ref, plainTitle(indicator.title)].filter((part) => part !== '').join(' · ');
