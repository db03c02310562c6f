/** @jest-environment jsdom */
import type { Workbook } from '../../src/workbench/model/workbook';
import { bookState } from './bookState';
import { openPane } from './pane';
import { publishedBook } from './scorecardBook';

// The scorecard renamed or deleted between the preview and the write of every plan: nothing of it stays, and the
// sentence names the sheet that is gone and is true of what is there.

const JOBS = [
  'previewFindings',
  'previewTable',
  'previewPrompts',
  'previewCharts',
  'previewRollForward',
  'previewSettings',
  'previewRefresh',
] as const;

const rename = (book: Workbook): void => {
  const sheet = book.find('Scorecard');
  if (sheet) book.renameSheet(sheet, 'Board', 'coauthor');
};
const remove = (book: Workbook): void => {
  const sheet = book.find('Scorecard');
  book.addSheet('Notes', 0, 'coauthor');
  if (sheet) book.removeSheet(sheet, 'coauthor');
};

describe.each(JOBS)('%s', (job) => {
  test.each([
    ['renamed', 'before agreeing', rename],
    ['renamed', 'in the batch that writes', rename],
    ['deleted', 'before agreeing', remove],
    ['deleted', 'in the batch that writes', remove],
  ] as const)('%s %s', async (_, when, act) => {
    const book = publishedBook();
    const { store, core } = await openPane(book);
    const { actions } = store;
    await actions.check();
    // A Refresh that finds nothing to do has no preview: a figure makes it have one.
    await actions.previewRefresh();
    await actions.applyPreview();
    book.find('Scorecard')?.setInput(4, 10, '95.8 (181/189)', 'user');
    if (job === 'previewSettings')
      await actions.previewSettings([{ ref: '1', direction: 'higher', accumulation: 'snapshot' }]);
    else await actions[job]();
    expect(store.getState().preview).not.toBeNull();
    let after: unknown = null;
    const gone = (): void => {
      act(book);
      after = bookState(book);
    };
    if (when === 'before agreeing') gone();
    else core.faults.beforeNextWrite = gone;
    await actions.applyPreview();
    const { problem } = store.getState();
    expect(problem).toMatchObject({ code: 'sheet-gone' });
    expect(problem?.says).toMatch(/^The sheet “Scorecard” is not there any more/);
    expect(problem?.says).toMatch(/Nothing was changed\.$/);
    expect(bookState(book)).toEqual(after);
  });
});
