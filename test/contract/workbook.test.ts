/** @jest-environment jsdom */
import { Workbook } from '../../src/workbench/model/workbook';
import { gridOf, publishedGrid } from '../fixtures/published';
import { everything, openPane } from './pane';
import { fillSheet, publishedBook } from './scorecardBook';

const DATA = [
  'Ref\tIndicator\tPeriod\tNumerator\tDenominator',
  '4\tReviews\tQ3 2022-23\t134\t189',
  '5\t% of CLA with 3 or more placements\tDec-22\t17\t192',
  '9\t\tQ2 2022-23\t94\t109',
  '13\t\tQ3 2022-23\t32\t142',
  '13\t\tQ2 2022-23\t29\t142',
  '13\t\tQ2 2022-23\t30\t142',
].join('\n');

/** Events come after the request that asked for them. */
const told = () => new Promise((resolve) => setTimeout(resolve, 10));

/** The published scorecard, and a sheet of data that differs from it in two cells and contradicts itself in one. */
function withData(): Workbook {
  const book = publishedBook();
  fillSheet(book.addSheet('Data'), gridOf(DATA, 'Data'));
  return book;
}

describe('a sheet of data', () => {
  test('is read in one sync more, and what differs is told before and after', async () => {
    const { store, core } = await openPane(withData());
    await store.actions.check();
    // To be told of changes, the sheet, its data.
    expect(core.counters.syncs).toBe(3);
    const { session, fromData } = store.getState();
    expect(session?.composed).toEqual([
      {
        key: 'data|Scorecard!K6',
        sheet: 'Scorecard',
        address: 'K6',
        where: 'K6 · 3 or more placements · Q3',
        before: '8.3 (16/192)',
        after: '8.9 (17/192)',
        source: 'Data!C3',
      },
      {
        key: 'data|Scorecard!J10',
        sheet: 'Scorecard',
        address: 'J10',
        where: 'J10 · Dental checks · Q2',
        before: '89.9 (94/109)',
        after: '86.2 (94/109)',
        source: 'Data!C4',
      },
    ]);
    expect([...fromData]).toEqual(['data|Scorecard!K6', 'data|Scorecard!J10']);
    expect(session?.dataNotes).toEqual([
      {
        says: 'Data!C6 and Data!C7 give Q2 of indicator 13 different numbers. Keep the right row; nothing was taken from them.',
        sheet: 'Data',
        address: 'C6',
      },
    ]);
  });

  test('is written by Refresh after its preview, and judged in the same Refresh', async () => {
    const book = withData();
    const { store } = await openPane(book);
    await store.actions.check();
    const before = everything(book);
    await store.actions.previewRefresh();
    expect(everything(book)).toBe(before);
    const lines = store.getState().preview?.lines ?? [];
    expect(lines.filter(({ address }) => address === 'K6' || address === 'J10')).toMatchObject([
      { label: '5 · 3 or more placements · Q3', before: '8.3 (16/192)', after: '8.9 (17/192)' },
      { label: '9 · Dental checks · Q2', before: '89.9 (94/109)', after: '86.2 (94/109)' },
      { before: 'no fill', after: 'red fill' },
    ]);
    await store.actions.applyPreview();
    const sheet = book.find('Scorecard');
    expect(sheet?.peek(5, 10).value).toBe('8.9 (17/192)');
    // (17/192 − 7.5%) ÷ 7.5% = 0.18055…
    expect(sheet?.peek(5, 12).value).toBe(0.1806);
    expect(store.getState()).toMatchObject({ problem: null, session: { composed: [] } });
    expect(store.getState().fromData.size).toBe(0);
  });

  test('a cell that is unticked stays as it is, also when the sheet is read again', async () => {
    const book = withData();
    const { store } = await openPane(book);
    await store.actions.check();
    store.actions.tick('data|Scorecard!K6', false);
    await store.actions.check();
    expect([...store.getState().fromData]).toEqual(['data|Scorecard!J10']);
    await store.actions.previewRefresh();
    await store.actions.applyPreview();
    expect(book.find('Scorecard')?.peek(5, 10).value).toBe('8.3 (16/192)');
    expect(book.find('Scorecard')?.peek(9, 9).value).toBe('86.2 (94/109)');
  });

  test('a fix ticked for the same cell gives way to the data', async () => {
    const book = withData();
    book.find('Data')?.setInput(3, 3, '95', 'user');
    const { store } = await openPane(book);
    await store.actions.check();
    const finding = store.getState().session?.findings.find((each) => each.finding.address === 'J10');
    store.actions.tick(finding?.key ?? '', true);
    await store.actions.previewRefresh();
    await store.actions.applyPreview();
    // 95 of 109 is 87.155…
    expect(book.find('Scorecard')?.peek(9, 9).value).toBe('87.2 (95/109)');
  });

  test('someone changes the data: the results are out of date', async () => {
    const book = withData();
    const { store } = await openPane(book);
    await store.actions.check();
    await told();
    book.find('Data')?.setInput(1, 3, '135', 'coauthor');
    await told();
    expect(store.getState().stale).toBe(true);
  });
});

