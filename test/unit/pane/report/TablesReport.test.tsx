/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { ReportView } from '../../../../src/app/state/report';
import { NO_FIELDS } from '../../../../src/report/fields';
import { renderPane } from '../../../fixtures/renderPane';
import { NO_SCORECARD, START_STATE } from '../../../fixtures/session';

const report: ReportView = {
  fields: NO_FIELDS,
  keyPoints: [],
  owed: '',
  notFinal: null,
  open: [],
  tableHtml: '<h3>Placements</h3><table><tbody><tr><td>Foster care</td></tr></tbody></table>',
  tableText: 'Placements',
  pictures: [],
  prompts: [],
  publication: null,
};
const listed = [
  { key: 'A!A1', name: 'Placements', sheet: 'A', address: 'A1:B9', kind: 'Breakdown', inReport: true },
  { key: 'B!A1', name: 'Ethnicity', sheet: 'B', address: 'A1:D6', kind: 'Shares by group', inReport: false },
];
const state = {
  ...START_STATE,
  problem: { ...NO_SCORECARD, tables: ['Placements', 'Ethnicity'] },
  report,
  drawnBy: START_STATE.table,
  tablesAlone: { listed, leftOut: ['B!A1'] },
};

test('each table with its place and whether the report has it; the preview, and the ways to take it away', async () => {
  const { store, user } = await renderPane(state);
  const list = within(await screen.findByRole('list', { name: 'Tables of the workbook' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'PlacementsBreakdown, A A1:B9',
    'EthnicityShares by group, B A1:D6. Left out',
  ]);
  expect(screen.getByRole('region', { name: 'Table as Word will show it' })).toHaveTextContent('Foster care');
  await user.click(list.getByRole('checkbox', { name: 'Ethnicity: in the report' }));
  await user.click(list.getByRole('checkbox', { name: 'Placements: in the report' }));
  await user.click(list.getByRole('button', { name: 'Placements' }));
  await user.click(screen.getByRole('button', { name: 'Copy for Word' }));
  await user.click(screen.getByRole('button', { name: 'Save .docx' }));
  await user.click(screen.getByRole('radio', { name: 'Public' }));
  expect(store.asked).toEqual([
    ['drawTables', []],
    ['drawTables', ['B!A1', 'A!A1']],
    ['select', 'A', 'A1:B9'],
    ['copyForWord'],
    ['tablesFile'],
    ['chooseVersion', 'public'],
  ]);
});

test('a public version that is refused is not shown, and says why', async () => {
  const says = 'There is no public version of these tables.';
  await renderPane({
    ...state,
    report: {
      ...report,
      tableHtml: null,
      publication: { kind: 'refused', says, wayOut: 'Have the counts.' },
    },
  });
  expect(await screen.findByText(says)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Table as Word will show it' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Save .docx' })).toHaveAttribute('aria-disabled', 'true');
});
