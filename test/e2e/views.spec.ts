import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbench } from './workbench';

const AXE = readFileSync(path.resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly targets: readonly string[];
}

/**
 * Accessibility faults of the pane as it stands. Left out are the invisible stops with which Fluent's focus manager notices
 * that focus enters or leaves (they pass it on at once, which axe cannot know), and tooltips, which stand outside landmarks.
 */
async function scan({ page }: Workbench): Promise<Violation[]> {
  const frame = page.frames().find((each) => /\/taskpane\.html/.test(each.url()));
  if (!frame) throw new Error('The pane is not open');
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const axe = (
      window as unknown as {
        axe: {
          run(context: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
        };
      }
    ).axe;
    const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]', '[role="tooltip"]'] });
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }));
  });
}

/** The pane's background in each theme: Fluent's light and dark, and black in high contrast. */
const BACKGROUNDS = {
  'Light theme': 'rgb(255, 255, 255)',
  'Dark theme': 'rgb(41, 41, 41)',
  'High contrast theme': 'rgb(0, 0, 0)',
} as const;
const THEMES = ['Light theme', 'Dark theme', 'High contrast theme'] as const;

for (const theme of THEMES) {
  test(`${theme}: every view passes an accessibility scan and fits 320 pixels`, async ({ page }, info) => {
    const bench = new Workbench(page);
    await bench.open();
    if (theme !== 'Light theme') await bench.theme(theme);
    await page.evaluate(() => {
      const frame = window.workbench.paneFrame;
      if (frame) frame.style.width = '320px';
    });
    const look = async (view: string) => {
      const picture = info.outputPath(`${view}.png`);
      await page.locator('iframe[title="Scorecard"]').screenshot({ path: picture });
      expect({ view, faults: await scan(bench) }).toEqual({ view, faults: [] });
      const overflow = await bench.pane
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect({ view, overflow }).toEqual({ view, overflow: 0 });
    };
    const background = bench.pane.locator('main').evaluate((start) => {
      let at: Element | null = start;
      while (at && getComputedStyle(at).backgroundColor === 'rgba(0, 0, 0, 0)') at = at.parentElement;
      return at && getComputedStyle(at).backgroundColor;
    });
    expect(await background).toBe(BACKGROUNDS[theme]);
    await look('start');
    await bench.check();
    await look('check');
    await bench.button(/^Refresh \d+ cells…$/).click();
    await expect(bench.pane.getByText('Nothing is written until you agree.')).toBeVisible();
    await look('preview');
    await bench.button('Cancel').click();
    await bench.tab('Indicators').click();
    await expect(bench.pane.locator('[role="img"] svg').first()).toBeVisible();
    await look('indicators');
    await bench.tab('Report').click();
    await expect(bench.button('Copy for Word')).toBeVisible();
    await look('report');
    await bench.button('Settings').click();
    await look('settings');
  });
}
