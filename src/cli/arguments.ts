import { parseCheck, type CheckCommand } from './checkArguments';
import type { CommentaryRequest } from './commentary';
import { isWrong, PERIOD_OPTIONS, readOptions, readPeriod, readSheet, wrong, type Wrong } from './options';
import { parseReport, type ReportCommand } from './reportArguments';

/** What the command line understands, line by line. */
export const USAGE: readonly string[] = `Usage:
  npm run -s scorecard -- check FILE.xlsx… [--sheet NAME] [--period Q3] [--json]
  npm run -s scorecard -- check FOLDER "reports/**/*.xlsx" [--json-lines] [--jobs 4] [--fail-on warning]
  npm run -s scorecard -- commentary FILE.xlsx TEXT.txt [--sheet NAME] [--period Q3] [--json]
  npm run -s scorecard -- report FILE.xlsx --out report.docx [--public] [--template full] [--period Q3]
  npm run -s scorecard -- report FOLDER --out all.docx [--public]
  npm run -s scorecard -- report FILE.xlsx --out report.docx --title "Performance" --committee "Scrutiny" --style ours.docx

check looks at every scorecard of each workbook, of a folder with all below it, or of what a pattern matches, and says
what it found; what a settings sheet dismisses is listed apart. It uses the values Excel stored and calculates nothing.
  --json                  the result as JSON: one object, or an array for several workbooks
  --json-lines            one JSON object a line, each as soon as it is there
  --jobs N                workbooks checked at once (one for each processor, unless given)
  --fail-on LEVEL         error (unless given), warning or never: what makes the exit code 1
  --junit FILE.xml        the results as JUnit XML as well, as CI shows them; a file of that name is replaced
commentary holds the numbers and words of a text against the scorecard in a workbook.
report writes the scorecard as a Word document, with what authors wrote on the sheet Commentary. Of a folder or several
workbooks it makes one roll-up: status by service, what is off target and what changed most, then each scorecard. A
scorecard of an earlier period among them gives its service's changes. A public roll-up is protected as a whole.
Of a workbook without a scorecard it writes the tables: breakdowns, series, shares by group, attainment.
  --out FILE.docx         where the document goes; a file of that name is replaced. FILE.html gives a page instead
  --public                the public version: small numbers, and what gives them away, are suppressed. It is refused
                          while errors or directions are open, or the words contradict the figures
  --draft                 the author's own copy: with questions, all that is known, and who still owes words
  --template NAME         full, scorecard, exceptions, summary (one page), indicator or comparison
  --roll-up               one report of every scorecard of a workbook; --sheet, given again, names those wanted;
                          --template is scorecard unless given
  --indicator REF         the indicator of the report on one alone
  --title, --committee, --date, --author, --classification, --purpose, --recommendation, --approved-by, --approved-on
                          what the report says of itself; else what the settings sheet keeps
  --style COUNCIL.docx    a document whose styles, header, footer and page are used
  --allow-contradictions  words that the figures contradict are marked; else the report is refused
  --allow-owed            a report that someone approved is made though commentary is unwritten or not agreed
  --json                  what the report holds, as JSON: sections, tables, statuses, what was left out
all of them:
  --period LABEL          the period to judge, such as Q3 or "Nov 2025" (the latest with data, unless given);
                          --quarter is its other name
  --sheet NAME            the sheet whose scorecard is meant, where several have one
  --help                  this text

Examples:
  npm run -s scorecard -- check scorecard.xlsx
  npm run -s scorecard -- check scorecards --json-lines > results.jsonl
  npm run -s scorecard -- check "scorecards/*Q3*.xlsx" --fail-on warning
  npm run -s scorecard -- check scorecards --junit results.xml --fail-on warning
  node PATH/TO/THIS/src/cli/run.mjs check scorecard.xlsx      from any folder

Progress goes to standard error. Exit code: 0 no errors or contradictions open, 1 some open (a report: refused for them), 2 a file could not be read
(the others still are) or the command was not understood.`.split('\n');

export type Command =
  | CheckCommand
  | ({ readonly kind: 'commentary'; readonly json: boolean } & CommentaryRequest)
  | ReportCommand
  | { readonly kind: 'help' }
  | Wrong;

/** Reads the words after `scorecard`. Never throws: what it cannot read is a sentence. */
export function parseArguments(words: readonly string[]): Command {
  const [command, ...rest] = words;
  if (command === undefined || command === '--help' || command === 'help' || rest.includes('--help')) {
    return { kind: 'help' };
  }
  if (command === 'report') return parseReport(rest);
  if (command === 'check') return parseCheck(rest);
  if (command === 'commentary') return parseCommentary(rest);
  return wrong(`There is no command “${command}”.`);
}

function parseCommentary(words: readonly string[]): Command {
  const options = readOptions(words, ['--json'], [...PERIOD_OPTIONS, '--sheet']);
  if (isWrong(options)) return options;
  const period = readPeriod(options);
  if (isWrong(period)) return period;
  const [workbook, text, ...more] = options.names;
  if (workbook === undefined) return wrong('No file was named.');
  if (text === undefined || more.length > 0) return wrong('commentary wants a workbook and a text file.');
  const sheet = readSheet(options);
  return { kind: 'commentary', workbook, text, period, sheet, json: options.flags.has('--json') };
}
