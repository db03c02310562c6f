/**
 * What a person at the pane waits for, in a real browser against the workbench: the longest task of the main thread at each
 * step, in the processor time of that thread (a busy machine blurs it less), and how many nodes the pane then has. The
 * workbench's own share (it stands in for Excel, on the same thread) is left out: events of its frame do not count.
 *
 *   node test/bench/browser.mjs            14, 300 and 1,000 indicators; BENCH_ROWS chooses one
 */
import ExcelJS from 'exceljs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { withWorkbench } from './workbenchPage.mjs';

const SIZES = [14, 300, 1000];
const wanted = Number(process.env.BENCH_ROWS ?? 0);

/** The published scorecard, its rows repeated, as a file. */
async function fileOf(rows) {
  const { tiledGrid } = await tsImport('./tiled.ts', import.meta.url);
  const { cells } = tiledGrid(rows);
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Scorecard').addRows(cells.map((row) => row.map(({ value }) => value)));
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
}

/** Events that say whose work they are. */
const WORK =
  /^(FunctionCall|EvaluateScript|TimerFire|FireAnimationFrame|UpdateLayoutTree|Layout|ParseHTML|RunMicrotasks|EventDispatch)$/;
const frameOf = ({ args = {} }) => args.data?.frame ?? args.beginData?.frame ?? null;

/** Milliseconds of processor time of the longest task, without what other frames than the pane did in it. */
function longestTask(events, pane) {
  const own = events.filter((event) => event.ph === 'X' && frameOf(event) === pane);
  const tids = new Set(own.map(({ pid, tid }) => `${pid}.${tid}`));
  const here = events.filter((event) => event.ph === 'X' && tids.has(`${event.pid}.${event.tid}`));
  const tasks = here.filter(({ name }) => /RunTask$/.test(name)).sort((a, b) => a.ts - b.ts);
  const work = here
    .filter((event) => WORK.test(event.name) && frameOf(event) !== null)
    .sort((a, b) => a.ts - b.ts);
  let longest = 0;
  for (const task of tasks) {
    const end = task.ts + task.dur;
    let [others, mine, until] = [0, false, -1];
    for (const event of work) {
      if (event.ts < task.ts) continue;
      if (event.ts >= end) break;
      if (event.ts < until) continue; // within another
      until = event.ts + (event.dur ?? 0);
      if (frameOf(event) === pane) mine = true;
      else others += event.tdur ?? 0;
    }
    if (mine) longest = Math.max(longest, (task.tdur ?? 0) - others);
  }
  return longest / 1000;
}

async function measure(open, rows) {
  const { context, page, pane, button } = await open();
  await page.evaluate(
    async ([base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      await window.workbench.openBytes(bytes.buffer, 'tall.xlsx');
    },
    [await fileOf(rows)],
  );
  await button('Check this sheet').waitFor();
  await page.waitForTimeout(3000); // the parts of the pane are fetched ahead meanwhile
  const client = await context.newCDPSession(page);
  const { frameTree } = await client.send('Page.getFrameTree');
  const frame = frameTree.childFrames.find((child) => child.frame.url.includes('taskpane'))?.frame.id;
  const nodes = () =>
    page
      .frames()
      .find((each) => each.url().includes('taskpane'))
      .evaluate(() => document.getElementsByTagName('*').length);

  const steps = {};
  const step = async (name, act, done) => {
    const events = [];
    const collect = ({ value }) => events.push(...value);
    client.on('Tracing.dataCollected', collect);
    await client.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: {
        includedCategories: [
          'toplevel',
          'devtools.timeline',
          'disabled-by-default-devtools.timeline',
          '__metadata',
        ],
      },
    });
    await act();
    await done();
    await page.waitForTimeout(500); // what is drawn after it
    const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await complete;
    client.off('Tracing.dataCollected', collect);
    steps[name] = { longest: longestTask(events, frame), nodes: await nodes() };
  };
  await step(
    'Check',
    () => button('Check this sheet').click(),
    () => button(/^[\d,]+ red$/).waitFor(),
  );
  await step(
    'Indicators',
    () => pane.getByRole('tab', { name: 'Indicators' }).click(),
    () => pane.getByRole('tabpanel', { name: 'Indicators' }).getByRole('button').first().waitFor(),
  );
  await step(
    'preview of a Refresh',
    () => button(/^Refresh /).click(),
    () => pane.getByText('Nothing is written until you agree.').waitFor(),
  );
  await button('Cancel').click();
  await step(
    'Report',
    () => pane.getByRole('tab', { name: 'Report' }).click(),
    () => pane.getByRole('region', { name: 'Table as Word will show it' }).waitFor(),
  );
  await step(
    'Save .docx',
    () => button(/^Save/).first().click(),
    () => page.waitForEvent('download', { timeout: 300_000 }),
  );
  await context.close();
  return steps;
}

/** Prints the table; one column a size. */
export async function browserTasks() {
  const sizes = SIZES.filter((rows) => wanted === 0 || rows === wanted);
  const found = await withWorkbench(async (open) => {
    const all = [];
    for (const rows of sizes) all.push(await measure(open, rows));
    return all;
  });
  const [{ model }] = cpus();
  console.log(
    `\n${model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(0)}; processor time of the longest task, ms / nodes`,
  );
  console.log(['step'.padEnd(24), ...sizes.map((rows) => String(rows).padStart(16))].join(''));
  for (const name of Object.keys(found[0] ?? {}))
    console.log(
      [
        name.padEnd(24),
        ...found.map((steps) => `${steps[name].longest.toFixed(0)} / ${steps[name].nodes}`.padStart(16)),
      ].join(''),
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await browserTasks();
