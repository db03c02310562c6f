import { parseArguments, USAGE, type Command } from './arguments';
import { checkFile, type FileResult } from './check';
import { commentaryJson, readCommentary, sayCommentary } from './commentary';
import { toJson } from './json';
import { sayReport, writeReport } from './report';
import { ruled } from './rulings';
import { terminalJson, terminalText } from './terminal';
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
  const command = parseArguments(words);
  if (command.kind === 'help') {
    console.log(USAGE);
    return 0;
  }
  if (command.kind === 'wrong') {
    console.error(terminalText(`${command.says}\n\n${USAGE}`));
    return 2;
  }
  if (command.kind === 'commentary') return runCommentary(command);
  if (command.kind === 'report') return runReport(command);
  const results: FileResult[] = [];
  // One after the other: a batch of large workbooks shall not be in memory together.
  for (const file of command.files) results.push(await checkFile(file, command.quarter));
  if (command.json) {
    const all = results.map(jsonOf);
    console.log(terminalJson(all.length === 1 ? all[0] : all));
  } else {
    console.log(terminalText(results.map(sayResult).join('\n')));
  }
  return exitCode(results);
}

async function runCommentary(command: Extract<Command, { readonly kind: 'commentary' }>): Promise<0 | 1 | 2> {
  const result = await readCommentary(command.workbook, command.text, command.quarter);
  if (command.json) console.log(terminalJson(commentaryJson(result)));
  else if (result.kind === 'unreadable') console.error(terminalText(sayCommentary(result)));
  else console.log(terminalText(sayCommentary(result)));
  if (result.kind === 'unreadable') return 2;
  return result.claims.some(({ verdict }) => verdict === 'contradicts') ? 1 : 0;
}

async function runReport(command: Extract<Command, { readonly kind: 'report' }>): Promise<0 | 2> {
  const result = await writeReport(command, new Date());
  if (result.kind === 'written') console.log(terminalText(sayReport(result, command.out)));
  else console.error(terminalText(sayReport(result, command.out)));
  return result.kind === 'written' ? 0 : 2;
}
