import { fileName } from '../../../../src/app/drafts/document';
import { createAppStore } from '../../../../src/app/store';
import { type Core } from '../../../../src/app/desk/core';
import { gridOf, publishedGrid } from '../../../fixtures/published';
import { partOf } from '../../outputs/docx/made';
import { FakePort, sheetOf } from '../fakePort';
import { COMMENTARY_TABLE } from '../../../../src/outputs/ownNames';

const COMMENTARY = sheetOf(
  gridOf('Reference\tQuarter\tCommentary\n4\tQ3 2022-23\tReviews were held late.', 'Commentary'),
  { tables: [{ name: COMMENTARY_TABLE, area: { row: 0, column: 0, rows: 2, columns: 3 } }] },
);

const open = () =>
  createAppStore({
    port: new FakePort([sheetOf(publishedGrid('scorecard-2022-23-q3')), COMMENTARY]),
    clock: () => new Date('2023-01-20T09:30:00Z'),
    clipboard: { copy: () => Promise.resolve('clipboard-api') },
    loadJobs: (): Promise<Core> => import('../../../../src/app/jobs'),
  });

test('the chosen report as a document, with its author’s words', async () => {
  const { actions, getState } = open();
  await actions.check();
  actions.chooseTemplate('exceptions');
  const file = await actions.reportFile();
  expect(file?.name).toBe('Performance scorecard, Q3 2022-23, exceptions, internal.docx');
  const xml = await partOf(file?.bytes ?? new Uint8Array(), 'word/document.xml');
  expect(xml).toContain('Reviews were held late.');
  expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(5);
  expect(getState().notice).toEqual({
    kind: 'done',
    says: 'The Word document is in your downloads. If your browser asks, choose Save or Keep.',
  });
});

test('the preview shows the report chosen, and keeps it when columns change', async () => {
  const { actions, getState, subscribe } = open();
  actions.showReport(true);
  await actions.check();
  const drawn = new Promise<void>((resolve) => {
    const stop = subscribe(() => {
      if (getState().report?.tableHtml?.includes('Changes since Q2') !== true) return;
      stop();
      resolve();
    });
  });
  actions.chooseTemplate('summary');
  await drawn;
  actions.chooseColumns(['ref', 'title']);
  expect(getState().table).toEqual({ columns: ['ref', 'title'], template: 'summary', rollUp: false });
});

test('without a scorecard there is no document, and the problem is said', async () => {
  const { actions, getState } = createAppStore({
    port: new FakePort([sheetOf(gridOf('Notes\tMore', 'Notes'))]),
    clock: () => new Date('2023-01-20T09:30:00Z'),
    clipboard: { copy: () => Promise.resolve('clipboard-api') },
    loadJobs: (): Promise<Core> => import('../../../../src/app/jobs'),
  });
  expect(await actions.reportFile()).toBeNull();
  expect(getState().problem).not.toBeNull();
});

test.each([
  ['Care: Q3 2022-23', 'Care, Q3 2022-23, public.docx'],
  ['a/b\\c*d?"e"<f>|g', 'a b c d e f g, public.docx'],
])('the title %s as the name of a file', (title, name) => {
  expect(fileName(title, 'public')).toBe(name);
});
