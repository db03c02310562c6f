import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { ragOf, type Rag } from '../domain/judging/status';
import { shortTitle } from '../wording/shortTitle';
import { statusWord, type StatusWord } from '../wording/status';
import { cohortFact } from './cohort';
import { factsOf } from './facts';
import { nameOf } from './names';
import { overTimeFacts } from './overTime/facts';
import { pictureOf, type Picture } from './picture';
import type { Prompt } from './prompts';

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

/** A section for an indicator: facts, picture, its author's words and the questions asked of them. */
export function buildSection(
  entry: JudgedIndicator,
  judged: JudgedScorecard,
  prompt: Prompt | undefined,
  commentary: string,
): ReportSection {
  const { status } = entry;
  const facts = [...factsOf(entry, judged), ...cohortFact(entry, judged), ...overTimeFacts(entry, judged)];
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
