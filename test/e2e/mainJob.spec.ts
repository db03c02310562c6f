import { expect, test } from '@playwright/test';
import { Workbench } from './workbench';

test('open the sample, check, fix, refresh, insert the table, prompts, copy for Word, save, reopen', async ({
  page,
}) => {
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  await expect(bench.button('4 red')).toBeVisible();
  await expect(bench.button('1 amber')).toBeVisible();
  await expect(bench.button('4 green')).toBeVisible();
  await expect(bench.button('5 not rated')).toBeVisible();

  // A finding's place selects its cell.
  await bench.button('J10 · Dental checks · Q2').click();
  await expect(page.getByRole('textbox', { name: 'Name box' })).toHaveValue('J10');

  // One fix is ticked, the other two mistakes stay as they are.
  const dental = bench.pane.getByRole('listitem').filter({ hasText: 'It repeats Q1' });
  await dental.getByRole('button', { name: 'Fix', exact: true }).click();
  await dental.getByRole('checkbox', { name: 'Include in Refresh' }).check();

  await bench.button(/^Refresh \d+ cells.*…$/).click();
  await expect(bench.pane.getByRole('region', { name: 'Changes' }).getByText('86.2 (94/109)')).toBeVisible();
  await bench.agree(/^Refresh \d+ cells/);

  expect(await bench.cell('Scorecard', 'J10')).toMatchObject({ text: '86.2 (94/109)' });
  expect(await bench.cell('Scorecard', 'I8')).toMatchObject({ text: '96.3 (27/28)' });
  expect(await bench.cell('Scorecard', 'L1')).toMatchObject({ text: 'RAG' });
  expect(await bench.cell('Scorecard', 'M1')).toMatchObject({ text: 'Variance' });
  expect(await bench.cell('Scorecard', 'L5')).toMatchObject({ text: 'Red' });
  expect(await bench.cell('Scorecard', 'M5')).toMatchObject({ text: '-25.4%' });
  expect(await bench.cell('Scorecard', 'L11')).toMatchObject({ text: 'Amber' });
  expect(await bench.cell('Scorecard', 'L2')).toMatchObject({ text: 'Not rated' });
  expect((await bench.cell('Scorecard', 'K5')).fill).not.toBeNull();
  expect((await bench.cell('Scorecard', 'J5')).fill).toBeNull();
  expect(await bench.sheetNames()).toContain('Scorecard settings');

  // A second Refresh has nothing to change.
  await expect(bench.pane.getByText('Nothing to change')).toBeVisible();

  await bench.tab('Report').click();
  await bench.button('Insert table').click();
  await bench.agree(/table/i);
  expect(await bench.sheetNames()).toContain('Scorecard table');
  await bench.button('Prompts').click();
  await bench.agree(/prompt|row|commentary/i);
  expect(await bench.sheetNames()).toContain('Commentary');

  // Word's table: no clipboard permission in the iframe, so a lower rung of the ladder is used, and must work.
  await bench.button('Copy for Word').click();
  await expect(bench.pane.getByText(/copied|Ctrl\+C/i).first()).toBeVisible();

  const saved = await bench.save();
  await bench.openBytes(saved, 'saved.xlsx');
  expect(await bench.sheetNames()).toEqual([
    'Scorecard',
    'Breakdowns',
    'Scorecard settings',
    'Scorecard table',
    'Commentary',
  ]);
  expect(await bench.cell('Scorecard', 'J10')).toMatchObject({ text: '86.2 (94/109)' });
  expect(await bench.cell('Scorecard', 'M5')).toMatchObject({ text: '-25.4%' });
  expect((await bench.cell('Scorecard', 'K5')).fill).not.toBeNull();
});
