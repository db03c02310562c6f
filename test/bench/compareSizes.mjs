import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';

const SIZES = [14, 300, 1000, 10_000];
const wanted = Number(process.env.BENCH_ROWS ?? 0);

/** "1,234" from ten on, "3.4" below. */
const plain = (time) => (time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en-GB'));

/** "1,234 (5,678)": of the processor, and elapsed; "–" for what is not measured at that size. */
const shown = (cost) => (cost === undefined ? '–' : `${plain(cost.cpu)} (${plain(cost.elapsed)})`);

/** A table as Markdown, its columns as wide as they need. */
export function table(rows) {
  const widths = rows[0].map((_, at) => Math.max(3, ...rows.map((row) => row[at].length)));
  const line = (row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(rows[0]), `| ${rule.join(' | ')} |`, ...rows.slice(1).map(line)].join('\n');
}

const EXAMINE = 'examine: find, judge, check';

/** How examining grows between two sizes: 1 is in proportion, 2 with the square. */
const exponent = (a, b) => Math.log(b.steps[EXAMINE].cpu / a.steps[EXAMINE].cpu) / Math.log(b.rows / a.rows);

/** "AMD EPYC, 2 cores, 25 GB, Node v20.20.2, 28 November 2026, idle": what the figures below were measured on. */
export function machine() {
  const date = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const [waiting = 0] = loadavg();
  const others = Math.max(0, waiting - 1);
  const busy =
    others < 0.5 ? 'otherwise idle' : `**some ${Math.round(others)} other processes waiting for it**`;
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}, ${date}, ${busy}.`;
}

/** Times examining and its rivals at each size, each size in a process of its own; gives the table as Markdown. */
export async function compareSizes(root) {
  const out = path.join(root, 'node_modules/.cache/bench/compare.cjs');
  await build({
    entryPoints: [path.join(root, 'test/bench/compare.ts')],
    outfile: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    // Fixtures are found beside their own source.
    define: { __dirname: JSON.stringify(path.join(root, 'test/fixtures')) },
    logOverride: { 'empty-import-meta': 'silent' },
  });
  const found = SIZES.filter((size) => wanted === 0 || size === wanted).map((size) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', out, String(size)], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
  const steps = [...new Set(found.flatMap((each) => Object.keys(each.steps)))];
  const rows = [
    ['milliseconds of the processor (elapsed)', ...found.map((each) => each.rows.toLocaleString('en-GB'))],
    ...steps.map((step) => [step, ...found.map((each) => shown(each.steps[step]))]),
    ['heap held after examining, MB', ...found.map((each) => plain(each.heap))],
    ['most memory of the process, once through, MB', ...found.map((each) => plain(each.peak))],
  ];
  const [small, large] = [found.find(({ rows }) => rows === 300), found.find(({ rows }) => rows === 10_000)];
  const grows =
    small && large
      ? `\n\nExamining grows from 300 to 10,000 rows with the power ${exponent(small, large).toFixed(2)}.`
      : '';
  return `${table(rows)}${grows}`;
}
