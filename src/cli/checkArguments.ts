import type { CheckRequest } from './fileResult';
import { isWrong, PERIOD_OPTIONS, readOptions, readPeriod, readSheet, wrong, type Wrong } from './options';

export type FailOn = 'error' | 'warning' | 'never';

/** What the check command was asked for. */
export interface CheckCommand extends CheckRequest {
  readonly kind: 'check';
  /** Workbooks, folders and patterns. */
  readonly files: readonly string[];
  readonly output: 'words' | 'json' | 'json-lines';
  /** Threads to spread the workbooks over; null for as many as there are processors. */
  readonly jobs: number | null;
  /** The least severe open finding that makes the exit code 1. */
  readonly failOn: FailOn;
  /** A file to write the results to as JUnit XML, for CI; null for none. */
  readonly junit: string | null;
}

const FAIL_ON = ['error', 'warning', 'never'] as const;

/** Reads the words after `check`. Never throws: what it cannot read is a sentence. */
export function parseCheck(words: readonly string[]): CheckCommand | Wrong {
  const options = readOptions(
    words,
    ['--json', '--json-lines'],
    [...PERIOD_OPTIONS, '--sheet', '--jobs', '--fail-on', '--junit'],
  );
  if (isWrong(options)) return options;
  const { names: files, flags, values } = options;
  const period = readPeriod(options);
  if (isWrong(period)) return period;
  const jobs = values.get('--jobs');
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) {
    return wrong(`--jobs wants a number from 1 to 999, not “${jobs}”.`);
  }
  const failing = values.get('--fail-on') ?? 'error';
  const failOn = FAIL_ON.find((each) => each === failing);
  if (!failOn) return wrong(`--fail-on wants error, warning or never, not “${failing}”.`);
  const junit = values.get('--junit') ?? null;
  if (junit !== null && !/\.xml$/i.test(junit))
    return wrong(`--junit wants the name of an .xml file, not “${junit}”.`);
  if (files.length === 0) return wrong('No file was named.');
  return {
    kind: 'check',
    files,
    period,
    sheet: readSheet(options),
    output: flags.has('--json-lines') ? 'json-lines' : flags.has('--json') ? 'json' : 'words',
    jobs: jobs === undefined ? null : Number(jobs),
    failOn,
    junit,
  };
}
