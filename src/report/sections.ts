import { wilson } from '../domain/cases';
import { compare, rational } from '../domain/exact';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judged';
import { ragOf, type Rag } from '../domain/status';
import { formatWhole, isPercentage, nounFor, sayFigure } from '../wording/indicator';
import { saySmallCohort } from '../wording/report';
import { shortTitle } from '../wording/shortTitle';
import { statusWord, type StatusWord } from '../wording/status';
import { buildCard, type IndicatorCard } from './card';
import { factsOf } from './facts';
import { nameOf } from './names';
import type { Prompt } from './prompts';

/** The trend of an indicator, ready to be drawn, with what it shows in words. */
export interface Picture {
  readonly trend: IndicatorCard['trend'];
  /** Averages of other councils to draw beside it; none where the figure is of part of a year. */
  readonly averages: IndicatorCard['comparators'];
  readonly percentage: boolean;
  /** Every figure drawn, in words: for who cannot see it. */
  readonly says: string;
}

/** What a document says of one indicator. */
export interface ReportSection {
  /** "4 · Timeliness of reviews". */
  readonly heading: string;
  /** Without its reference: "Timeliness of reviews". */
  readonly title: string;
  readonly rag: Rag | null;
  /** The word that `facts` begin with. */
  readonly statusWord: StatusWord;
  readonly facts: readonly string[];
  /** Null where there are not two figures to draw a line between. */
  readonly picture: Picture | null;
  /** What its author wrote, a paragraph each; none where nothing was written yet. */
  readonly commentary: readonly string[];
  /** Whether words are asked for: by its status or its movement. */
  readonly asked: boolean;
  readonly questions: readonly string[];
}

/** A judgement: with fewer cases, one case is worth a percentage point or more. */
const SMALL_COHORT = rational(100);

/** A section for an indicator: facts, picture, its author's words and the questions asked of them. */
export function buildSection(
  entry: JudgedIndicator,
  judged: JudgedScorecard,
  prompt: Prompt | undefined,
  commentary: string,
): ReportSection {
  const { status } = entry;
  const facts = [...factsOf(entry, judged), ...cohortFact(entry, judged)];
  return {
    heading: nameOf(entry),
    title: shortTitle(entry.indicator.title),
    rag: ragOf(status),
    statusWord: statusWord(status),
    facts,
    picture: pictureOf(entry, judged),
    commentary: commentary
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    asked: prompt !== undefined,
    questions: prompt?.questions ?? [],
  };
}

function pictureOf(entry: JudgedIndicator, judged: JudgedScorecard): Picture | null {
  const { trend, trendText, comparators } = buildCard(entry, judged);
  if (trend.filter(({ value }) => value !== null).length < 2) return null;
  const partOfYear = entry.setting.accumulation === 'year-to-date' && judged.quarter !== 'Q4';
  return {
    trend,
    averages: partOfYear ? [] : comparators,
    percentage: isPercentage(entry.indicator),
    says: trendText,
  };
}

/** The interval of a small cohort's figure, in words. */
function cohortFact({ indicator }: JudgedIndicator, { quarter }: JudgedScorecard): readonly string[] {
  const value = indicator.quarters[quarter]?.value;
  if (value?.kind !== 'ratio' || compare(value.denominator, SMALL_COHORT) >= 0) return [];
  const interval = wilson(value.numerator, value.denominator);
  if (!interval) return [];
  const count = value.denominator;
  const cohort = `${formatWhole(count)} ${nounFor(indicator.title, count.num)}`;
  const figure = sayFigure(value, '%').replace(/ \(.*/, '');
  return [saySmallCohort(cohort, count.num === 1n && count.den === 1n, figure, interval)];
}
