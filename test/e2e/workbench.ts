import { expect, type Download, type FrameLocator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/** The workbench page and the add-in's pane in it: what a person sees and clicks, by name. */
export class Workbench {
  readonly pane: FrameLocator;

  constructor(readonly page: Page) {
    this.pane = page.frameLocator('iframe[title="Scorecard"]');
  }

  /** Opens the page on its sample with the pane ready to use. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(path);
    await expect(this.page.locator('body')).toHaveAttribute('data-ready', 'true');
    await expect(this.button('Check this sheet')).toBeVisible();
  }

  /** A button of the pane by its accessible name. */
  button(name: string | RegExp) {
    return this.pane.getByRole('button', { name });
  }

  tab(name: 'Check' | 'Indicators' | 'Report') {
    return this.pane.getByRole('tab', { name });
  }

  async check(): Promise<void> {
    await this.button('Check this sheet').click();
    await expect(this.button(/^\d+ red$/)).toBeVisible();
  }

  /** Agrees to the preview that is open and waits until it is gone. */
  async agree(name: RegExp): Promise<void> {
    await expect(this.pane.getByText('Nothing is written until you agree.')).toBeVisible();
    await this.button(name).click();
    await expect(this.pane.getByText('Nothing is written until you agree.')).toBeHidden();
  }

  /** Turns a switch of the Simulate menu on or off, and closes the menu. */
  async simulate(name: string): Promise<void> {
    const opener = this.page.getByRole('button', { name: 'Simulate…' });
    await opener.click();
    await this.page.getByRole('menu', { name: 'Simulate…' }).getByText(name, { exact: true }).click();
    await this.page.keyboard.press('Escape');
  }

  /** Chooses the pane's theme, which opens the pane anew. */
  async theme(name: 'Light theme' | 'Dark theme' | 'High contrast theme'): Promise<void> {
    await this.simulate(name);
    await expect(this.button('Check this sheet')).toBeVisible();
  }

  /** What a cell of the workbook shows, and its fill. */
  cell(
    sheet: string,
    address: string,
  ): Promise<{ text: string; fill: string | null; formula: string | null }> {
    return this.page.evaluate(
      ([name, place]) => {
        const match = /^([A-Z]+)(\d+)$/.exec(place ?? '');
        let column = 0;
        for (const letter of match?.[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
        const cell = window.workbench.workbook.find(name ?? '')?.cell(Number(match?.[2]) - 1, column - 1);
        if (!cell) throw new Error(`There is no sheet ${name}`);
        return { text: cell.text, fill: cell.format.fill, formula: cell.formula };
      },
      [sheet, address] as const,
    );
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.workbook.sheets.map(({ name }) => name));
  }

  /** Requests the pane has sent to the host so far. */
  syncs(): Promise<number> {
    return this.page.evaluate(() => window.workbench.core.counters.syncs);
  }

  /** Saves with the toolbar's button; gives the file's bytes. */
  async save(): Promise<Buffer> {
    const downloading: Promise<Download> = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Save .xlsx' }).click();
    return readFile(await (await downloading).path());
  }

  /** Opens bytes as the Open button would. */
  async openBytes(bytes: Buffer, name: string): Promise<void> {
    const opened = await this.page.evaluate(
      ([base64, file]) => {
        const binary = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        return window.workbench.openBytes(binary.buffer, file);
      },
      [bytes.toString('base64'), name] as const,
    );
    expect(opened).toBe(true);
  }
}
