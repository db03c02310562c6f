import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandsIn, PAGES } from '../setup/docsCommands';
import { readyWorkbook } from '../setup/readyWorkbook';

// Every command of the README, the guides and the other pages that takes seconds is run as it is written, in a folder
// with files of those names; each other one stands here with the reason why this test does not run it.

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'scorecard-docs-'));

/** Beginnings of commands that are not run here. */
const ELSEWHERE: readonly (readonly [command: string, why: string])[] = [
  ['npm run demo', 'a server that stays: the browser tests start it, and docs.test.ts reads its options'],
  ['npm test', 'the gate that this test is a part of'],
  ['npm run build', 'the stage build and shipped-build.test.ts build it so, and the browser tests serve it'],
  ['npm run bench', 'takes minutes, and wants an idle machine'],
  ['node test/bench/browser.mjs', 'takes minutes, and wants a browser and an idle machine'],
  ['node test/bench/clicks.mjs', 'opens a browser for a minute and counts clicks: no part of the gate'],
  ['npm run quality', 'test/quality/quality.test.ts does the same on one seed'],
  ['npm run disclosure', 'takes an hour; test/property/plainArithmetic.test.ts does the same on fewer'],
  ['npm run soak', 'takes hours'],
  ['npm run guides', 'draws pictures in a browser; the browser tests tell where one is stale'],
  ['npm start', 'wants Excel, and asks the system to trust a certificate'],
  ['npm run stop', 'wants Excel'],
  ['npm stop', 'wants Excel'],
  ['npm ci', 'installs anew what this test runs on'],
  ['npm install', 'installs anew what this test runs on'],
  ['npx jest', 'parts of this stage'],
  ['find . -name', 'wants GNU parallel, which a machine may not have; what it runs is run here by itself'],
];

/** The command as the shell is to run it from another folder; null where it is not run. */
function runnable(line: string): string | null {
  const command = line.replace(/\s#\s.*$/, '').trim();
  const cli = `"${process.execPath}" "${path.join(root, 'src/cli/run.mjs')}"`;
  if (command.startsWith('npm run -s scorecard --')) return command.replace('npm run -s scorecard --', cli);
  const own = /^node (?:PATH\/)?src\/cli\/run\.mjs (.*)$/.exec(command);
  return own ? `${cli} ${own[1]?.replace('…', 'FOLDER') ?? ''}` : null;
}

const mentions = (line: string): boolean =>
  /^npm run -s scorecard -- (?:check|report|commentary)$/.test(line);
const lines = [...new Set(PAGES.filter((page) => !page.includes('/decisions/')).flatMap(commandsIn))];
/** Two that differ only in what the new document is called are one. */
const commands = [
  ...new Map(
    lines
      .filter((line) => !mentions(line))
      .flatMap((line) => runnable(line) ?? [])
      .map((command) => [command.replace(/--out \S+(?=\.\w+)/, '--out'), command]),
  ).values(),
];

beforeAll(async () => {
  const ready = await readyWorkbook();
  copyFileSync(ready, path.join(folder, 'FILE.xlsx'));
  for (const [name, file] of [
    ['FOLDER', 'a.xlsx'],
    ['reports', 'board Q3.xlsx'],
  ] as const) {
    mkdirSync(path.join(folder, name));
    copyFileSync(ready, path.join(folder, name, file));
  }
  writeFileSync(
    path.join(folder, 'TEXT.txt'),
    'Timeliness of reviews was 70.9% in Q3, below the target of 95%.\n',
  );
  // A council's own look: any document will do.
  spawnSync(
    process.execPath,
    [path.join(root, 'src/cli/run.mjs'), 'report', 'FILE.xlsx', '--out', 'ours.docx'],
    { cwd: folder },
  );
});

test('the script the pages name is the command line that is run here', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts.scorecard).toBe('node src/cli/run.mjs');
});

test('every command is run here, or says why not', () => {
  const others = lines.filter((line) => !mentions(line) && runnable(line) === null);
  expect(others.filter((line) => !ELSEWHERE.some(([start]) => line.startsWith(start)))).toEqual([]);
  expect(ELSEWHERE.filter(([, why]) => why === '')).toEqual([]);
  expect(commands.length).toBeGreaterThanOrEqual(10);
});

test.each(commands.map((command) => [command.replace(/^"[^"]*" "[^"]*"/, 'scorecard'), command]))(
  '%s',
  (_, command) => {
    const { status, stdout, stderr } = spawnSync(command, { cwd: folder, encoding: 'utf8', shell: true });
    expect({ status, says: status === 0 ? '' : `${stdout}${stderr}`.slice(-600) }).toEqual({
      status: 0,
      says: '',
    });
    const out = /--out (\S+)/.exec(command)?.[1] ?? />\s*(\S+)/.exec(command)?.[1];
    if (out !== undefined) expect(existsSync(path.join(folder, out))).toBe(true);
    else expect(stdout).toMatch(/Scorecard|agree/);
  },
);
