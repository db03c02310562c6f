/** @jest-environment jsdom */
import { openPane } from './pane';
import { publishedBook } from './scorecardBook';

const DENTAL = 'ratio-mismatch|Scorecard!J10';

async function checked() {
  const book = publishedBook();
  const pane = await openPane(book);
  await pane.store.actions.check();
  const agree = async (asking: Promise<void>): Promise<void> => {
    await asking;
    expect(pane.store.getState().problem).toBeNull();
    expect(pane.store.getState().preview).not.toBeNull();
    await pane.store.actions.applyPreview();
    expect(pane.store.getState().problem).toBeNull();
  };
  const rowsOf = (title: string) => {
    const sheet = book.find('Scorecard settings');
    const table = sheet?.tables.find(({ name }) => name === title);
    if (!sheet || !table) return null;
    const { row, column, rows, columns } = table.area;
    return Array.from({ length: rows - 1 }, (_, index) =>
      Array.from({ length: columns }, (_, at) => sheet.peek(row + 1 + index, column + at).value),
    );
  };
  const keys = () => pane.store.getState().session?.findings.map(({ key }) => key) ?? [];
  return { ...pane, book, agree, rowsOf, keys };
}

test('a dismissal is kept in a table of its own, with the name for the next time, and hides its finding', async () => {
  const { store, agree, rowsOf, keys, core } = await checked();
  expect(keys()).toContain(DENTAL);
  await agree(store.actions.previewDismiss(DENTAL, ' Agreed with the provider ', 'Sam Okafor'));
  expect(rowsOf('ScorecardDismissals')).toEqual([
    [
      'ratio-mismatch',
      'Scorecard',
      'J10',
      'Dental checks · Q2',
      '89.9 (94/109)',
      'Agreed with the provider',
      'Sam Okafor',
      '22 Nov 2026',
    ],
  ]);
  expect(keys()).not.toContain(DENTAL);
  const { review } = store.getState().session ?? {};
  expect(review?.name).toBe('Sam Okafor');
  expect(review?.dismissed.map(({ decision }) => decision)).toEqual([
    'Agreed with the provider. Sam Okafor, 22 Nov 2026',
  ]);
  // A second one goes under the first: read, write, read back.
  core.counters.syncs = 0;
  await agree(store.actions.previewDismiss('ratio-mismatch|Scorecard!I8', 'Published so', 'Ann Lee'));
  expect(rowsOf('ScorecardDismissals')).toHaveLength(2);
  expect(store.getState().session?.review.dismissed).toHaveLength(2);
});

test('it survives a Refresh, lapses with the cell, and can be brought back', async () => {
  const { store, agree, keys, book, rowsOf } = await checked();
  await agree(store.actions.previewDismiss(DENTAL, 'Agreed', 'Sam'));
  await agree(store.actions.previewRefresh());
  expect(keys()).not.toContain(DENTAL);
  book.find('Scorecard')?.setInput(9, 9, '88.8 (94/109)', 'user');
  await store.actions.check();
  expect(store.getState().session?.findings.find(({ key }) => key === DENTAL)?.lapsed).toBe(
    'Sam dismissed this on 22 Nov 2026 (“Agreed”). The cell has changed since, so it is shown again.',
  );
  // Dismissed anew, it takes the row of the one that lapsed.
  await agree(store.actions.previewDismiss(DENTAL, 'Still agreed', 'Sam'));
  expect(rowsOf('ScorecardDismissals')?.map((row) => row[5])).toEqual(['Still agreed']);
  await agree(store.actions.previewBringBack(DENTAL));
  expect(keys()).toContain(DENTAL);
  expect(store.getState().session?.review.dismissed).toEqual([]);
});

