import { parseArguments, USAGE, type Command } from './arguments';
import { checkFile, type FileResult } from './check';
import { commentaryJson, readCommentary, sayCommentary } from './commentary';
import { toJson } from './json';
import { sayReport, writeReport } from './report';
import { ruled } from './rulings';
import { complain, linesOfError, printJson, printLines } from './terminal';
import { sayResult } from './words';

const jsonOf = (result: FileResult) =>
  result.kind === 'unreadable' ? { workbook: result.workbook, error: result.says } : toJson(result);

/** 2 when a file could not be read, else 1 when a check found an error that is still open, else 0. */
function exitCode(results: readonly FileResult[]): 0 | 1 | 2 {
  if (results.some(({ kind }) => kind === 'unreadable')) return 2;
  const wrong = results.some(
    (result) =>
      result.kind === 'checked' && ruled(result).open.some(({ finding }) => finding.severity === 'error'),
  );
  return wrong ? 1 : 0;
}

/** The command line. Gives the exit code; prints results on standard output and complaints on standard error. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    return await run(words);
  } catch (error) {
    // Our own mistake; its words may hold what a cell holds, so they are printed like any other.
    complain(linesOfError(error));
    return 2;
  }
}

async function run(words: readonly string[]): Promise<number> {
  const command = parseArguments(words);
  if (command.kind === 'help') {
    printLines(USAGE);
    return 0;
  }
  if (command.kind === 'wrong') {
    complain([command.says, '', ...USAGE]);
    return 2;
  }
  if (command.kind === 'commentary') return runCommentary(command);
  if (command.kind === 'report') return runReport(command);
  const results: FileResult[] = [];
  // One after the other: a batch of large workbooks shall not be in memory together.
  for (const file of command.files) results.push(await checkFile(file, command.period));
  if (command.json) {
    const all = results.map(jsonOf);
    printJson(all.length === 1 ? all[0] : all);
  } else {
    printLines(results.flatMap((result, at) => (at === 0 ? sayResult(result) : ['', ...sayResult(result)])));
  }
  return exitCode(results);
}

async function runCommentary(command: Extract<Command, { readonly kind: 'commentary' }>): Promise<0 | 1 | 2> {
  const result = await readCommentary(command.workbook, command.text, command.period);
  if (command.json) printJson(commentaryJson(result));
  else if (result.kind === 'unreadable') complain(sayCommentary(result));
  else printLines(sayCommentary(result));
  if (result.kind === 'unreadable') return 2;
  return result.claims.some(({ verdict }) => verdict === 'contradicts') ? 1 : 0;
}

async function runReport(command: Extract<Command, { readonly kind: 'report' }>): Promise<0 | 2> {
  const result = await writeReport(command, new Date());
  if (result.kind === 'written') printLines(sayReport(result, command.out));
  else complain(sayReport(result, command.out));
  return result.kind === 'written' ? 0 : 2;
}
