import { availableParallelism } from 'node:os';
import type { CheckCommand } from '../checkArguments';
import { complain, printJson, printJsonLine, printLines } from '../terminal';
import { failsRun } from './fails';
import { findFiles } from './findFiles';
import { checkAll } from './pool';
import type { WorkbookSummary } from './summary';
import { counted } from '../../domain/values/words';

/** From so many workbooks on a batch is spread over the processors unasked: fewer are done before threads have started. */
const MANY = 4;
const PATIENCE = 120;

/** Runs `check`. Gives the exit code: 2 when something could not be read, 1 when findings are open that fail it, else 0. */
export async function runCheck(command: CheckCommand, worker: URL | null): Promise<0 | 1 | 2> {
  const { files, empty } = await findFiles(command.files);
  for (const word of empty) complain([`${word}: no workbook is there.`]);
  const many = files.length > 1;
  const jobs = command.jobs ?? (files.length >= MANY ? availableParallelism() : 1);
  const results: (WorkbookSummary | undefined)[] = files.map(() => undefined);
  let done = 0;
  await checkAll(files, command, { worker, jobs, patience: PATIENCE }, (summary, at) => {
    results[at] = summary;
    done += 1;
    if (many) complain([`${done}/${files.length} ${summary.workbook}`]);
    if (command.output === 'json-lines') printJsonLine(summary.json);
    if (command.output === 'words') printLines(summary.lines);
  });
  const all = results.flatMap((summary) => summary ?? []);
  if (command.output === 'json') {
    const json = all.map((summary) => summary.json);
    printJson(json.length === 1 ? json[0] : json);
  }
  if (command.junit !== null) {
    const { writeJunit } = await import('./writeJunit'); // with its library, which few need
    writeJunit(command.junit, all, command.failOn);
  }
  if (many) (command.output === 'words' ? printLines : complain)(rollUp(all));
  return exitCode(all, command.failOn, empty.length > 0);
}

function exitCode(
  all: readonly WorkbookSummary[],
  failOn: CheckCommand['failOn'],
  nothing: boolean,
): 0 | 1 | 2 {
  if (nothing || all.length === 0 || all.some(({ readable }) => !readable)) return 2;
  return all.some(({ findings }) => findings.some(({ severity }) => failsRun(severity, failOn))) ? 1 : 0;
}

/** A batch in a few lines: how much was checked, what is open, and which workbooks could not be read. */
function rollUp(all: readonly WorkbookSummary[]): readonly string[] {
  const read = all.filter(({ readable }) => readable);
  const unread = all.filter(({ readable }) => !readable);
  const sum = (count: (summary: WorkbookSummary) => number) =>
    read.reduce((total, summary) => total + count(summary), 0);
  const wrong = read.filter(({ open }) => open.error > 0).length;
  return [
    `${counted(all.length, 'workbook')}: ${read.length} checked (${counted(
      sum(({ scorecards }) => scorecards),
      'scorecard',
    )}), ${unread.length} not read`,
    `Open: ${counted(
      sum(({ open }) => open.error),
      'error',
    )} in ${counted(wrong, 'workbook')}, ${counted(
      sum(({ open }) => open.warning),
      'warning',
    )}, ${counted(
      sum(({ open }) => open.note),
      'note',
    )}`,
    ...(unread.length === 0 ? [] : ['Not read:', ...unread.map(({ workbook }) => `  ${workbook}`)]),
  ];
}
