import type { ReadingPort } from './core';
import type { ExaminationKey, Workplace } from './place';
import { answerOf, unpackError, type Answer } from './wire';

/**
 * Where an examination came from: what was asked for and what the workbook answered. With it the same examination can be
 * made again at another place, when the one that held it was ended: nothing is read anew, so it is of the same moment.
 */
export interface ExaminationSource {
  /** What `examine` was given: where to look, and what a plan's own batch had read. */
  readonly where: object;
  readonly after: unknown;
  /** The examination whose other sheets were used again; null where its own were read. */
  readonly kept: ExaminationSource | null;
  readonly answers: readonly Answer[];
  /** Where it is, and its key there. */
  at: { readonly place: Workplace; readonly key: Promise<ExaminationKey> } | null;
}

/** The one that read the other sheets itself. */
export const readerOf = (source: ExaminationSource): ExaminationSource => source.kept ?? source;

/** A port that notes down what the workbook answers; `waiting` is told while it is waited for, and may throw once nobody needs it. */
export function recordingPort(
  port: ReadingPort,
  answers: Answer[],
  waiting: (on: boolean) => void,
): ReadingPort {
  const noted =
    <Args extends readonly unknown[], Value>(read: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      waiting(true);
      const reading = read(...args);
      answers.push(await answerOf(reading));
      waiting(false);
      return reading;
    };
  return {
    read: noted((request) => port.read(request)),
    displayedFills: noted((sheet, area) => port.displayedFills(sheet, area)),
    selection: noted(() => port.selection()),
  };
}

/** A port that gives the same answers again, in the same order. */
export function replayingPort(answers: readonly Answer[]): ReadingPort {
  let at = 0;
  const next = async (): Promise<never> => {
    const answer = answers[at++];
    if (!answer) throw new Error('More is asked of the workbook than was when the sheet was read');
    if ('error' in answer) throw unpackError(answer.error);
    return answer.value as never;
  };
  return { read: next, displayedFills: next, selection: next };
}
