import { expect, test, type Frame, type Page } from '@playwright/test';
import { paneFrame } from './look';
import { Workbench } from './workbench';

/** What Excel's own key handling takes for a stop of the Tab key (office.js, `_tabbableElements`). */
const STOPS = ['a[href]', 'area[href]', '*[tabindex]', '*[contenteditable]:not([disabled])']
  .concat(['button', 'input', 'select', 'textarea'].map((name) => `${name}:not([disabled])`))
  .map((each) => `${each}:not([tabindex='-1'])`)
  .join(',');

/** The element of the pane that has the focus, by its words; null where Tab or Escape has left, or Tab would leave from it. */
const focused = (frame: Frame): Promise<string | null> =>
  frame.evaluate((stops) => {
    const at = document.activeElement;
    if (!document.hasFocus() || !at || at === document.body || !at.matches(stops)) return null;
    const named = (at.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id));
    const label = at instanceof HTMLInputElement ? at.labels?.[0] : null;
    const texts = [...named, label ?? at].map((each) => each?.textContent ?? '');
    const words = at.getAttribute('aria-label') ?? texts.find((text) => text !== '') ?? '';
    return `${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${words}`.trim();
  }, STOPS);

/** A person without a mouse. Every key is pressed for real, and goes through office.js as it would in Excel on the web. */
class Keys {
  constructor(
    readonly page: Page,
    readonly frame: Frame,
  ) {}

  /** Presses keys; the focus must stand on a real stop of the pane after each. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await expect.poll(() => focused(this.frame), `after ${key}`).not.toBeNull();
    }
  }

  /** Goes on with one key until the focus stands on what is wanted; says what was passed where it never does. */
  async to(wanted: RegExp, key = 'Tab'): Promise<void> {
    const passed: (string | null)[] = [];
    while (passed.length < 90 && !wanted.test(passed.at(-1) ?? '')) {
      await this.press(key);
      passed.push(await focused(this.frame));
    }
    expect(passed.at(-1), `passed ${passed.join(' | ')}`).toMatch(wanted);
  }

  async at(wanted: RegExp): Promise<void> {
    await expect.poll(() => focused(this.frame)).toMatch(wanted);
  }
}

test('the whole job with Tab, arrows, Enter and Escape alone', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open();
  const keys = new Keys(page, paneFrame(bench));

  // In from the grid by the key that Excel has for it, and Check.
  await page.keyboard.press('F6');
  await keys.at(/^button Check this sheet$/);
  await keys.press('Enter');
  await expect(bench.button('4 red')).toBeVisible();
  await keys.at(/^button Check$/);

  // A finding: to its cell, its fix refused with Escape, then made.
  await keys.to(/^button J10/, 'Shift+Tab');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name box' })).toHaveValue('J10');
  await keys.at(/^button J10/);
  await keys.to(/^button Dismiss$/);
  await keys.press('Enter');
  await keys.at(/^input Reason/);
  await keys.press('Escape');
  await keys.at(/^button Dismiss$/);
  await keys.press('Tab', 'Enter');
  await keys.at(/^button Fix J10$/);
  await keys.press('Escape');
  await keys.at(/^button Fix$/);
  await keys.press('Enter', 'Enter');
  await expect(bench.pane.getByText('Fixed: J10.').first()).toBeVisible();
  expect(await bench.cell('Scorecard', 'J10')).toMatchObject({ text: '86.2 (94/109)' });
  await keys.at(/^button Breakdowns!B26/);

  // Refresh: looked at, refused, looked at again and agreed to; Restore.
  await keys.to(/^button Refresh 34 cells…$/);
  await keys.press('Enter');
  await keys.at(/^h1 Refresh 34 cells/);
  await keys.press('Tab', 'Tab', 'Tab', 'Escape');
  await keys.at(/^button Refresh 34 cells…$/);
  await keys.press('Enter');
  await keys.at(/^h1 Refresh 34 cells/);
  await keys.to(/^button Refresh 34 cells$/);
  await keys.press('Enter');
  await expect(bench.pane.getByText(/^Refreshed: 34 cells changed/).first()).toBeVisible();
  expect(await bench.cell('Scorecard', 'L5')).toMatchObject({ text: 'Red' });
  // On the line that says what was done, and still there once the sheet is read back.
  await keys.at(/^group What was done$/);
  await expect(bench.pane.getByText('Nothing to change')).toBeVisible();
  await keys.at(/^group What was done$/);
  await keys.press('Tab', 'Tab');
  await keys.at(/^button Restore$/);
  await keys.press('Enter');
  await expect(bench.pane.getByText(/^Restored: /).first()).toBeVisible();
  await keys.at(/^group What was done$/);
  expect(await bench.cell('Scorecard', 'L5')).toMatchObject({ text: '' });

  // Indicators: arrows along the rows, Enter opens a card.
  await keys.to(/^tab Check/, 'Shift+Tab');
  await keys.press('ArrowRight', 'Enter');
  await keys.at(/^tab Indicators/);
  await keys.to(/^button 4 · /);
  await keys.press('ArrowDown', 'Enter', 'Tab');
  await keys.at(/^button % of CLA with 3 or more placements/);
  await keys.press('Escape');
  await keys.at(/^button 5 · /);

  // Report, to its end and back.
  await keys.to(/^tab Indicators/, 'Shift+Tab');
  await keys.press('ArrowRight', 'Enter');
  await keys.to(/^button Copy for Word$/);
  await keys.press('Enter');
  await expect(bench.pane.getByText(/^Copied/).first()).toBeVisible();
  await keys.at(/^button Copy for Word$/);
  await keys.to(/^button Check$/);

  // Settings, and out of them with Escape; lists and menus close without leaving.
  await keys.to(/^button Settings$/, 'Shift+Tab');
  await keys.press('Enter');
  await keys.to(/^select Direction of 4/);
  await keys.press('Escape');
  await keys.at(/^button Settings$/);
  await keys.to(/^combobox Sheet$/, 'Shift+Tab');
  await keys.press('Enter', 'ArrowDown', 'Escape');
  await keys.at(/^combobox Sheet$/);
  await expect(bench.pane.getByRole('listbox')).toBeHidden();

  // An Escape that means nothing in the pane gives the focus back to the sheet, as Excel does.
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(keys.frame)).toBeNull();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
});
