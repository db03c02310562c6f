import type { Measured, MutantResult } from './measure';
import { placeOf } from './sheet';
import { alarmsOf, isDetectable, precisionOf, recallOf, scoresOf, totalOf, type Score } from './scores';

const HEADINGS = ['check', 'tried', 'found', 'recall', 'looked at', 'false alarms', 'precision', 'notes'];

/** Cut off, so that 100.0% means all. */
const percent = (share: number | null): string =>
  share === null ? '–' : `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;

const line = (name: string, score: Omit<Score, 'id'>): readonly string[] => [
  name,
  String(score.tried),
  String(score.found),
  percent(recallOf(score)),
  String(score.looked),
  String(score.alarms),
  percent(precisionOf(score)),
  String(score.notes),
];

/** Lines with their cells under each other, the first to the left and numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEADINGS.map((_heading, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const cell = (text: string, at: number): string =>
    at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

/** Undetectable mutants by their reason. */
function undetectable(mutants: readonly MutantResult[]): readonly string[] {
  const reasons = new Map<string, { times: number; found: number }>();
  for (const { mutant, found } of mutants) {
    if (mutant.undetectable === null) continue;
    const entry = reasons.get(mutant.undetectable) ?? { times: 0, found: 0 };
    entry.times += 1;
    if (found) entry.found += 1;
    reasons.set(mutant.undetectable, entry);
  }
  return [...reasons].map(
    ([reason, { times, found }]) =>
      `  ${String(times).padStart(4)}  ${reason}${found > 0 ? ` (${found} found all the same)` : ''}`,
  );
}

/** What is amiss: books that do not read, false alarms, detectable mistakes that were missed. One line each. */
export function faultsOf(measured: Measured): readonly string[] {
  const unread = measured.clean.filter(({ run }) => run === null).map(({ book }) => `not read: ${book.name}`);
  const alarms = alarmsOf(measured).map(
    ({ book, finding }) => `false alarm: ${finding.id} at ${placeOf(finding)} of ${book}`,
  );
  const missed = measured.mutants
    .filter((result) => isDetectable(result) && !result.found)
    .map(({ mutation, mutant, clean }) => `missed: ${mutation.name}: ${mutant.what} of ${clean}`);
  return [...unread, ...alarms, ...missed];
}

/** The measurement as text, ready to print. */
export function renderTable(measured: Measured): string {
  const scores = scoresOf(measured);
  const hidden = undetectable(measured.mutants);
  const rows = [HEADINGS, ...scores.map((score) => line(score.id, score)), line('all', totalOf(scores))];
  const faults = faultsOf(measured);
  return [
    `Seed ${measured.seed}: ${measured.clean.length} clean workbooks, ${measured.mutants.length} with one mistake each.`,
    '',
    ...aligned(rows),
    '',
    'Mistakes that nothing in the workbook can tell, counted apart:',
    ...hidden,
    ...(faults.length > 0 ? ['', 'To look at:', ...faults.map((fault) => `  ${fault}`)] : []),
  ].join('\n');
}
