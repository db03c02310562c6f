import { type Frame } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Workbench } from './workbench';

const AXE = readFileSync(path.resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

interface Look {
  readonly name: string;
  readonly media: { readonly colorScheme: 'light' | 'dark'; readonly forcedColors: 'none' | 'active' };
  /** The pane's: Fluent's light and dark, and black where colours are forced. */
  readonly background: string;
}

const LIGHT: Look = {
  name: 'light',
  media: { colorScheme: 'light', forcedColors: 'none' },
  background: 'rgb(255, 255, 255)',
};
const DARK: Look = {
  name: 'dark',
  media: { colorScheme: 'dark', forcedColors: 'none' },
  background: 'rgb(41, 41, 41)',
};
const CONTRAST: Look = {
  name: 'contrast',
  media: { colorScheme: 'dark', forcedColors: 'active' },
  background: 'rgb(0, 0, 0)',
};

interface Run {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

/**
 * Waits until nothing fades or slides any more: colours in between are no one's. Things that turn for ever are left, and
 * what one ended animation starts is waited for too.
 */
const settle = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    const drawn = (): Promise<void> =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    for (;;) {
      await drawn();
      const brief = document.getAnimations().filter(({ effect, playState }) => {
        const times = effect?.getComputedTiming();
        return playState === 'running' && times !== undefined && Number.isFinite(Number(times.endTime));
      });
      if (brief.length === 0) return;
      await Promise.allSettled(brief.map(({ finished }) => finished));
    }
  });

/**
 * Accessibility faults of a page as it stands. Left out are the invisible stops with which Fluent's focus manager notices
 * that focus enters or leaves (they pass it on at once, which axe cannot know), and tooltips, which stand outside landmarks.
 */
export async function scan(frame: Frame, rules: readonly string[] | null = null): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  await settle(frame);
  return frame.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: Run };
    const out = { exclude: ['[data-tabster-dummy]', '[role="tooltip"]'] };
    const { violations } = await axe.run(out, only === null ? {} : { runOnly: only });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, rules);
}

/** What can be scrolled sideways, which nothing may but the paper of the report. */
const wide = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const scrolls =
        element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX);
      const over = element.scrollWidth - element.clientWidth;
      const paper = element.matches('[aria-label="Table as Word will show it"]');
      return scrolls && over > 0 && !paper ? [`${over} px too wide: ${element.outerHTML.slice(0, 120)}`] : [];
    }),
  );

/** The frame of the pane. */
export function paneFrame({ page }: Workbench): Frame {
  const frame = page.frames().find((each) => /\/taskpane\.html/.test(each.url()));
  if (!frame) throw new Error('The pane is not open');
  return frame;
}

/** Makes the pane as wide and as high as a test wants it. */
export async function size({ page }: Workbench, width: number, height?: number): Promise<void> {
  await page.evaluate(
    ([across, down]) => {
      const frame = window.workbench.paneFrame;
      if (!frame) throw new Error('The pane is not open');
      frame.style.width = `${across}px`;
      if (down !== undefined) frame.style.height = `${down}px`;
    },
    [width, height] as const,
  );
}

/** With SCORECARD_PICTURES=1 a picture of every view in every look is kept, for a person to look at. */
const PICTURES = process.env.SCORECARD_PICTURES === '1';

async function become({ page }: Workbench, frame: Frame, { media, background }: Look): Promise<void> {
  await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
  await frame.waitForFunction((wanted) => {
    const pane = document.querySelector('.fui-FluentProvider > div');
    return pane && getComputedStyle(pane).backgroundColor === wanted;
  }, background);
}

/**
 * Looks at a view as it stands: in light with every rule of axe and for what runs out of the pane at 320 pixels, and,
 * unless it is drawn with what other views have shown, in dark and in forced colours with the rules about colour. `at`
 * says where pictures go. Gives the faults in words; the pane is light again afterwards.
 */
export async function look(
  bench: Workbench,
  view: string,
  at: (name: string) => string,
  { lightOnly = false } = {},
): Promise<readonly string[]> {
  const { page } = bench;
  await page.mouse.move(0, 0); // a tooltip would hide what is under it
  const frame = paneFrame(bench);
  const faults: string[] = [];
  const picture = async (name: string): Promise<void> => {
    if (PICTURES)
      await page.locator('iframe[title="Scorecard"]').screenshot({ path: at(`${view}-${name}.png`) });
  };
  const light = [...(await scan(frame)), ...(await wide(frame))];
  faults.push(...light.map((fault) => `${view}, light: ${fault}`));
  await picture('light');
  if (lightOnly) return faults;
  for (const other of [DARK, CONTRAST]) {
    await become(bench, frame, other);
    const found = await scan(frame, ['color-contrast']);
    faults.push(...found.map((fault) => `${view}, ${other.name}: ${fault}`));
    await picture(other.name);
  }
  await become(bench, frame, LIGHT);
  return faults;
}
