import { HostError } from '../../host/port';
import type { LoggedJob } from '../state/state';

/** The last jobs, the newest first. */
export interface JobLog {
  readonly jobs: readonly LoggedJob[];
  note(job: LoggedJob): void;
}

const KEPT = 12;

export function createJobLog(): JobLog {
  let jobs: readonly LoggedJob[] = [];
  return {
    get jobs() {
      return jobs;
    },
    note: (job) => {
      jobs = [job, ...jobs].slice(0, KEPT);
    },
  };
}

/** Excel's code, and the class and member that failed: "AccessDenied at Range.values". */
const HOST_DETAIL = /^[A-Z][A-Za-z]{2,60}(?: at [A-Za-z]{1,40}(?:\.[A-Za-z]{1,60})?)?$/;
const ERROR_NAME = /^[A-Z][A-Za-z]*(?:Error|Exception)$/;
/** A place in a script of ours: what the built files and the sources are called. */
const PLACE = /([\w-]+(?:\.[0-9a-f]{20})?\.(?:js|tsx?)):(\d+):(\d+)/;

/**
 * What an error came from, without its message: messages may quote what stands in a cell, so only words that Excel's
 * programmers or ours have chosen are passed on.
 */
export function causeOf(error: unknown): string {
  if (error instanceof HostError) return HOST_DETAIL.test(error.detail) ? error.detail : '';
  if (!(error instanceof Error)) return typeof error;
  const name = ERROR_NAME.test(error.name) ? error.name : 'Error';
  // The message comes first in a stack and may have lines that look like places: they are cut off with it.
  const stack = error.stack ?? '';
  const at = stack.indexOf(error.message);
  const below = error.message === '' || at < 0 ? stack : stack.slice(at + error.message.length);
  const places = below.split('\n').flatMap((line) => {
    const found = /^\s*at\s|@/.test(line) ? PLACE.exec(line) : null;
    return found ? [`${found[1]}:${found[2]}:${found[3]}`] : [];
  });
  return [name, ...places.slice(0, 5)].join(' ');
}
