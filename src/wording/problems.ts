import type { GroundChange } from '../domain/plan/ground';
import type { HostFailure } from '../domain/plan/hostFailure';
import { NOTHING_CHANGED, sayGrounds, sayStanding, type ReadBack } from './writing/standing';
import type { OtherKind } from '../domain/reading/reading';
import { capital } from '../domain/values/words';

/** What is wrong, and what to do about it. One sentence each. */
export interface ProblemWords {
  readonly says: string;
  readonly wayOut: string;
}

type Words = (sheet: string, detail: string, changed: readonly GroundChange[]) => ProblemWords;

/** What is known of a failed write: what stands by a read-back (null: not known), and what its plan rested on. */
interface AfterWrite {
  readonly standing?: ReadBack | null;
  readonly changed?: readonly GroundChange[];
}

/** `sheet` is the sheet's name in quotes, or "the sheet" where it is not known. */
const HOST: Readonly<Record<HostFailure, Words>> = {
  'cell-edit-mode': () => ({
    says: 'A cell is being edited, so Excel cannot answer.',
    wayOut: 'Press Enter in the sheet to finish the cell (or Esc to leave it as it was), then try again.',
  }),
  protected: (sheet) => ({
    says: `${capital(sheet)} is protected.`,
    wayOut:
      'Unprotect it on the Review tab, or ask its owner to, then try again. The add-in never unprotects.',
  }),
  filtered: (sheet) => ({
    says: `${capital(sheet)} is filtered, and writing to filtered rows can put values in the wrong place.`,
    wayOut: 'Clear the filter (Data, Clear), then try again.',
  }),
  'read-only': () => ({
    says: 'The workbook is open for reading only.',
    wayOut: 'Choose Edit workbook, or save a copy of your own, then try again.',
  }),
  'too-large': (sheet) => ({
    says: `${capital(sheet)} is too large for Excel to hand over in one go.`,
    wayOut:
      'Delete rows and columns that are not used, or copy the scorecard to a sheet of its own, then try again.',
  }),
  'no-answer': () => ({
    says: 'Excel did not answer within 30 seconds. It may still finish what was asked.',
    wayOut:
      'Wait until the sheet is quiet, then choose Look again where the pane offers it, or Check again: it shows what was done. If it keeps happening, reload the workbook.',
  }),
  'sheet-gone': (sheet) => ({
    says: `${capital(sheet)} is not there any more: it was renamed or deleted.`,
    wayOut: 'Go to the sheet with the scorecard and choose Check again.',
  }),
  'rows-moved': (sheet) => ({
    says: `Rows of ${sheet} were inserted, deleted or sorted by someone in the meantime.`,
    wayOut: 'Choose Check again: it reads the rows where they are now and goes on from there.',
  }),
  'grounds-changed': (sheet, _detail, changed) => ({
    says:
      changed.length === 0
        ? `What is judged on ${sheet} was changed while it was being written.`
        : `Changed while it was being judged: ${sayGrounds(changed)}.`,
    wayOut: 'Choose Check again: it judges what is there now and goes on from there.',
  }),
  'partly-written': (sheet, detail) => ({
    says: `Excel broke off while ${sheet} was being written (${detail}).`,
    wayOut:
      'Choose Restore where the pane offers it, or Check again: it shows what was written, and Refresh completes it.',
  }),
  'name-taken': (sheet, detail) => ({
    says: `${/^\S+ at (?:Table|NamedItem)/.test(detail) ? `A table or name on ${sheet}` : capital(sheet)} was made by someone else in the meantime.`,
    wayOut: 'Choose Check again: it reads what is new and goes on from there.',
  }),
  'other-workbook': () => ({
    says: 'Another workbook has the focus.',
    wayOut: 'Click into this workbook once, then try again.',
  }),
  'too-old': () => ({
    says: 'This Excel is too old for the add-in: it needs Excel 2021, Microsoft 365 or Excel on the web.',
    wayOut: 'Open the workbook in Excel on the web, or ask for a newer Excel.',
  }),
  offline: () => ({
    says: 'A part of the add-in could not be loaded: the connection seems to be down.',
    wayOut: 'Check the connection, then try again.',
  }),
  'host-failed': (_sheet, detail) => ({
    says: `Excel could not do this (${detail}).`,
    wayOut:
      'Choose Check again to see what was written. If it keeps happening, save and reopen the workbook.',
  }),
};

