/**
 * What the demo and the tests both need before they can start: Node 20, the packages of package-lock.json, and a build that is
 * no older than the sources. Plain Node without any package, because on a fresh clone there is none.
 * Each function throws `SetUpError`, whose message is a sentence for the person at the terminal.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export class SetUpError extends Error {}

const say = (line) => process.stdout.write(`${line}\n`);
const at = (...parts) => path.join(root, ...parts);

/** Throws when `version` (as in process.version) is older than Node 20. */
export function checkNode(version = process.version) {
  const major = Number(/^v(\d+)\./.exec(version)?.[1]);
  if (!(major >= 20)) {
    throw new SetUpError(
      `This needs Node 20 or later; you have ${version}. Get it from https://nodejs.org, then try again.`,
    );
  }
}

/** The beginning and the end of what a program said: npm says first what is wrong, webpack last. */
function abridge(text) {
  const lines = text.split('\n');
  return lines.length <= 36 ? text : [...lines.slice(0, 16), '…', ...lines.slice(-18)].join('\n');
}

/** Runs a program; keeps its words to itself unless it fails, then throws with them. */
export function run(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const text = Buffer.concat(output).toString('utf8').trimEnd();
      if (code === 0) resolve(text);
      else reject(new SetUpError(`${path.basename(command)} ${args.join(' ')} failed:\n${abridge(text)}`));
    });
  });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/**
 * The packages of `wanted` that `installed` (node_modules/.package-lock.json) lacks or has in another version.
 * Optional ones do not count: npm leaves them out where they cannot be installed.
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([where, entry]) => where !== '' && !entry.optional && !entry.devOptional && !entry.link)
    .filter(([where, entry]) => installed[where]?.version !== entry.version)
    .map(([where]) => where);
}

/** Runs npm. It names its own script when it started us; else it is on the path, as a .cmd on Windows. */
function npm(...words) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.js$/.test(script)) return run(process.execPath, [script, ...words]);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...words]) : run('npm', words);
}

/** Whether the process that made a mark still runs; one that was killed left its mark behind. */
function stillRuns(mark) {
  try {
    process.kill(Number(readFileSync(mark, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // it runs, as another user
  }
}

/**
 * Runs `task` while no other process of this project does so: a demo and a test started together would else install or
 * build over one another.
 */
async function alone(task) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const mark = path.join(tmpdir(), `scorecard-pane-${name}`);
  for (;;) {
    try {
      writeFileSync(mark, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (stillRuns(mark)) await new Promise((resolve) => setTimeout(resolve, 500));
      else rmSync(mark, { force: true });
    }
  }
  try {
    return await task();
  } finally {
    rmSync(mark, { force: true });
  }
}

/** What is installed: 'all', 'some' (older, or an install broken off) or 'nothing'. */
function installedPackages() {
  const wanted = readLock(at('package-lock.json'));
  if (wanted === null) throw new SetUpError('package-lock.json cannot be read. Fetch the project again.');
  const installed = readLock(at('node_modules/.package-lock.json'));
  if (installed === null) return 'nothing';
  return missingPackages(wanted, installed).length === 0 ? 'all' : 'some';
}

async function install(tell) {
  const there = installedPackages();
  if (there === 'all') return; // another process was quicker
  tell(
    there === 'nothing'
      ? 'Installing packages (a few minutes, only the first time)…'
      : 'Bringing packages up to date…',
  );
  try {
    await npm('ci');
  } catch (error) {
    if (!(error instanceof SetUpError) || !/EUSAGE|lock file/.test(error.message)) throw error;
    tell('The lock file does not suit this npm or its registry: installing by package.json instead…');
    await npm('install', '--no-save');
  }
}

/** Installs the packages when they are missing or not the lock file's. `tell` says so: the command line keeps standard output for its result. */
export async function ensureInstalled(tell = say) {
  if (installedPackages() !== 'all') await alone(() => install(tell));
}

const BUILD_INPUTS = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];
const STAMP = 'dist/built-from';

function files(relative) {
  const full = at(relative);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [relative];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(path.join(relative, entry.name)) : [path.join(relative, entry.name)],
  );
}

/** A digest of everything a build reads: by content, so that a fresh checkout of the same sources counts as the same. */
function fingerprint() {
  const digest = createHash('sha256');
  const inputs = BUILD_INPUTS.flatMap(files).filter((file) => !file.startsWith(path.join('src', 'docs')));
  for (const file of inputs.sort())
    digest
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)))
      .update('\0');
  return digest.digest('hex');
}

async function build() {
  const now = fingerprint();
  const built = existsSync(at(STAMP)) ? readFileSync(at(STAMP), 'utf8').trim() : null;
  if (built === now) return;
  say('Building the add-in and the workbench…');
  await run(process.execPath, [at('node_modules/webpack/bin/webpack.js'), '--mode', 'production']);
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(at(STAMP), `${now}\n`);
}

/** Builds dist when it is missing or was built from other sources. */
export const ensureBuilt = () => alone(build);

/** All of the above. */
export async function ensureReady() {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
}

/**
 * Starts the workbench as `npm run demo -- …words` does; gives its address and what ends it, or null when only help was
 * wanted. The command line is read before anything is built, so that a mistake in it is told at once.
 */
export async function serveWorkbench(words) {
  checkNode();
  await ensureInstalled();
  const { tsImport } = await import('tsx/esm/api');
  const { readRequest, serve } = await tsImport('./server/main.ts', import.meta.url);
  const request = readRequest(words);
  if (request === 'done') return null;
  if ('problem' in request) throw new SetUpError(request.problem);
  await ensureBuilt();
  const served = await serve(request);
  if (typeof served === 'string') throw new SetUpError(served);
  return served;
}

/** Runs `task`; a set-up error becomes its sentence and exit code 1, anything else is our bug and keeps its stack. */
export async function orExplain(task) {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
