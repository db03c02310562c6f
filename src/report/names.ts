import type { JudgedIndicator } from '../domain/judging/judged';
import { shortTitle } from '../wording/shortTitle';

/** An indicator in a heading or a list: "4 · Timeliness of reviews". */
export const nameOf = ({ indicator }: JudgedIndicator): string =>
  [indicator.ref, shortTitle(indicator.title)].filter((part) => part !== '').join(' · ');
