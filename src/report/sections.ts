import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { shownRag } from '../domain/overrides/shownRag';
import type { Rag } from '../domain/judging/status';
import { plainTitle } from '../wording/shortTitle';
import type { StatusWord } from '../wording/status';
import { memberFacts, shownWord } from './indicator/memberFacts';
import { headingOf } from './names';
import { pictureOf, type Picture } from './indicator/picture';
import type { Prompt } from './prompts';

/** What a document says of one indicator. */
export interface ReportSection {
  /** The indicator's row on the sheet. */
  readonly row: number;
  readonly ref: string;
  /** "4 · Timeliness of reviews", in full. */
  readonly heading: string;
  /** Without its reference: "Timeliness of reviews". */
  readonly title: string;
  readonly rag: Rag | null;
  /** The word that `facts` begin with. */
  readonly statusWord: StatusWord;
  /** For its readers: standing, change, averages. */
  readonly facts: readonly string[];
  /** The rest of what is known, for the author's copy; none in any other. */
  readonly notes: readonly string[];
  /** Null where there are not two figures to draw a line between. */
  readonly picture: Picture | null;
  /** What its author wrote, a paragraph each; none where nothing was written yet. */
  readonly commentary: readonly string[];
  /** Whether words are asked for: by its status or its movement. */
  readonly asked: boolean;
  /** For the author's copy, where nothing is written yet; none in any other. */
  readonly questions: readonly string[];
}

/** What a section is made with besides the indicator. */
interface SectionParts {
  readonly prompt: Prompt | undefined;
  readonly commentary: string;
  /** The author's own copy: questions and the rest of the facts are in it. */
  readonly draft: boolean;
}

/** A section for an indicator: facts, picture and its author's words; in the author's copy what is asked of them as well. */
export function buildSection(
  entry: JudgedIndicator,
  judged: JudgedScorecard,
  { prompt, commentary, draft }: SectionParts,
): ReportSection {
  const { indicator } = entry;
  const picture = pictureOf(entry, judged);
  const { facts, notes } = memberFacts(entry, judged, picture !== null);
  const paragraphs = commentary
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    row: indicator.row,
    ref: indicator.ref,
    heading: headingOf(entry),
    title: plainTitle(indicator.title),
    rag: shownRag(entry),
    statusWord: shownWord(entry),
    facts,
    notes: draft ? notes : [],
    picture,
    commentary: paragraphs,
    asked: prompt !== undefined,
    questions: draft && paragraphs.length === 0 ? (prompt?.questions ?? []) : [],
  };
}
