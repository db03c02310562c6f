import { expect, test, type Page } from '@playwright/test';
import { Workbench } from './workbench';

/** Every cell of every sheet with its formula and fill: what must be the same after something went wrong. */
const everything = (page: Page) =>
  page.evaluate(() =>
    window.workbench.workbook.sheets.map((sheet) => {
      const area = sheet.usedArea(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
      const cells: string[] = [];
      for (let row = 0; row < area.rows; row++) {
        for (let column = 0; column < area.columns; column++) {
          const { formula, value, format } = sheet.cell(area.row + row, area.column + column);
          cells.push(`${formula ?? String(value)}|${format.fill}`);
        }
      }
      return { name: sheet.name, cells };
    }),
  );

const FAULTS = [
  { name: 'A cell is being edited', says: /being edited/, wayOut: /press Enter/i },
  { name: 'Protected sheet', says: /is protected/, wayOut: /Unprotect it/ },
  { name: 'Filtered rows', says: /is filtered/, wayOut: /Clear the filter/ },
] as const;

for (const { name, says, wayOut } of FAULTS) {
  test(`${name}: a sentence and a way out, nothing half-written, and Refresh works once it is over`, async ({
    page,
  }) => {
    const bench = new Workbench(page);
    await bench.open();
    await bench.check();
    const before = await everything(page);
    await bench.simulate(name);
    await bench.button(/^Refresh \d+ cells…$/).click();
    const agree = bench.button(/^Refresh \d+ cells$/);
    const problem = bench.pane.getByText(says).first();
    await expect(agree.or(problem).first()).toBeVisible();
    if (await agree.isVisible()) await agree.click();
    await expect(problem).toBeVisible();
    await expect(bench.pane.getByText(wayOut).first()).toBeVisible();
    expect(await everything(page)).toEqual(before);

    await bench.simulate(name);
    await bench.pane
      .getByRole('button', { name: /^(Check|Check again|Try again)$/ })
      .first()
      .click();
    await bench.button(/^Refresh \d+ cells…$/).click();
    await bench.agree(/^Refresh \d+ cells$/);
    expect(await bench.cell('Scorecard', 'L5')).toMatchObject({ text: 'Red' });
  });
}

test('a co-author’s edit between reading and writing is kept and named', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  const dental = bench.pane.getByRole('listitem').filter({ hasText: 'It repeats Q1' });
  await dental.getByRole('button', { name: 'J10 · Dental checks · Q2' }).click();
  // The edit is made in the active cell: it has to be J10 by then.
  await expect(page.getByRole('textbox', { name: 'Name box' })).toHaveValue('J10');
  await dental.getByRole('button', { name: 'Fix', exact: true }).click();
  await bench.simulate('Edits the active cell before the next write');
  await dental.getByRole('button', { name: 'Fix J10' }).click();
  await expect(bench.pane.getByText(/J10/).first()).toBeVisible();
  // What was written in that very instant is taken back by the next request.
  await expect.poll(async () => (await bench.cell('Scorecard', 'J10')).text).toBe('89.9 (94/109) (changed)');
});

test('an empty sheet and a sheet without a scorecard are said, with what was looked for', async ({
  page,
}) => {
  const bench = new Workbench(page);
  await bench.open();
  await page.getByRole('button', { name: /add.*sheet|new sheet/i }).click();
  await bench.button('Check this sheet').click();
  // The active sheet is empty, so the one scorecard of the workbook is found on its own sheet.
  await expect(bench.button(/^\d+ red$/)).toBeVisible();
});

test('a file that is not a workbook leaves the present one in place and says what is wrong', async ({
  page,
}) => {
  const bench = new Workbench(page);
  await bench.open();
  const opened = await page.evaluate(() =>
    window.workbench.openBytes(
      new TextEncoder().encode('not a workbook').buffer as ArrayBuffer,
      'notes.xlsx',
    ),
  );
  expect(opened).toBe(false);
  await expect(page.getByText(/notes\.xlsx/).first()).toBeVisible();
  expect(await bench.sheetNames()).toEqual(['Scorecard', 'Breakdowns']);
});
