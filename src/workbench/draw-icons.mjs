/**
 * Draws the PNG icons that manifest.xml names from assets/*.svg. Run by hand after changing a drawing:
 * `node src/workbench/draw-icons.mjs [path to a Chromium]`. The PNGs are committed, so nobody needs this to build.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const assets = new URL('../../assets/', import.meta.url);
const wanted = [
  ['icon.svg', 'icon', [16, 32, 64, 80, 128]],
  ['refresh.svg', 'refresh', [16, 32, 80]],
];

const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const [source, name, sizes] of wanted) {
  const svg = await readFile(new URL(source, assets), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const file = fileURLToPath(new URL(`${name}-${size}.png`, assets));
    await writeFile(file, await page.screenshot({ omitBackground: true }));
    process.stdout.write(`${name}-${size}.png\n`);
  }
}
await browser.close();