/**
 * What to say about a failure of the host. `sheet` names the sheet concerned, null when not known; `detail` is Excel's
 * own code, for support, shown where there is nothing better to say. What was changed is told from the read-back of a
 * write, never from the belief that it was taken back.
 */
export function sayHostError(
  code: HostFailure,
  sheet: string | null,
  detail = 'no reason given',
  { standing, changed = [] }: AfterWrite = {},
): ProblemWords {
  const words = HOST[code](sheet === null ? 'the sheet' : `the sheet “${sheet}”`, detail, changed);
  const known =
    standing === undefined ? (REFUSED.includes(code) ? NOTHING_CHANGED : '') : sayStanding(standing);
  return known === '' ? words : { ...words, says: `${words.says} ${known}` };
}

/** Where nothing was to be written yet: reading changes nothing, and a plan refused before it is made is not begun. */
const REFUSED: readonly HostFailure[] = [
  'cell-edit-mode',
  'protected',
  'filtered',
  'read-only',
  'too-large',
  'sheet-gone',
  'name-taken',
];

/** A fault of our own: said as one, with what support needs. */
export function sayBug(detail: string): ProblemWords {
  return {
    says: `Something went wrong in the add-in itself (${detail}).`,
    wayOut: 'Choose Check again. If it keeps happening, tell whoever looks after the add-in these words.',
  };
}

type LayoutReason = 'empty-sheet' | 'no-headings' | 'headings-missing' | 'no-indicators' | 'other-table';

const OTHER_KINDS: Readonly<Record<OtherKind, string>> = {
  budget: 'a budget or spending monitor',
  people: 'a list of people',
  risks: 'a register of risks',
  rota: 'a rota or timetable',
  survey: 'answers to a survey',
  invoice: 'an invoice or order',
  pivot: 'a pivot table',
  actions: 'a list of actions',
  projects: 'a plan of projects',
  contacts: 'a list of contacts',
  assets: 'a register of assets',
};

/**
 * Why no scorecard was found on a sheet, and what a sheet needs. `missing` are the headings looked for in vain;
 * `looksLike` what else the sheet holds.
 */
export function sayNoScorecard(
  sheet: string,
  reason: LayoutReason,
  missing: readonly string[],
  looksLike: OtherKind | null = null,
): ProblemWords {
  const needs =
    'A scorecard has a heading row with an indicator or measure, and figures of a quarter, month or year (Q1 to Q4, Apr-25, 2024/25) or beside a target.';
  switch (reason) {
    case 'other-table':
      return {
        says: `The sheet “${sheet}” reads like ${looksLike === null ? 'another table' : OTHER_KINDS[looksLike]}, not a scorecard of indicators.`,
        wayOut:
          'Go to the sheet with the scorecard, then choose Check. If this is one, point at its row of headings.',
      };
    case 'empty-sheet':
      return {
        says: `The sheet “${sheet}” is empty.`,
        wayOut: 'Go to the sheet with the scorecard, then choose Check.',
      };
    case 'no-headings':
      return {
        says: `No scorecard was found on the sheet “${sheet}”: no row reads like its headings.`,
        wayOut: `${needs} Go to the right sheet, or mend the headings, then choose Check.`,
      };
    case 'headings-missing':
      // A row that has neither is no scorecard's: what it lacks stands in a list of its own.
      if (missing.length > 1)
        return {
          says: `No scorecard was found on the sheet “${sheet}”: its headings name neither an indicator nor figures.`,
          wayOut: `${needs} Go to the right sheet, or mend the headings, then choose Check.`,
        };
      return {
        says: `The sheet “${sheet}” looks like a scorecard, but this heading is missing: ${missing.join('')}.`,
        wayOut: `${needs} Add what is missing, then choose Check.`,
      };
    case 'no-indicators':
      return {
        says: `The scorecard on the sheet “${sheet}” has headings but no indicators under them.`,
        wayOut: 'Add at least one indicator directly under the headings, then choose Check.',
      };
  }
}

/** Several sheets hold a scorecard and none of them is the active one. */
export function saySeveral(sheets: readonly string[]): ProblemWords {
  return {
    says: `No scorecard is on this sheet, but ${sheets.length} other sheets have one.`,
    wayOut: 'Choose the sheet to check.',
  };
}

