import { buildCard } from '../../../../src/report/indicator/card';
import { viewSummary } from '../../../../src/app/session/summary';
import { seenNow, seenEntries, SEEN } from '../../../../src/app/settings/tables/lastSeen';
import type { JudgedScorecard } from '../../../../src/domain/judging/judged';
import type { WorkbookReading } from '../../../../src/app/workbook/readWorkbook';
import type { FindingView } from '../../../../src/app/state/findings';
import { judgedGrid } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';
import { sheetOf } from '../fakePort';

const HEAD = 'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23';
const judgedOf = (...rows: readonly string[]): JudgedScorecard =>
  judgedGrid(gridOf([HEAD, ...rows].join('\n')), 'Q2');

/** A settings sheet that holds what the Refresh of `then` saw. */
function workbookAfter(then: JudgedScorecard | null): WorkbookReading {
  const rows = (then?.indicators ?? []).map((entry) => {
    const cells = seenEntries(then as JudgedScorecard, seenNow(entry, 'Q2'), '');
    return SEEN.columns.map(({ field }) => String(cells[field])).join('\t');
  });
  const text = [SEEN.columns.map(({ heading }) => heading).join('\t'), ...rows].join('\n');
  const stored = then && { sheet: sheetOf(gridOf(text, 'Settings')), lastRefresh: null };
  return { stored, damaged: [] } as unknown as WorkbookReading;
}

const look = (judged: JudgedScorecard, then: JudgedScorecard | null, findings: readonly FindingView[] = []) =>
  viewSummary({
    judged,
    workbook: workbookAfter(then),
    cards: judged.indicators.map((entry) => buildCard(entry, judged)),
    findings,
    reading: null,
  });

const REVIEWS = '4\tReviews on time\t95%';
const DENTAL = '9\tDental checks\t90%';

test('before the first Refresh nothing is compared', () => {
  const { since, turns, lines } = look(judgedOf(`${REVIEWS}\t93.8\t70.9`), null);
  expect({ since, turns, lines }).toEqual({ since: null, turns: [], lines: [] });
});

test('what turned is told with both statuses, the reds first', () => {
  const then = judgedOf(`${DENTAL}\t86.2\t80.0`, `${REVIEWS}\t93.8\t96.0`);
  const now = judgedOf(`${DENTAL}\t86.2\t91.5`, `${REVIEWS}\t93.8\t70.9`);
  const { since, turns, lines } = look(now, then);
  expect(since).toBe('Since the last Refresh');
  expect(turns.map(({ name, from, to, address }) => [address, name, from.word, to.word, to.rag])).toEqual([
    ['E3', '4 · Reviews on time', 'Green', 'Red', 'red'],
    ['E2', '9 · Dental checks', 'Red', 'Green', 'green'],
  ]);
  expect(lines.find(({ id }) => id === 'figures')?.items.map(({ text }) => text)).toEqual(['9', '4']);
});

test('where no status turned that is said; what is new and what is gone has its line', () => {
  const then = judgedOf(`${DENTAL}\t86.2\t91.5`);
  const now = judgedOf(`${REVIEWS}\t93.8\t96.0`);
  const { sinceSays, gone, lines } = look(now, then);
  expect(sinceSays).toBe('no status has changed.');
  expect(gone).toBe('Not on the sheet any more: 9 · Dental checks.');
  expect(lines.map(({ id, items }) => [id, items.map(({ name }) => name)])).toEqual([
    ['added', ['4 · Reviews on time']],
  ]);
});

test('a finding is newly wrong where its cell has changed since, and only there', () => {
  const then = judgedOf(`${REVIEWS}\t93.8\t96.0`, `${DENTAL}\t86.2\t91.5`);
  const now = judgedOf(`${REVIEWS}\t93.8\t96.1`, `${DENTAL}\t86.2\t91.5`);
  const finding = (address: string, severity: 'error' | 'note') =>
    ({
      key: `k|${address}`,
      where: `${address} · here`,
      finding: { severity, sheet: 'Scorecard', address },
    }) as unknown as FindingView;
  const { lines } = look(now, then, [finding('E2', 'error'), finding('E3', 'error'), finding('E2', 'note')]);
  expect(lines.find(({ id }) => id === 'newly-wrong')?.items).toEqual([
    { text: 'E2 · here', name: '', goal: { kind: 'finding', key: 'k|E2' } },
  ]);
  expect(lines.find(({ id }) => id === 'findings')?.items.map(({ text }) => text)).toEqual([
    '2 wrong',
    '1 note',
  ]);
});

test('a status that one case would change is named', () => {
  // 167 of 178 is 93.8%: 3 more reviews would meet 95%. 170 of 178 is 95.5%: one fewer is 94.9%.
  const now = judgedOf('4\tReviews on time\t95%\t93.8 (167/178)\t95.5 (170/178)');
  expect(look(now, null).lines).toEqual([
    {
      id: 'one-case',
      label: 'Hangs on one case',
      items: [{ text: '4', name: '4 · Reviews on time', goal: { kind: 'indicator', address: 'E2' } }],
    },
  ]);
});
