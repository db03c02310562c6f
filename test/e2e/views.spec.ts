import { expect, test, type TestInfo } from '@playwright/test';
import ExcelJS from 'exceljs';
import { look, scan, size } from './look';
import { Workbench } from './workbench';

/** The narrowest a desk may have; another width for pictures to look at. */
const WIDTH = Number(process.env.SCORECARD_WIDTH ?? 320);

/** A pane of 320 pixels, and what looks at a view of it and keeps the faults. */
async function start(bench: Workbench, info: TestInfo) {
  await bench.page.emulateMedia({ reducedMotion: 'reduce' });
  await bench.open();
  await size(bench, WIDTH);
  const faults: string[] = [];
  const see = async (view: string, options = {}): Promise<void> => {
    faults.push(...(await look(bench, view, (name) => info.outputPath(name), options)));
  };
  let previewed = false;
  /** Opens a preview, looks at it, and says no; a name to agree with says yes. */
  const preview = async (button: string | RegExp, agree: RegExp | null = null): Promise<void> => {
    await bench.button(button).first().click();
    await expect(bench.pane.getByText('Nothing is written until you agree.')).toBeVisible();
    await see(`preview-${String(button).replace(/[^a-z]+/gi, '-')}`, { lightOnly: previewed });
    previewed = true;
    if (agree) await bench.agree(agree);
    else await bench.button('Cancel').click();
  };
  return { faults, see, preview };
}

const note = (bench: Workbench) => bench.pane.getByRole('button', { name: 'Close', exact: true });

test('every view of Check and Settings passes in three looks and fits 320 pixels', async ({ page }, info) => {
  test.setTimeout(240_000); // many views, and a machine may be busy
  const bench = new Workbench(page);
  const { faults, see, preview } = await start(bench, info);
  await see('start');
  await bench.check();
  await see('check');
  await bench.button(/^14 indicators/).click();
  await see('reading');
  await bench.button('Change which way is better').click();
  await see('directions');
  await bench.button('I read your sheet like this').click();
  const dental = bench.pane.getByRole('listitem').filter({ hasText: 'It repeats Q1' });
  await dental.getByRole('button', { name: 'Fix', exact: true }).click();
  await see('fix');
  await dental.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await see('dismissing');
  await dental.getByRole('textbox', { name: 'Reason' }).fill('Agreed with the provider');
  await dental.getByRole('textbox', { name: 'Your name' }).fill('Sam Okafor');
  await preview('Dismiss…', /^Dismiss$/);
  await see('notice');
  await note(bench).click();
  await bench.button('Dismissed · 1').click();
  await bench.button(/^Tables · /).click();
  await bench.button(/checks run/).click();
  await bench.button('Sign off').click();
  await see('evidence');
  await bench.pane.getByRole('textbox', { name: 'Your name' }).fill('Sam Okafor');
  await preview('Sign off…');
  await preview(/^Fix all safe ones/);
  await preview('List on a sheet');
  await preview(/^Looks right/);
  await preview(/^Refresh \d+ cells…$/, /^Refresh \d+ cells$/);
  await note(bench).click();
  await bench.button('Settings').click();
  await bench.pane.getByRole('combobox', { name: 'Counted in' }).selectOption('points');
  await expect(bench.pane.getByText(/^3 statuses would change in Q3/)).toBeVisible();
  await see('settings');
  await preview('Save changes');
  await preview('Remove everything of ours…');
  // The two lines over the footer: of the row selected in the sheet, and of what is not saved when a Refresh is asked for.
  await bench.tab('Check').click();
  const name = page.getByRole('textbox', { name: 'Name box' });
  await name.fill('K6');
  await name.press('Enter');
  await expect(bench.button(/^Selected in the sheet: 5 · /)).toBeVisible();
  await bench.pane.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(bench.pane.getByRole('alertdialog', { name: 'Not saved' })).toBeVisible();
  await see('not-saved-and-selection');
  await bench.button('Cancel').click();
  await page.evaluate(() =>
    window.workbench.workbook.find('Scorecard')?.setInput(4, 10, '96.3 (182/189)', 'coauthor'),
  );
  await expect(bench.button('Check again')).toBeVisible();
  await bench.tab('Check').click();
  await see('stale-and-restore');
  expect(faults).toEqual([]);
});

test('every view of Indicators and Report passes in three looks and fits 320 pixels', async ({
  page,
}, info) => {
  test.setTimeout(240_000); // many views, and a machine may be busy
  const bench = new Workbench(page);
  const { faults, see, preview } = await start(bench, info);
  await bench.check();
  await bench.tab('Indicators').click();
  await see('indicators');
  await bench.button('4 · Timeliness of reviews').click();
  await expect(bench.pane.locator('[role="img"] svg').first()).toBeVisible();
  await see('indicator-open');
  await bench.tab('Report').click();
  await expect(bench.button('Copy for Word')).toBeVisible();
  await bench.button('Order').click();
  await see('report-internal');
  await bench.button('Order').click();
  await bench.pane.getByRole('radio', { name: 'Public' }).click();
  await bench.button('What is hidden, and why').click();
  await see('report-public');
  await preview('Insert table');
  await preview('Remember this report…');
  await preview('Prompts');
  await preview('Insert charts');
  await bench.pane
    .getByRole('textbox', { name: 'Text to check' })
    .fill('Dental checks are at 91.5%, and 72.9% of reviews were on time.');
  await bench.button('Check the text').click();
  await expect(bench.pane.getByText(/1 is wrong/)).toBeVisible();
  await bench.button('72.9%: Contradicts the scorecard').click();
  await bench.button('Check the text').scrollIntoViewIfNeeded();
  await see('commentary');
  await preview('Roll forward…');
  // Manager mode, as an analyst would choose it on the settings sheet.
  await bench.button('Settings').click();
  await preview(/^(Looks right|Save changes)$/, /settings|Save|Confirm/i);
  await page.evaluate(() => {
    const sheet = window.workbench.workbook.find('Scorecard settings');
    for (let row = 0; row < 30; row++)
      if (sheet?.cell(row, 9).text === 'Mode') sheet.setInput(row, 10, 'Manager', 'user');
  });
  await bench.button(/^Check$/).click();
  await expect(bench.pane.getByRole('note')).toContainText('Manager mode');
  for (const tab of ['Check', 'Report'] as const) {
    await bench.tab(tab).click();
    await see(`manager-${tab}`);
  }
  expect(faults).toEqual([]);
});

