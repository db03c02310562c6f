/** Words that say how something is counted, in what state or when, rather than what. */
const HOW = new Set(
  (
    'a all an and any are as at been being but by current currently during each end figure figures for from had has have in into is it its last ' +
    'month months no not number numbers of on only or other out over overall per percent percentage proportion quarter rate snapshot so start such that ' +
    'the their them there these they this those to total under up was were which who whom whose with within without year years ytd date'
  ).split(' '),
);

/** What a title is about: its words but for those that nearly any title has, in the singular. */
export function titleContent(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  return new Set(words.filter((word) => !HOW.has(word)).map((word) => word.replace(/(?<=\w\w)s$/, '')));
}

/** Whether one title is about all that the other is about, as a part's title names the whole. */
export const includesContent = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  whole.size > 0 && [...whole].every((word) => part.has(word));

/** Whether all the titles have a word of content in common. */
export function shareContent(titles: readonly ReadonlySet<string>[]): boolean {
  const [first, ...others] = titles;
  return [...(first ?? [])].some((word) => others.every((other) => other.has(word)));
}

/** Titles of a stock, and of what goes into it and out of it. */
const STOCK =
  /\b(?:at (?:the )?(?:end|start)|end of|start of|open|current(?:ly)?|caseload|as at|snapshot)\b/i;
const IN =
  /\b(?:start(?:s|ed|ing)?|join(?:ed|ing|ers?)|new(?:ly)?|became|becoming|entered|entering|opened|received|admissions?|admitted|added|registered)\b/i;
const OUT =
  /\b(?:end(?:ed|ing)|left|leav(?:ers?|ing)|ceas(?:ed|ing)|closed|closures?|discharged?|deregistered|removed|exits?|exited)\b/i;

export const isStockTitle = (title: string): boolean => STOCK.test(title);
export const isFlowTitle = (title: string, into: boolean): boolean => (into ? IN : OUT).test(title);
