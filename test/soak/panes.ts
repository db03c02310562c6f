import { createAppStore } from '../../src/app/store';
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import type { AppStore } from '../../src/app/state/state';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { HostCore } from '../../src/workbench/host/hostCore';
import { noFaults } from '../../src/workbench/host/faults';
import type { Workbook } from '../../src/workbench/model/workbook';
import { bookState } from '../contract/bookState';
import { startRealOffice } from '../setup/realOffice';
import { sharedBook } from './sessions';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
const PANES = 3;
const SHEET = 'Scorecard';
const FIGURES = ['93.8 (167/178)', '96 (170/177)', '70.9 (134/189)', '98.3 (177/180)', 'N/A', '95 (190/200)'];
const TARGETS = ['95%', '60%', '99%', ''];

/** What panes said that is not so, and workbooks that no Refresh could settle any more. */
export interface PaneTally {
  plans: number;
  mishaps: Record<string, number>;
  untrue: string[];
  stuck: string[];
}

export const newPaneTally = (): PaneTally => ({ plans: 0, mishaps: {}, untrue: [], stuck: [] });

const PLANS = [
  'previewRefresh',
  'previewTable',
  'previewFindings',
  'previewPrompts',
  'previewCharts',
  'previewRefreshAll',
  'previewRemoval',
  'override',
] as const;

/** Plans one of them in the pane. */
const plan = ({ actions, getState }: AppStore, kind: (typeof PLANS)[number]): Promise<void> => {
  if (kind !== 'override') return actions[kind]();
  const figure = getState().session?.judged.indicators[0]?.indicator.periods.Q1?.address;
  return actions.previewOverride(figure ?? 'D2', {
    to: 'amber',
    reason: 'One form was late',
    by: 'Ann Lee',
    until: '31/12/2030',
  });
};

type Next = () => number;
const pick = <Item>(items: readonly Item[], next: Next): Item =>
  items[Math.floor(next() * items.length)] as Item;

/** What people do to a workbook between a preview and its write, or in the batch that writes. */
const MISHAPS: Readonly<Record<string, (book: Workbook, next: Next) => void>> = {
  'nothing happens': () => undefined,
  'a figure': (book, next) =>
    book.find(SHEET)?.setInput(1 + Math.floor(next() * 5), 3, pick(FIGURES, next), 'coauthor'),
  'a target': (book, next) =>
    book.find(SHEET)?.setInput(1 + Math.floor(next() * 5), 2, pick(TARGETS, next), 'coauthor'),
  'a name': (book, next) =>
    book.find(SHEET)?.setInput(1 + Math.floor(next() * 5), 1, `Timeliness of task ${next()}`, 'coauthor'),
  'a heading': (book, next) => book.find(SHEET)?.setInput(0, 3, pick(['Q1', 'Q2'], next), 'user'),
  'a cell of ours': (book, next) => {
    const sheet = book.find('Scorecard settings');
    const area = sheet?.usedArea(false);
    if (!sheet || !area) return;
    const [row, column] = [Math.floor(next() * area.rows), Math.floor(next() * area.columns)];
    sheet.setInput(area.row + row, area.column + column, pick(['', 'Lower', '12', 'what?'], next), 'user');
  },
  'a status of ours': (book, next) => {
    const sheet = book.find(SHEET);
    if (sheet?.peek(0, 4).value === 'RAG')
      sheet.setInput(1 + Math.floor(next() * 5), 4, pick(['', 'Red', 'Green'], next), 'coauthor');
  },
  'the scorecard renamed': (book) => {
    const sheet = book.find(SHEET);
    if (sheet) book.renameSheet(sheet, 'Board', 'coauthor');
  },
  'a sheet of ours deleted': (book, next) => {
    const own = book.sheets.filter(({ name }) => name !== SHEET && name !== 'Board');
    const sheet = own.length > 0 ? pick(own, next) : null;
    if (sheet) book.removeSheet(sheet, 'coauthor');
  },
  'a row inserted': (book) => book.find(SHEET)?.insertRows(2, 1, 'coauthor'),
};

