/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';
import { REPORT } from '../../../fixtures/session';

async function openReport(...change: Parameters<typeof renderPane>) {
  const view = await renderPane(...change);
  await view.user.click(screen.getByRole('tab', { name: 'Report' }));
  return view;
}
const panel = () => within(screen.getByRole('tabpanel', { name: 'Report' }));
const button = (name: string) => panel().getByRole('button', { name });

test('the version is stated, and the table shown as it will be', async () => {
  await openReport();
  expect(panel().getByText('Internal – do not publish')).toBeVisible();
  const table = panel().getByRole('table', { name: 'Scorecard 2022-23, Q3' });
  expect(within(table).getByRole('columnheader', { name: 'RAG' })).toBeVisible();
  expect(within(table).getByRole('cell', { name: '70.9 (134/189)' })).toBeVisible();
});

test('its buttons ask for the table, the prompts and the copy', async () => {
  const { store, user } = await openReport();
  expect(store.reportShown).toBe(true); // it is drawn while it is looked at
  await user.click(button('Insert table'));
  await user.click(button('Prompts'));
  await user.click(button('Copy for Word'));
  expect(store.asked).toEqual([['previewTable'], ['previewPrompts'], ['copyForWord']]);
});

test('where the browser does not let it copy, the table is selected for Ctrl+C', async () => {
  const { user } = await openReport();
  await user.click(button('Copy for Word'));
  expect(window.getSelection()?.toString()).toContain('70.9 (134/189)');
  expect(window.getSelection()?.toString()).not.toContain('Commentary');
});

test('columns are chosen in the order of a scorecard; the indicator always stays', async () => {
  const { store, user } = await openReport();
  await user.click(panel().getByRole('combobox', { name: 'Columns' }));
  expect(screen.getByRole('menuitemcheckbox', { name: 'Indicator' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Past years' }));
  expect(store.asked).toEqual([
    [
      'chooseColumns',
      ['ref', 'title', 'neighbour', 'england', 'past', 'target', 'periods', 'rag', 'variance'],
    ],
  ]);
});

test('a report is chosen; one with columns of its own offers none', async () => {
  const { store, user } = await openReport();
  await user.click(panel().getByRole('combobox', { name: 'Report' }));
  await user.click(screen.getByRole('option', { name: 'One page' }));
  expect(store.asked).toEqual([['chooseTemplate', 'summary']]);
  act(() => store.set({ table: { columns: ['title'], template: 'summary' } }));
  expect(panel().queryByRole('combobox', { name: 'Columns' })).not.toBeInTheDocument();
  expect(panel().getByRole('combobox', { name: 'Report' })).toHaveTextContent('One page');
});

test('the Word document is asked for', async () => {
  const { store, user } = await openReport();
  await user.click(button('Save .docx'));
  expect(store.asked).toEqual([['reportFile']]);
});

test('a prompt opens, and is copied alone', async () => {
  const { store, user } = await openReport();
  await user.click(button('4 · Timeliness of reviews'));
  expect(panel().getByText('Red: 70.9% (134 of 189) against 95%.')).toBeVisible();
  expect(panel().getByText('What is being done, who owns it, and by when?')).toBeVisible();
  await user.click(button('Copy the prompt for 4 · Timeliness of reviews'));
  expect(store.asked).toEqual([['copyPrompt', '4']]);
  expect(window.getSelection()?.toString()).toContain('Worsened since Q2');
});

test('no indicator off target: it says that no words are needed', async () => {
  await openReport({ report: { ...REPORT, prompts: [] } });
  expect(panel().getByText('No indicator needs words this quarter.')).toBeVisible();
});

test('markup in the table’s text does not run', async () => {
  await openReport({
    report: {
      ...REPORT,
      tableHtml: '<table><tr><td>a<img src=x onerror="document.title=1"></td></tr></table>',
    },
  });
  expect(screen.queryByRole('img', { name: '' })).not.toBeInTheDocument();
  expect(panel().getByRole('cell', { name: 'a' }).innerHTML).toBe('a');
});

test('next year’s sheet is asked for here', async () => {
  const { store, user } = await openReport();
  await user.click(button('Roll forward…'));
  expect(store.asked).toEqual([['previewRollForward']]);
});

test('columns are moved with buttons, which keep the focus; the move is told', async () => {
  const { store, user } = await openReport();
  await user.click(button('Order'));
  const list = within(panel().getByRole('list', { name: 'Columns from left to right' }));
  expect(list.getAllByRole('listitem')[0]).toHaveTextContent('Reference');
  expect(list.getByRole('button', { name: 'Move Reference left' })).toHaveAttribute('aria-disabled', 'true');
  await user.click(list.getByRole('button', { name: 'Move Target left' }));
  const moved = ['ref', 'title', 'neighbour', 'target', 'england', 'periods', 'rag', 'variance'];
  expect(store.asked).toEqual([['chooseColumns', moved]]);
  act(() => store.set({ table: { columns: moved } }));
  expect(list.getAllByRole('listitem')[3]).toHaveTextContent('Target');
  expect(list.getByRole('button', { name: 'Move Target left' })).toHaveFocus();
  expect(panel().getByText('Target is now column 4 of 8.')).toBeInTheDocument();
});

test('a report that the workbook does not keep can be remembered; one that it keeps is said to be', async () => {
  const { store, user } = await openReport();
  await user.click(button('Remember this report…'));
  expect(store.asked).toEqual([['previewRemember']]);
  const columns = ['ref', 'title'] as const;
  act(() => store.set({ table: { columns, template: 'full' }, remembered: { template: 'full', columns } }));
  expect(panel().getByText('This report is remembered on the settings sheet.')).toBeVisible();
  expect(panel().queryByRole('button', { name: 'Remember this report…' })).not.toBeInTheDocument();
});

test('a report that may not be published is told once, and nothing of it can be asked for', async () => {
  const says = 'What is hidden could be worked out from what is shown.';
  const { store, user } = await renderPane({
    report: {
      ...REPORT,
      tableHtml: null,
      tableText: null,
      prompts: [],
      publication: { kind: 'refused', says, wayOut: 'Choose the internal version.' },
    },
  });
  await user.click(screen.getByRole('tab', { name: 'Report' }));
  const asked = store.asked.length;
  for (const name of ['Insert table', 'Copy for Word', 'Save .docx', 'Insert charts'])
    await user.click(screen.getByRole('button', { name }));
  expect(store.asked).toHaveLength(asked);
  expect(screen.getAllByText(says)).toHaveLength(1);
});

test('what the report says of itself is kept by a preview: only what was changed, and key points a line each', async () => {
  const { store, user } = await openReport();
  await user.click(panel().getByRole('button', { name: 'Title, committee and key points' }));
  expect(panel().getByRole('textbox', { name: 'Title' })).toHaveValue('Corporate parenting');
  await user.type(panel().getByRole('textbox', { name: 'Committee' }), 'Panel');
  await user.click(button('Keep report fields…'));
  expect(store.asked).toEqual([['previewReportFields', { fields: { committee: 'Panel' }, keyPoints: null }]]);
});

test('the author’s copy is chosen, and who owes words is said', async () => {
  const { store, user } = await openReport();
  expect(panel().getByText('Commentary for Q3: 5 asked for, 3 written, 1 agreed.')).toBeVisible();
  await user.click(panel().getByRole('switch', { name: 'Author’s copy, with questions' }));
  expect(store.asked).toEqual([['chooseDraft', true]]);
});
