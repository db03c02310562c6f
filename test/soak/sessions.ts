import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { Workbook } from '../../src/workbench/model/workbook';
import type { HostCore } from '../../src/workbench/host/hostCore';
import { fillSheet } from '../contract/scorecardBook';
import { gridOf } from '../fixtures/published';
import { startRealOffice } from '../setup/realOffice';
import { bookState } from '../contract/bookState';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
const RATIOS = [
  '93.8 (167/178)',
  '96 (170/177)',
  '70.9 (134/189)',
  '98.3 (177/180)',
  'N/A',
  '*',
  '95 (190/200)',
];
const ROWS = 5;
const [PERIOD, RAG, COMMENT] = [3, 4, 7];

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Tally {
  refreshes: number;
  edits: number;
  /** Steps that were put in an order by chance: requests answered, edits made. */
  steps: number;
  faults: Record<string, number>;
  editsLost: string[];
  /**
   * Of two words typed into one cell of ours in the instant in which two sessions write over both, the older stands: each
   * gives back what it wrote over, and neither can tell the other's giving back from a person's hand (limits.md).
   */
  olderKept: number;
  /** Rounds after which another Refresh still found something to write. */
  unsettled: number;
}

export const newTally = (): Tally => ({
  refreshes: 0,
  edits: 0,
  steps: 0,
  faults: {},
  editsLost: [],
  olderKept: 0,
  unsettled: 0,
});

/** A workbook two people have open, and what they last wrote where. */
export interface Shared {
  readonly book: Workbook;
  readonly theirs: Map<string, string>;
  /** The words before them, typed into the same cell in this round. */
  readonly before: Map<string, string[]>;
}

export function sharedBook(): Shared {
  const book = new Workbook('Shared.xlsx', 'Scorecard');
  const rows = Array.from(
    { length: ROWS },
    (_, at) => `${at + 1}\tTimeliness of task ${at + 1}\t95%\t${RATIOS[0]}`,
  );
  fillSheet(book.active, gridOf(['Ref\tIndicator\tTarget\tQ1', ...rows].join('\n')));
  return { book, theirs: new Map(), before: new Map() };
}

/** One edit: a figure, a comment, or a word in our own column, which is taken away again by a later one. */
function edit({ book, theirs, before }: Shared, next: () => number, tally: Tally): void {
  const sheet = book.find('Scorecard') ?? book.active;
  const row = 1 + Math.floor(next() * ROWS);
  const kind = next();
  tally.edits += 1;
  const column = kind < 0.5 ? PERIOD : kind < 0.75 ? COMMENT : RAG;
  const text =
    column === PERIOD ? (RATIOS[Math.floor(next() * RATIOS.length)] ?? 'N/A') : `note ${tally.edits}`;
  // A word in the RAG column before it has its heading would be someone else's column beside the table.
  if (column === RAG && sheet.peek(0, RAG).value !== 'RAG') return;
  sheet.setInput(row, column, text, next() < 0.5 ? 'coauthor' : 'user');
  const place = `${row},${column}`;
  const last = theirs.get(place);
  if (last !== undefined && column === RAG) before.set(place, [...(before.get(place) ?? []), last]);
  theirs.set(place, text);
}

/** What people wrote and is not there any more. */
function lost({ book, theirs, before }: Shared, tally: Tally): string[] {
  const sheet = book.find('Scorecard');
  return [...theirs].flatMap(([place, text]) => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const held = sheet?.peek(row, column).value;
    if (before.get(place)?.includes(String(held)) === true) {
      tally.olderKept += 1;
      return [];
    }
    return String(held ?? '') === text ? [] : [`${place}: ${text} → ${String(held)}`];
  });
}

/** Takes the words out of our column, so that Refresh may write there again. */
function tidy({ book, theirs, before }: Shared): void {
  before.clear();
  for (const place of [...theirs.keys()]) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (column !== RAG) continue;
    book.find('Scorecard')?.setInput(row, column, '', 'user');
    theirs.delete(place);
  }
}

/**
 * One round: two sessions refresh at once, their requests and the edits of people in an order given by chance; then all
 * is quiet, and both refresh once more. Counts what was lost, and whether both end with a sheet that has nothing to do.
 */
export async function round(shared: Shared, next: () => number, tally: Tally): Promise<void> {
  const { core } = await startRealOffice(shared.book);
  const waiting = gate(core);
  let running = 2;
  const sessions = [0, 1].map(async () => {
    tally.refreshes += 1;
    await refreshFromRibbon(createExcelPort(), NOON);
    running -= 1;
  });
  while (running > 0) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (waiting.length === 0) continue;
    tally.steps += 1;
    if (next() < 0.45) edit(shared, next, tally);
    else await waiting.splice(Math.floor(next() * waiting.length), 1)[0]?.();
  }
  await Promise.all(sessions);
  tally.editsLost.push(...lost(shared, tally));
  tidy(shared);
  waiting.open = true;
  await refreshFromRibbon(createExcelPort(), NOON);
  const settled = bookState(shared.book);
  const last = await refreshFromRibbon(createExcelPort(), NOON);
  tally.refreshes += 2;
  if (last.kind !== 'nothing' || JSON.stringify(settled) !== JSON.stringify(bookState(shared.book)))
    tally.unsettled += 1;
}

type Waiting = (() => Promise<void>)[] & { open?: boolean };

/** Holds every request until it is let through. */
function gate(core: HostCore): Waiting {
  const waiting: Waiting = [];
  const answer = core.handle.bind(core);
  core.handle = (body) =>
    waiting.open
      ? answer(body)
      : new Promise<string>((resolve, reject) => {
          waiting.push(() => answer(body).then(resolve, reject));
        });
  return waiting;
}