/** A workbook of a list without a scorecard's headings, and one of two scorecards behind it. */
async function other(scorecards: number): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Notes').addRows([
    ['Team', 'Owner', 'Remark'],
    ['Leaving care', 'A. Patel', 'Weekly'],
  ]);
  for (let at = 1; at <= scorecards; at++)
    book.addWorksheet(`Scorecard ${at}`).addRows([
      ['Ref', 'Indicator', 'Target 2022-23', 'Q1 2022-23', 'Q2 2022-23', 'Q3 2022-23'],
      [
        1,
        'Timeliness of reviews of children looked after',
        '95%',
        '93.8 (167/178)',
        '86.7 (157/181)',
        '70.9 (134/189)',
      ],
      [2, 'Dental checks', '90%', '89.9 (98/109)', '86.2 (94/109)', '91.5 (107/117)'],
      [3, 'Health assessments', '95%', '93.6 (102/109)', '93.6 (102/109)', '94.9 (111/117)'],
    ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('no scorecard, several, and pointing at the headings pass in three looks', async ({ page }, info) => {
  test.setTimeout(240_000); // many views, and a machine may be busy
  const bench = new Workbench(page);
  const { faults, see } = await start(bench, info);
  await bench.openBytes(await other(0), 'notes.xlsx');
  await bench.button('Check this sheet').click();
  await bench.button('Show me the headings').click();
  await see('no-scorecard');
  await bench.button('Use this row').click();
  await expect(bench.pane.getByText(/does not read as the headings/).first()).toBeVisible();
  await see('pointed-amiss');
  await bench.openBytes(await other(2), 'two.xlsx');
  await bench.button('Check this sheet').click();
  await expect(bench.button('Scorecard 2')).toBeVisible();
  await see('several');
  expect(faults).toEqual([]);
});

test('the workbench page itself passes an accessibility scan', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open();
  expect(await scan(page.mainFrame())).toEqual([]);
});

test('frozen rows that grow while they are in view are all drawn', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open();
  const drawn = () =>
    page.evaluate(() =>
      ['A1', 'A2', 'A3'].filter((address) => document.querySelector(`[data-cell="${address}"]`) !== null),
    );
  await page.evaluate(() => window.workbench.workbook.active.setFreeze(3, 0, 'user'));
  await expect.poll(drawn).toEqual(['A1', 'A2', 'A3']);
  await page.evaluate(() => window.workbench.workbook.active.setRowHeight(1, 200, 'user'));
  const tall = () =>
    page.locator('[data-cell="A2"]').evaluate((cell) => Math.round(cell.getBoundingClientRect().height));
  await expect.poll(tall).toBeGreaterThan(250);
  await expect.poll(drawn).toEqual(['A1', 'A2', 'A3']);
});

/** Twelve months of three indicators, and beneath them a line about amber that is no rule to be read. */
async function months(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const heads = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name) => `${name} 2025`);
  book
    .addWorksheet('Monthly')
    .addRows([
      ['Ref', 'Indicator', 'Target', ...heads, 'Jan 2026', 'Feb 2026', 'Mar 2026'],
      [1, 'Reviews held in time (%)', 95, 94, 96, 95, 93, 97, 95, 94, 96, 93, 95, 96, 94],
      [2, 'Health checks in time (%)', 90, 91, 92, 90, 89, 93, 91, 90, 92, 88, 91, 92, 90],
      [3, 'Visits in time (%)', 92, 90, 91, 93, 92, 90, 91, 94, 92, 93, 91, 90, 90],
      [],
      ['Amber is a miss of one or two visits.'],
    ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('the question of a rule, answered, and where a new process begins pass in three looks', async ({
  page,
}, info) => {
  const bench = new Workbench(page);
  const { faults, see } = await start(bench, info);
  await bench.openBytes(await months(), 'months.xlsx');
  await bench.check();
  const question = bench.pane.getByRole('group', { name: 'How far off target is amber' });
  await expect(question).toContainText('I could not read this as a rule.');
  await see('rule-asked');
  await question.getByRole('textbox', { name: 'Amber up to' }).fill('5');
  await expect(question.getByRole('button', { pressed: true })).toHaveText('5% of the target');
  await see('rule-answered', { lightOnly: true });
  await bench.tab('Indicators').click();
  await bench.button('3 · Visits in time').click();
  await bench.button('New process…').click();
  await expect(bench.pane.getByRole('combobox', { name: 'New process from' })).toBeFocused();
  await see('new-process');
  expect(faults).toEqual([]);
});