test('a preview of what is decided begins with that, and folds the rows it is written in', async () => {
  const { store } = await checked();
  const said = async (planning: Promise<void>) => {
    await planning;
    const { preview } = store.getState();
    return [preview?.says, preview?.folds];
  };
  const { actions } = store;
  expect(await said(actions.previewDismiss(DENTAL, 'Agreed with the provider', 'Sam Okafor'))).toEqual([
    '“Agreed with the provider”, Sam Okafor, the sheet “Scorecard settings” made',
    true,
  ]);
  expect(await said(actions.previewSignOff('Sam Okafor'))).toEqual([
    'Sam Okafor: 4 red, 1 amber, 4 green, 5 not rated; 2 wrong, 1 to look at, 9 notes, the sheet “Scorecard settings” made',
    true,
  ]);
  expect(await said(actions.previewRemember())).toEqual([
    'The report and its columns kept, the sheet “Scorecard settings” made',
    true,
  ]);
  expect(await said(actions.previewReportFields({ fields: { title: 'Panel' }, keyPoints: null }))).toEqual([
    '1 field kept, the sheet “Scorecard settings” made',
    true,
  ]);
});

test('without a reason or a name nothing is planned', async () => {
  const { store } = await checked();
  await store.actions.previewDismiss(DENTAL, ' ', 'Sam');
  expect(store.getState()).toMatchObject({ preview: null, problem: { code: 'word-wanted' } });
  await store.actions.previewSignOff('  ');
  expect(store.getState()).toMatchObject({ preview: null, problem: { code: 'word-wanted' } });
});

test('every certain fix in one plan', async () => {
  const { store, agree, book } = await checked();
  await agree(store.actions.previewFixAll());
  const text = (row: number, column: number) => book.find('Scorecard')?.peek(row, column).value;
  expect([text(7, 8), text(9, 9), text(10, 8)]).toEqual(['96.4 (27/28)', '86.2 (94/109)', '93.6 (102/109)']);
  expect(store.getState().session?.review.certain).toBe(0);
});

test('a stamp says who, when and what; a changed figure is told, the same quarter signed again has one row', async () => {
  const { store, agree, rowsOf, book } = await checked();
  await agree(store.actions.previewSignOff('Sam Okafor'));
  const [row] = rowsOf('ScorecardSignOffs') ?? [];
  expect(row?.slice(0, 4)).toEqual(['Scorecard', 'Q3', 'Sam Okafor', '22 Nov 2026 at 12:00']);
  expect(row?.[5]).toBe('4 red, 1 amber, 4 green, 5 not rated');
  expect(store.getState().session?.review.signOff?.since).toEqual([]);
  await agree(store.actions.previewRefresh());
  expect(store.getState().session?.review.signOff?.since).toEqual([]);
  book.find('Scorecard')?.setInput(4, 10, '71.4 (135/189)', 'user');
  await store.actions.check();
  expect(store.getState().session?.review.signOff?.since).toEqual([
    'The sheet’s figures or words have changed since: look again, then sign off anew.',
  ]);
  await agree(store.actions.previewSignOff('Sam Okafor'));
  expect(rowsOf('ScorecardSignOffs')).toHaveLength(1);
});

test('the list of findings on its sheet is rebuilt in place', async () => {
  const { store, agree, book } = await checked();
  await agree(store.actions.previewFindings());
  expect(book.find('Scorecard findings')?.tables[0]).toMatchObject({ name: 'ScorecardFindings' });
  await store.actions.previewFindings();
  expect(store.getState().notice?.kind).toBe('nothing');
  await agree(store.actions.previewFixAll());
  await agree(store.actions.previewFindings());
  expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard', 'Scorecard findings']);
  expect(store.getState().session?.sheets).toEqual(['Scorecard']);
});

test('a rule is tried before it is saved, then written to its row', async () => {
  const { store, agree, book } = await checked();
  await agree(store.actions.previewSettings([]));
  await store.actions.trySettings({ toleranceKind: 'points' }, []);
  expect(store.getState().trial).toMatchObject({
    kind: 'changes',
    says: '3 statuses would change in Q3, none in other quarters.',
    changes: [
      { ref: '5', period: 'Q3', before: 'Red', after: 'Amber' },
      { ref: '6', period: 'Q3', before: 'Red', after: 'Amber' },
      { ref: '13', period: 'Q3', before: 'Red', after: 'Amber' },
    ],
  });
  await store.actions.trySettings({ tolerance: 'five' }, []);
  expect(store.getState().trial).toMatchObject({ kind: 'unreadable' });
  await agree(store.actions.previewRules({ toleranceKind: 'points', tolerance: '5%' }, []));
  expect(book.find('Scorecard settings')?.peek(5, 10).value).toBe('Points');
  expect(store.getState().session?.counts).toEqual({ red: 1, amber: 4, green: 4, notRated: 5 });
});

