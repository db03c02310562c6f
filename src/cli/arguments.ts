import type { PeriodKey } from '../domain/periods/period';
import { QUARTERS } from '../domain/periods/periods';
import { parseReport, type ReportCommand } from './reportArguments';

/** What the command line understands, line by line. */
export const USAGE: readonly string[] = `Usage:
  npm run -s scorecard -- check FILE.xlsx… [--quarter Q3] [--json]
  npm run -s scorecard -- commentary FILE.xlsx TEXT.txt [--quarter Q3] [--json]
  npm run -s scorecard -- report FILE.xlsx --out report.docx [--public] [--template full] [--quarter Q3]

check looks at the scorecard in each workbook and says what it found; what its settings sheet dismisses is listed apart.
commentary holds the numbers and words of a text against the scorecard in a workbook.
report writes the scorecard as a Word document, with what authors wrote on the sheet Commentary.
  --out FILE.docx         where the document goes; a file of that name is replaced
  --public                the public version: small numbers, and what gives them away, are suppressed
  --template NAME         full, exceptions, summary or comparison
  --quarter Q1|Q2|Q3|Q4   the quarter to judge (the latest with data, unless given)
  --json                  the result as JSON: one object, or an array for several files checked
  --help                  this text

Exit code: 0 no errors or contradictions open, 1 some open, 2 a file could not be read or the command was not understood.`.split(
  '\n',
);

export type Command =
  | {
      readonly kind: 'check';
      readonly files: readonly string[];
      readonly period: PeriodKey | null;
      readonly json: boolean;
    }
  | {
      readonly kind: 'commentary';
      readonly workbook: string;
      /** The file of the text to check. */
      readonly text: string;
      readonly period: PeriodKey | null;
      readonly json: boolean;
    }
  | ReportCommand
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly says: string };

const wrong = (says: string): Command => ({ kind: 'wrong', says });

/** Reads the words after `scorecard`. Never throws: what it cannot read is a sentence. */
export function parseArguments(words: readonly string[]): Command {
  const [command, ...rest] = words;
  if (command === undefined || command === '--help' || command === 'help' || rest.includes('--help')) {
    return { kind: 'help' };
  }
  if (command === 'report') return parseReport(rest);
  if (command !== 'check' && command !== 'commentary') return wrong(`There is no command “${command}”.`);
  const files: string[] = [];
  let period: PeriodKey | null = null;
  let json = false;
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? '';
    const [option, attached] = word.split('=', 2);
    if (word === '--json') json = true;
    else if (option === '--quarter') {
      const wished = (attached ?? rest[++at] ?? '').toUpperCase();
      const found = QUARTERS.find((each) => each === wished);
      if (!found) return wrong(`--quarter wants Q1, Q2, Q3 or Q4, not “${wished}”.`);
      period = found;
    } else if (word.startsWith('-')) return wrong(`There is no option “${word}”.`);
    else files.push(word);
  }
  if (files.length === 0) return wrong('No file was named.');
  if (command === 'check') return { kind: 'check', files, period, json };
  const [workbook = '', text, ...more] = files;
  if (text === undefined || more.length > 0) return wrong('commentary wants a workbook and a text file.');
  return { kind: 'commentary', workbook, text, period, json };
}