/** Cells the plan would write to are locked. */
export function sayLocked(sheet: string, cells: readonly string[]): ProblemWords {
  const shown = cells.slice(0, 5).join(', ');
  const more = cells.length > 5 ? ` and ${cells.length - 5} more` : '';
  const are = cells.length === 1 ? 'is' : 'are';
  return {
    says: `The sheet “${sheet}” is protected, and ${shown}${more} ${are} locked. Nothing was changed.`,
    wayOut:
      'Unprotect it on the Review tab, or ask its owner to (or to unlock these cells and allow formatting), then try again. The add-in never unprotects.',
  };
}

/** Cells the plan would write to are filled by a formula elsewhere. */
export function saySpilled(sheet: string, cells: readonly string[]): ProblemWords {
  const shown = cells.slice(0, 5).join(', ');
  const more = cells.length > 5 ? ` and ${cells.length - 5} more` : '';
  return {
    says: `${shown}${more} on “${sheet}” ${cells.length === 1 ? 'is' : 'are'} filled by a formula in another cell, and writing there would break it. Nothing was changed.`,
    wayOut: 'Change the formula itself, or move it, then try again.',
  };
}

/** Cells the plan would write to are covered by a merge: Excel would pass over them without an error. */
export function sayMerged(sheet: string, cells: readonly string[]): ProblemWords {
  const shown = cells.slice(0, 5).join(', ');
  const more = cells.length > 5 ? ` and ${cells.length - 5} more` : '';
  const [are, it] = cells.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return {
    says: `${shown}${more} on “${sheet}” ${are} merged with another cell and cannot hold anything. Nothing was changed.`,
    wayOut: `Unmerge ${it} (Home, Merge & Center), then try again.`,
  };
}

/** Cells right of the table hold something that is not ours. */
export function sayColumnsTaken(sheet: string, cells: readonly string[]): ProblemWords {
  const shown = cells.slice(0, 5).join(', ');
  const more = cells.length > 5 ? ` and ${cells.length - 5} more` : '';
  return {
    says: `The RAG and Variance columns would go right of the table, but cells there are in use: ${shown}${more} on “${sheet}”. Nothing was changed.`,
    wayOut:
      'Insert two empty columns right of the table, or move what stands there, then choose Refresh again.',
  };
}

/** The reading of the sheet waits for an answer, so no status may be written. */
export const sayReadingAsked = (sheet: string): ProblemWords => ({
  says: `It is not certain what the columns of “${sheet}” are, so no status was given. Nothing was changed.`,
  wayOut:
    'Say what each column asked about is, above the indicators, and keep it; then choose Refresh again.',
});

/** The workbook's structure is protected, so a sheet of ours cannot be made. */
/** The headings name no year, so there is none to go on from. */
export function sayNoYear(sheet: string): ProblemWords {
  return {
    says: `The headings on “${sheet}” do not say which year it is, so next year’s sheet cannot be made. Nothing was changed.`,
    wayOut: 'Add the year to the headings of the quarters, such as Q1 2022-23, then try again.',
  };
}

export function sayStructureProtected(sheet: string): ProblemWords {
  return {
    says: `The sheet “${sheet}” cannot be added: the workbook’s structure is protected. Nothing was changed.`,
    wayOut: 'Unprotect the workbook on the Review tab, or ask its owner to, then try again.',
  };
}

/** A table on the settings sheet is damaged, and was to be written to. */
export function saySettingsBroken(sheet: string, table: string): ProblemWords {
  return {
    says: `The table “${table}” on “${sheet}” is damaged: headings of it are missing. Nothing was changed.`,
    wayOut: 'Choose Check, then Put it right beside what it says of that table.',
  };
}

/** A sentence of another part that says both what is wrong and, after its last colon, what to do. */
export function sayBlocked(sentence: string): ProblemWords {
  const at = sentence.lastIndexOf(': ');
  if (at < 0) return { says: sentence, wayOut: 'Mend that, then try again.' };
  const wayOut = sentence.slice(at + 2);
  return { says: `${sentence.slice(0, at)}.`, wayOut: capital(wayOut) };
}

/** A sheet of ours cannot be deleted. */
export function sayNotDeletable(sheet: string): ProblemWords {
  return {
    says: `The sheet “${sheet}” cannot be deleted: the workbook’s structure is protected. Nothing was changed.`,
    wayOut: 'Unprotect the workbook on the Review tab, or ask its owner to, then try again.',
  };
}
