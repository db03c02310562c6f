import { parseArguments, USAGE, type Command } from './arguments';
import { runCheck } from './batch/runCheck';
import { complain, linesOfError, printJson, printLines } from './terminal';

/**
 * The command line. Gives the exit code; prints results on standard output, progress and complaints on standard error.
 * `worker` is the compiled code of a worker thread; without it a batch is checked on this thread.
 */
export async function main(words: readonly string[], worker: URL | null = null): Promise<number> {
  try {
    return await run(words, worker);
  } catch (error) {
    // Our own mistake; its words may hold what a cell holds, so they are printed like any other.
    complain(linesOfError(error));
    return 2;
  }
}

async function run(words: readonly string[], worker: URL | null): Promise<number> {
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
  if (command.kind === 'roll-up') return runRollUp(command);
  return runCheck(command, worker);
}

// The rest is fetched when it is asked for: most of it is the writing of Word documents.

async function runCommentary(command: Extract<Command, { readonly kind: 'commentary' }>): Promise<0 | 1 | 2> {
  const { commentaryJson, readCommentary, sayCommentary } = await import('./commentary');
  const result = await readCommentary(command);
  if (command.json) printJson(commentaryJson(result));
  else if (result.kind === 'unreadable') complain(sayCommentary(result));
  else printLines(sayCommentary(result));
  if (result.kind === 'unreadable') return 2;
  return result.claims.some(({ verdict }) => verdict === 'contradicts') ? 1 : 0;
}

async function runReport(command: Extract<Command, { readonly kind: 'report' }>): Promise<0 | 1 | 2> {
  const [{ sayReport, writeReport }, { reportJson }] = await Promise.all([
    import('./report'),
    import('./reportJson'),
  ]);
  const result = await writeReport(command, new Date());
  if (command.json) printJson(reportJson(result, command));
  else if (result.kind === 'written') printLines(sayReport(result, command.out));
  else complain(sayReport(result, command.out));
  return result.kind === 'written' ? 0 : result.because === 'open' ? 1 : 2;
}

async function runRollUp(command: Extract<Command, { readonly kind: 'roll-up' }>): Promise<0 | 1 | 2> {
  const [{ codeOf, sayRollUp, writeRollUp }, { rollUpJson }] = await Promise.all([
    import('./rollUp/rollUp'),
    import('./rollUp/rollUpJson'),
  ]);
  const result = await writeRollUp(command, new Date());
  if (command.json) printJson(rollUpJson(result, command));
  else if (result.kind === 'written') printLines(sayRollUp(result, command.out));
  else complain(sayRollUp(result, command.out));
  return codeOf(result);
}