describe('the scorecard of another year', () => {
  const both = (): Workbook => {
    const book = publishedBook();
    fillSheet(book.addSheet('2020-21'), publishedGrid('scorecard-2020-21-q1'));
    return book;
  };

  test('agrees in every figure they share', async () => {
    const { store } = await openPane(both());
    await store.actions.check();
    const evidence = store.getState().session?.evidence.find(({ id }) => id === 'carried-forward');
    expect(evidence).toMatchObject({
      verdict: 'passed',
      says: 'E4:E12, E14:E15 (11 cells) looked at, all well.',
    });
  });

  test('a difference is found, with the other sheet’s cell', async () => {
    const book = both();
    book.find('2020-21')?.setInput(3, 6, '15.3', 'user');
    const { store } = await openPane(book);
    await store.actions.check();
    const said = store.getState().session?.findings.map(({ says }) => says) ?? [];
    expect(said).toContain(
      "2019-20 says 13.5, but “2020-21” says 15.3 ('2020-21'!G4). Check which is right.",
    );
  });
});

describe('roll forward', () => {
  test('previewed like any other, written, and said', async () => {
    const book = publishedBook();
    const { store } = await openPane(book);
    await store.actions.check();
    await store.actions.previewRollForward();
    const { preview } = store.getState();
    expect(preview).toMatchObject({
      job: 'roll-forward',
      button: 'Make “Scorecard 2023-24”',
      plan: { title: 'Make “Scorecard 2023-24” from “Scorecard”' },
    });
    expect(preview?.lines[4]).toMatchObject({
      label: '3 · CLA per 10,000 children',
      before: '31.7 · 30.0 · 31.5 · 31.2 · 31.8 · 32.0',
      after: '30.0 · 31.5 · 4 empty',
    });
    await store.actions.applyPreview();
    expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard', 'Scorecard 2023-24']);
    expect(store.getState().notice).toEqual({
      kind: 'done',
      wrote: true,
      says: '“Scorecard 2023-24” is made. Confirm its targets. 14 outturns are to be completed.',
    });
  });

  test('the new sheet, checked beside the old one, carries its past years rightly', async () => {
    const { store } = await openPane(publishedBook());
    await store.actions.check();
    await store.actions.previewRollForward();
    await store.actions.applyPreview();
    await store.actions.chooseSheet('Scorecard 2023-24');
    const { session, problem } = store.getState();
    expect(problem).toBeNull();
    expect(session?.scorecard.year).toBe('2023-24');
    const evidence = session?.evidence.find(({ id }) => id === 'carried-forward');
    expect(evidence).toMatchObject({ verdict: 'passed', says: 'E2:F15 (28 cells) looked at, all well.' });
  });

  test('a sheet that does not say its year is refused in words', async () => {
    const book = new Workbook('Card.xlsx', 'Card');
    fillSheet(book.active, gridOf('Ref\tIndicator\tTarget\tQ1\n1\tReviews on time\t95%\t93.8', 'Card'));
    const { store } = await openPane(book);
    await store.actions.check();
    await store.actions.previewRollForward();
    expect(store.getState()).toMatchObject({ preview: null, problem: { code: 'no-year' } });
  });
});
