import { expect, test } from '@playwright/test';
import { Workbench } from './workbench';

test('Insert charts: agreed to, drawn over the grid, nothing to change the second time, taken away by Restore', async ({
  page,
}) => {
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  await bench.tab('Report').click();
  const said = (words: string) => bench.pane.getByRole('main').getByText(words);
  const names = await bench.sheetNames();
  await bench.button('Insert charts').click();
  await bench.agree(/^Insert 5 charts$/);
  await expect(said('The charts are on their sheet. They follow the cells beside them.')).toBeVisible();
  expect(await bench.sheetNames()).toEqual([...names, 'Scorecard charts']);
  const charts = page.getByRole('img', { name: /^Chart: / });
  await expect(charts).toHaveCount(5);
  const reviews = page.getByRole('img', { name: /^Chart: 4 · Timeliness of reviews\./ });
  await expect(reviews).toBeVisible();
  await expect(reviews).toHaveAccessibleName(/This year: Q1 93\.8, Q2 86\.7, Q3 70\.9\.$/);
  // Over the cells it was placed on, A to F, beside the figures in H.
  const box = await reviews.boundingBox();
  expect(box?.width).toBeGreaterThan(300);
  expect(box?.height).toBeGreaterThan(200);

  await bench.button('Insert charts').click();
  await expect(said('Nothing to change: the charts sheet is up to date.')).toBeVisible();
  await expect(charts).toHaveCount(5);

  await bench.button('Restore').first().click();
  await expect.poll(() => bench.sheetNames()).toEqual(names);
  await expect(charts).toHaveCount(0);
});