/** Faults that last until they are lifted: every request after this one meets them, too. */
const LASTING: Readonly<Record<string, (core: HostCore, next: Next) => void>> = {
  'no fault': () => undefined,
  'edit mode': ({ faults }) => void (faults.editMode = true),
  'read only': ({ faults }) => void (faults.readOnly = true),
  'breaks off each time': ({ faults }, next) => void (faults.failAfterActions = Math.floor(next() * 120)),
  'small payload': ({ faults }) => void (faults.payloadLimitBytes = 4000),
};

const paneOf = (): AppStore => {
  const port = { ...createExcelPort(), onChanged: () => Promise.resolve(() => Promise.resolve()) };
  const clipboard = { copy: () => Promise.resolve('clipboard-api' as const) };
  return createAppStore({ port, clipboard, clock: NOON });
};

/**
 * One round: three panes plan, and write one after the other, with what people and Excel do in between. Whatever a pane
 * says is held against the workbook; then all is quiet, and a Refresh must come to an end.
 */
export async function paneRound(next: Next, tally: PaneTally): Promise<void> {
  const { book } = sharedBook();
  const { core } = await startRealOffice(book);
  const panes = Array.from({ length: PANES }, paneOf);
  for (const pane of panes) {
    await pane.actions.check();
    await plan(pane, next() < 0.5 ? 'previewRefresh' : pick(PLANS, next));
  }
  for (const pane of panes) if (pane.getState().preview) await writeOne(pane, book, core, next, tally);
  Object.assign(core.faults, noFaults());
  const board = book.find('Board');
  if (board) book.renameSheet(board, SHEET, 'user');
  for (let row = 1; row < 12; row++) if (book.find(SHEET)?.peek(0, 4).value === 'RAG') tidy(book, row);
  const ends = [];
  for (let at = 0; at < 3; at++) {
    const end = await refreshFromRibbon(createExcelPort(), NOON);
    ends.push(end.kind === 'failed' ? `${end.problem.code}: ${end.problem.says}` : end.kind);
  }
  if (ends[2] !== 'nothing') tally.stuck.push(ends.join(' / '));
}

/** Takes what is no status out of our column: a word there stops a Refresh, which names its cell. */
function tidy(book: Workbook, row: number): void {
  const sheet = book.find(SHEET);
  const held = String(sheet?.peek(row, 4).value ?? '');
  if (held !== '' && !['Red', 'Amber', 'Green', 'Not rated'].includes(held.replace(/ \(set\)$/, '')))
    sheet?.setInput(row, 4, '', 'user');
}

async function writeOne(
  { getState, actions }: AppStore,
  book: Workbook,
  core: HostCore,
  next: Next,
  tally: PaneTally,
): Promise<void> {
  const [mishap, fault] = [pick(Object.keys(MISHAPS), next), pick(Object.keys(LASTING), next)];
  const name = `${getState().preview?.plan.title}: ${mishap}, ${fault}`;
  tally.plans += 1;
  for (const each of [mishap, fault]) tally.mishaps[each] = (tally.mishaps[each] ?? 0) + 1;
  let before = '';
  const happens = (): void => {
    MISHAPS[mishap]?.(book, next);
    before = JSON.stringify(bookState(book));
  };
  if (next() < 0.5) happens();
  else {
    before = JSON.stringify(bookState(book));
    core.faults.beforeNextWrite = happens;
  }
  LASTING[fault]?.(core, next);
  await actions.applyPreview();
  Object.assign(core.faults, noFaults());
  const { problem, notice, preview } = getState();
  const says = problem?.says ?? notice?.says ?? '';
  const same = JSON.stringify(bookState(book)) === before;
  if (/Nothing was (?:changed|written)/.test(says) && !same) tally.untrue.push(`${name}: ${says}`);
  if (!/Refreshed:/.test(says) || notice?.kind !== 'done' || preview) return;
  const fresh = paneOf();
  await fresh.actions.check();
  const left = fresh.getState().session?.refreshCount ?? 0;
  if (left > 0) tally.untrue.push(`${name}: ${says}, and ${left} cells are not so`);
}
