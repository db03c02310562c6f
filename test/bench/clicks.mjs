/**
 * What the usual jobs at the pane cost a person: clicks, fields to fill in, and the seconds the pane takes when nobody
 * hesitates, on the sample that the workbench opens with. The seconds count from a pane that is ready to the result being read.
 *
 *   node test/bench/clicks.mjs
 */
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { withWorkbench } from './workbenchPage.mjs';

/** A finding whose fix is certain: the mistake of the published scorecard. */
const dentalOf = (pane) => pane.getByRole('listitem').filter({ hasText: 'It repeats Q1' });
const exactly = (place, name) => place.getByRole('button', { name, exact: true });

/** Each job and its steps, which `hand` does and counts. */
const JOBS = [
  {
    name: 'open, check, fix all, Refresh',
    steps: async ({ pane, button, hand }) => {
      await hand.click(button('Check this sheet'));
      await hand.click(button(/^Fix all safe ones/));
      await hand.click(button(/^Fix \d+ cells$/));
      await hand.click(button(/^Refresh \d+ cells…$/));
      await hand.click(button(/^Refresh \d+ cells$/));
      await pane.getByText('Nothing to change').waitFor();
    },
  },
  {
    name: 'fix one',
    steps: async ({ pane, button, hand }) => {
      await hand.click(button('Check this sheet'));
      await hand.click(exactly(dentalOf(pane), 'Fix'));
      await hand.click(button('Fix J10'));
      await pane.getByText('Fixed: J10.').first().waitFor();
    },
  },
  {
    name: 'dismiss one',
    steps: async ({ pane, button, hand }) => {
      await hand.click(button('Check this sheet'));
      const dental = dentalOf(pane);
      await hand.click(exactly(dental, 'Dismiss'));
      await hand.fill(dental.getByRole('textbox', { name: 'Reason' }), 'Agreed with the provider');
      await hand.fill(dental.getByRole('textbox', { name: 'Your name' }), 'Sam Okafor');
      await hand.click(dental.getByRole('button', { name: 'Dismiss…' }));
      await pane.getByText('Nothing is written until you agree.').waitFor();
      await hand.click(exactly(pane, 'Dismiss'));
      await button('Dismissed · 1').waitFor();
    },
  },
  {
    name: 'report saved as .docx',
    steps: async ({ page, pane, button, hand }) => {
      await hand.click(button('Check this sheet'));
      await hand.click(pane.getByRole('tab', { name: 'Report' }));
      const saved = page.waitForEvent('download');
      await hand.click(button('Save .docx'));
      await saved;
    },
  },
];

async function count(open, { name, steps }) {
  const { context, button, ...rest } = await open();
  await button('Check this sheet').waitFor();
  const counted = { clicks: 0, fields: 0 };
  const hand = {
    click: async (what) => {
      counted.clicks += 1;
      await what.click();
    },
    fill: async (what, words) => {
      counted.fields += 1;
      await what.fill(words);
    },
  };
  const start = performance.now();
  await steps({ ...rest, button, hand });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  await context.close();
  return { name, ...counted, seconds };
}

/** Prints what each job costs. */
export async function countClicks() {
  const counted = await withWorkbench(async (open) => {
    const all = [];
    for (const job of JOBS) all.push(await count(open, job));
    return all;
  });
  console.log(`\nFrom opening the pane, load ${loadavg()[0].toFixed(0)}:`);
  for (const { name, clicks, fields, seconds } of counted)
    console.log(`${name.padEnd(32)}${clicks} clicks${fields > 0 ? `, ${fields} fields` : ''}, ${seconds} s`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await countClicks();
