import { createAppStore } from '../../../../src/app/store';
import { type Core } from '../../../../src/app/desk/core';
import type { Copied } from '../../../../src/host/port';
import { gridOf } from '../../../fixtures/published';
import { partsOf } from '../../../setup/zip';
import { FakePort, sheetOf } from '../fakePort';
import { COMMENTARY_TABLE } from '../../../../src/outputs/ownNames';

/** Two figures to hide whose digits stand nowhere else: 5 of 16,048 left out in Q3, and 4 of 6,713 in Q1. */
const SCORECARD = [
  'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23\tQ3 2022-23',
  '1\t% of health checks held on time\t95%\t93.80 (15052/16047)\t94.61 (15181/16046)\t99.97 (16043/16048)',
  '2\t% of care plans agreed late\t10%\t0.06 (4/6713)\t12.10 (812/6711)\t13.41 (900/6712)',
].join('\n');
const HIDDEN = /99\.9[67]|16,?043|16,?048|0\.059|0\.060?\b|6,?713/;

const COMMENTARY = sheetOf(
  gridOf(
    'Reference\tQuarter\tCommentary\n1\tQ3 2022-23\tAll but five children were seen.\n2\tQ3 2022-23\tPlans slipped in August.',
    'Commentary',
  ),
  { tables: [{ name: COMMENTARY_TABLE, area: { row: 0, column: 0, rows: 3, columns: 3 } }] },
);

const CONFIRMED = sheetOf(
  gridOf(
    [
      'Reference\tIndicator\tDirection\tAccumulation\tTolerance\tTolerance kind\tCohort\tBasis',
      '1\t% of health checks held on time\tHigher\tSnapshot\t\t\t\tConfirmed',
      '2\t% of care plans agreed late\tLower\tSnapshot\t\t\t\tConfirmed',
    ].join('\n'),
    'Scorecard settings',
  ),
  { tables: [{ name: 'ScorecardIndicators', area: { row: 0, column: 0, rows: 3, columns: 8 } }] },
);

function open(sheets = [sheetOf(gridOf(SCORECARD)), COMMENTARY, CONFIRMED]) {
  const copied: Copied[] = [];
  const store = createAppStore({
    port: new FakePort(sheets),
    clock: () => new Date('2023-01-20T09:30:00Z'),
    clipboard: {
      copy: (content) => {
        copied.push(content);
        return Promise.resolve('clipboard-api');
      },
    },
    loadJobs: (): Promise<Core> => import('../../../../src/app/jobs'),
  });
  store.actions.showReport(true);
  return { ...store, copied };
}

async function openPublic(sheets?: Parameters<typeof open>[0]) {
  const store = open(sheets);
  await store.actions.check();
  const drawn = new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (!store.getState().report?.publication) return;
      stop();
      resolve();
    });
  });
  store.actions.chooseVersion('public');
  // Between the choice and the new table there is nothing that could be copied.
  expect(store.getState()).toMatchObject({ report: null });
  await drawn;
  return store;
}

test('the figures to look for are in the internal version, so that not finding them means something', async () => {
  const { actions, getState } = open();
  await actions.check();
  expect(getState().report?.tableHtml).toMatch(HIDDEN);
  const file = await actions.reportFile();
  const found = (await partsOf(file?.bytes ?? new Uint8Array())).filter(({ text }) => HIDDEN.test(text));
  expect(found.map(({ path }) => path.replace(/\d+(?=\.)/, 'N')).sort()).toEqual(
    expect.arrayContaining(['/word/charts/chartN.xml', '/word/document.xml']),
  );
  expect(found.some(({ path }) => path.includes('.xlsx/'))).toBe(true);
});

test('nothing hidden is in what is shown, copied, prompted or put on a sheet', async () => {
  const { actions, getState, copied } = await openPublic();
  const { tableHtml = null, tableText, prompts = [] } = getState().report ?? {};
  expect(tableText).toContain('Public version');
  await actions.copyForWord(() => undefined);
  for (const { ref } of prompts) await actions.copyPrompt(ref, () => undefined);
  expect(copied.length).toBeGreaterThan(1);
  await actions.previewTable();
  const edits = getState().preview?.plan.edits;
  expect(edits?.length).toBeGreaterThan(10);
  for (const text of [
    tableHtml,
    tableText,
    JSON.stringify([prompts, copied, edits, getState().preview?.lines]),
  ])
    expect(HIDDEN.exec(text ?? '')?.[0] ?? null).toBeNull();
});

test('a public document is refused while directions are not confirmed; its table was protected all the same', async () => {
  const { actions, getState } = await openPublic([sheetOf(gridOf(SCORECARD)), COMMENTARY]);
  expect(getState().report?.tableHtml).not.toMatch(HIDDEN);
  expect(await actions.reportFile()).toBeNull();
  expect(getState().problem).toMatchObject({
    code: 'not-ready',
    says: 'There is no public document yet. No one has confirmed yet whether higher or lower is better for 1 and 2.',
  });
});

test.each(['full', 'scorecard', 'exceptions', 'summary', 'indicator', 'comparison'] as const)(
  'nothing hidden is in any part of the %s as a document, nor in the workbooks of its charts',
  async (template) => {
    const { actions } = await openPublic();
    actions.chooseTemplate(template);
    const file = await actions.reportFile();
    expect(file?.name).toMatch(/, public\.docx$/);
    const parts = await partsOf(file?.bytes ?? new Uint8Array());
    expect(parts.filter(({ text }) => HIDDEN.test(text)).map(({ path }) => path)).toEqual([]);
    const words = parts.map(({ text }) => text).join('\n');
    expect(words).toContain('Public version');
    expect(words).not.toContain('Internal');
    expect(words).not.toMatch(/For the author|Small themselves|small itself/);
  },
);

test('commentary that names small numbers is left out and said so; the rest goes in', async () => {
  const { actions, getState } = await openPublic();
  const says =
    'The document leaves out the commentary on 1 · Health checks held on time (“five”), as it names small numbers. Reword it on the sheet Commentary, then make the document again.';
  expect(getState().report?.publication).toMatchObject({ kind: 'hidden', leftOut: says });
  const file = await actions.reportFile();
  expect(getState().notice?.says).toContain(says);
  const parts = await partsOf(file?.bytes ?? new Uint8Array());
  const words = parts.map(({ text }) => text).join('\n');
  expect(words).toContain('Plans slipped in August.');
  expect(words).not.toContain('All but five');
});

test('what is hidden and why is for the person who makes it', async () => {
  const { getState } = await openPublic();
  expect(getState().report?.publication).toEqual({
    kind: 'hidden',
    says: '2 figures are hidden: 1 small itself and 1 with few left out.',
    tables: null,
    leftOut: expect.stringContaining('Health checks') as unknown,
    cells: [
      {
        sheet: 'Scorecard',
        address: 'D3',
        name: '2 · Care plans agreed late, Q1',
        kind: 'small',
        why: 'Its numerator is small.',
      },
      {
        sheet: 'Scorecard',
        address: 'F2',
        name: '1 · Health checks held on time, Q3',
        kind: 'complement',
        why: 'It leaves few out.',
      },
    ],
  });
});