test('what a bare x means is tried, too: the cells that would be read otherwise, and that no status changes', async () => {
  const { store, book } = await checked();
  book.find('Scorecard')?.setInput(4, 8, 'x', 'user'); // I5, indicator 4 at Q1
  book.find('Scorecard')?.setInput(9, 3, 'X', 'user'); // D10, England beside indicator 9
  await store.actions.check();
  await store.actions.trySettings({ xMeans: 'not-available' }, []);
  expect(store.getState().trial).toEqual({
    kind: 'changes',
    says: 'No status would change in any quarter. 2 cells would be read otherwise.',
    changes: [],
    readings: [
      { ref: '4', title: 'Timeliness of reviews', place: 'Q1', before: 'Suppressed', after: 'Not available' },
      { ref: '9', title: 'Dental checks', place: 'England', before: 'Suppressed', after: 'Not available' },
    ],
  });
  await store.actions.trySettings({ xMeans: 'suppressed' }, []);
  expect(store.getState().trial).toMatchObject({
    says: 'No status would change in any quarter.',
    readings: [],
  });
});

async function withBreakdown() {
  const book = publishedBook();
  const sheet = book.addSheet('Breakdowns');
  const lines = [
    ['Placed more than 20 miles from home', null],
    ['Foster care', 20],
    ['Residential', 12],
    ['Grand Total', 32],
  ] as const;
  lines.forEach(([label, count], row) => {
    sheet.setInput(row, 0, label, 'user');
    if (count !== null) sheet.setInput(row, 1, String(count), 'user');
  });
  const pane = await openPane(book);
  return { ...pane, book, sheet };
}

test('other sheets are read by a Check in one sync more, and not again by a Refresh unless they changed', async () => {
  const { store, core } = await withBreakdown();
  await store.actions.check();
  await store.actions.check();
  core.counters.syncs = 0;
  await store.actions.check();
  expect(core.counters.syncs).toBe(2);
  core.counters.syncs = 0;
  await store.actions.previewRefresh();
  expect(core.counters.syncs).toBe(1);
  expect(store.getState().session?.review.links).toHaveLength(1);
});

test('what a breakdown belongs to is suggested, confirmed, kept and then believed', async () => {
  const { store, book, sheet } = await withBreakdown();
  await store.actions.check();
  const [link] = store.getState().session?.review.links ?? [];
  expect(link).toMatchObject({
    sheet: 'Breakdowns',
    address: 'A2',
    table: 'Placed more than 20 miles from home',
  });
  expect(link?.confidence).not.toBe('confirmed');
  const card = store.getState().session?.cards.find(({ ref }) => ref === '13');
  const choice = {
    sheet: 'Breakdowns',
    table: 'Placed more than 20 miles from home',
    indicator: { ref: '13', title: card?.fullTitle ?? '' },
    part: 'numerator',
    inReport: false,
  } as const;
  await store.actions.previewLinks([choice]);
  await store.actions.applyPreview();
  const table = book.find('Scorecard settings')?.tables.find(({ name }) => name === 'ScorecardBreakdowns');
  expect(table?.area).toMatchObject({ row: 3, rows: 2, columns: 7 });
  expect(store.getState().session?.review.links).toMatchObject([
    { confidence: 'confirmed', part: 'numerator', indicator: { ref: '13' }, inReport: false },
  ]);
  // 32 of 142 in the scorecard: the same. Another count is found, at the total.
  const differs = () =>
    store.getState().session?.findings.filter(({ finding }) => finding.id === 'breakdown-differs') ?? [];
  expect(differs()).toEqual([]);
  sheet.setInput(2, 1, '11', 'user');
  sheet.setInput(3, 1, '31', 'user');
  await store.actions.check();
  expect(differs().map(({ finding }) => [finding.sheet, finding.address])).toEqual([['Breakdowns', 'B4']]);
});
