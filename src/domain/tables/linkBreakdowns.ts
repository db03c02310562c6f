import {
  nameOf,
  type Breakdown,
  type BreakdownLink,
  type BreakdownPart,
  type LinkedBreakdown,
} from './breakdown';
import { nameKey } from '../grid/grid';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import { readTitleWords, sharedWords, type TitleWords } from '../indicators/titleWords';

type Confidence = 'strong' | 'possible';

interface Suggestion {
  readonly indicator: Indicator;
  readonly part: BreakdownPart;
  readonly confidence: Confidence;
}

/**
 * The indicator each table belongs to: as confirmed in the settings, else as its words suggest. A suggestion is
 * strong when a title above the table names the indicator by number or by most of its words; the heading of the
 * labels ("Placement Type") or of a status says what the rows are, not which children are in them, so it is at most
 * possible. References get renumbered, so a number that the words contradict is not believed.
 */
export function linkBreakdowns(
  breakdowns: readonly Breakdown[],
  scorecard: Pick<Scorecard, 'indicators'>,
  links: readonly BreakdownLink[],
): readonly LinkedBreakdown[] {
  const indicators = scorecard.indicators.map((indicator) => ({
    indicator,
    words: readTitleWords(indicator.title),
  }));
  const confirmed = new Map(
    links.flatMap((link) =>
      link.source === 'confirmed' ? [[`${nameKey(link.sheet)}\n${nameKey(link.table)}`, link] as const] : [],
    ),
  );
  return breakdowns.map((breakdown): LinkedBreakdown => {
    const link = confirmed.get(`${nameKey(breakdown.sheet)}\n${nameKey(nameOf(breakdown))}`);
    const suggested = suggest(breakdown, indicators);
    if (!link) {
      const { indicator = null, part = 'numerator', confidence = 'possible' } = suggested ?? {};
      return { breakdown, indicator, part, partConfirmed: false, confidence };
    }
    const indicator = link.indicator && findIndicator(scorecard.indicators, link.indicator);
    return {
      breakdown,
      indicator,
      part:
        link.part ??
        (indicator ? partByWords(textOf(breakdown), readTitleWords(indicator.title)) : 'numerator'),
      partConfirmed: link.part !== null,
      confidence: 'confirmed',
      ...(link.inReport === false && { inReport: false }),
    };
  });
}

/** By reference and title, by title, then by reference: whichever of them last year's renumbering left. */
function findIndicator(
  indicators: readonly Indicator[],
  wanted: { readonly ref: string; readonly title: string },
): Indicator | null {
  const sameTitle = indicators.filter(({ title }) => nameKey(title) === nameKey(wanted.title));
  const sameRef = (list: readonly Indicator[]) =>
    list.find(({ ref }) => nameKey(ref) === nameKey(wanted.ref));
  if (sameTitle.length > 0) return sameRef(sameTitle) ?? sameTitle[0] ?? null;
  return wanted.title === '' && wanted.ref !== '' ? (sameRef(indicators) ?? null) : null;
}

const textOf = ({ title, labelHeading }: Breakdown): TitleWords => readTitleWords(title || labelHeading);

/** "Not in the same placement" breaks down those whom "in the same placement" does not count. */
const partByWords = (table: TitleWords, indicator: TitleWords): BreakdownPart =>
  table.negated === indicator.negated ? 'numerator' : 'others';

/** "By status", "by type": the rows are of all children, whichever the title is about. */
const OF_ALL = /\b(?:status|types?|by)\b/i;

function suggest(
  breakdown: Breakdown,
  indicators: readonly { readonly indicator: Indicator; readonly words: TitleWords }[],
): Suggestion | null {
  const text = breakdown.title || `${breakdown.labelHeading} ${breakdown.sheet}`;
  const words = readTitleWords(text);
  const ref = words.ref ?? readTitleWords(breakdown.sheet).ref;
  const scored = indicators
    .map(({ indicator, words: own }) => {
      const shared = sharedWords(own, words);
      return { indicator, own, shared, cover: own.words.size === 0 ? 0 : shared / own.words.size };
    })
    .sort((a, b) => b.cover - a.cover || b.shared - a.shared);
  const named = ref === null ? null : scored.find(({ indicator }) => nameKey(indicator.ref) === nameKey(ref));
  const [best, second] = scored;
  const answer = ({ indicator, own }: (typeof scored)[number], confidence: Confidence): Suggestion => ({
    indicator,
    part: partByWords(words, own),
    confidence,
  });
  if (named && (words.words.size === 0 || named.cover >= 0.4)) return answer(named, 'strong');
  if (!best || best.shared < 2 || best.cover < 0.5) return named ? answer(named, 'possible') : null;
  const alone = !second || second.cover < best.cover || second.shared < best.shared;
  const plain = breakdown.title !== '' && ref === null && !OF_ALL.test(breakdown.title);
  return answer(best, plain && alone && best.cover >= 0.75 ? 'strong' : 'possible');
}
