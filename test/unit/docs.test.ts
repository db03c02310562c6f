import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commandsIn, PAGES } from '../setup/docsCommands';
import { parseArguments } from '../../src/cli/arguments';
import { parseArguments as parseDemo } from '../../src/workbench/server/arguments';

const root = path.resolve(__dirname, '../..');
const at = (...parts: string[]): string => path.join(root, ...parts);
const read = (file: string): string => readFileSync(at(file), 'utf8');

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const stages = [...read('test/run.mjs').matchAll(/\bname: '(\w+)'/g)].map(([, name]) => name);

/** Words of a command line, quotes taken off, a comment behind it left out. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/\s#\s.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );

/** What is wrong with the words given to the command line of the product; null for nothing. */
function faultOfScorecard(words: readonly string[]): string | null {
  // Where the output goes is the shell's.
  // A mention of a command alone, in a sentence.
  if (words.length === 1 && ['check', 'report', 'commentary'].includes(words[0] ?? '')) return null;
  const own = words.slice(0, words.includes('>') ? words.indexOf('>') : words.length);
  const command = parseArguments(own.map((word) => word.replace(/^\[|…?\]?$/g, '')));
  return command.kind === 'wrong' ? command.says : null;
}

/** What is wrong with a command; null where it would be understood. Every command of the docs goes through here. */
function faultOf(line: string): string | null {
  const [program = '', ...rest] = wordsOf(line);
  if (line.includes(' | parallel ')) return faultOf(line.split(/parallel\s+-j\d+\s+/)[1] ?? '');
  if (program === 'node') {
    const [file = '', ...words] = rest;
    const script = file.replace(/^PATH(?:\/TO\/THIS)?\//, '');
    if (file === '-e' || file === '') return null;
    if (!existsSync(at(script))) return `there is no ${script}`;
    return script === 'src/cli/run.mjs' && words[0] !== '…' ? faultOfScorecard(words) : null;
  }
  if (program === 'npx') {
    const [tool = '', target] = rest;
    if (!existsSync(at('node_modules/.bin', tool))) return `${tool} is not installed`;
    // jest takes the beginning of a path.
    const there =
      (target ?? '') === '' || ['', '.test.ts', '.test.tsx'].some((end) => existsSync(at(`${target}${end}`)));
    return tool === 'jest' && !there ? `there is no ${target}` : null;
  }
  if (program !== 'npm') return `${program} is none of ours`;
  const words = rest.filter((word) => word !== '-s' && word !== '--');
  const script = words[0] === 'run' ? words[1] : words[0];
  const given = words.slice(words[0] === 'run' ? 2 : 1);
  if (script === 'ci' || script === 'install') return null;
  if (script === undefined || scripts[script] === undefined) return `there is no script ${script}`;
  if (script === 'scorecard') return faultOfScorecard(given);
  if (script === 'test') return given.find((stage) => !stages.includes(stage)) ?? null;
  if (script === 'demo') {
    const demo = parseDemo(given);
    return demo.kind === 'wrong' ? demo.why : null;
  }
  if (script === 'build')
    return /^(--env (origin=https:\/\/\S+|only=(addin|workbench)) ?)*$/.test(given.join(' ')) ? null : line;
  return null;
}

test.each(PAGES.filter((page) => !page.includes('/decisions/')).map((page) => [page]))(
  '%s: every command in it is one that would be understood',
  (page) => {
    const faults = commandsIn(page).flatMap((line) => {
      const fault = faultOf(line);
      return fault === null ? [] : [`${line}: ${fault}`];
    });
    expect(faults).toEqual([]);
  },
);

test('the test of commands is no rubber stamp', () => {
  expect(commandsIn('README.md').length).toBeGreaterThan(10);
  expect(faultOf('npm run nonsense')).toBe('there is no script nonsense');
  expect(faultOf('npm run -s scorecard -- check FILE.xlsx --nonsense')).toBe(
    'There is no option “--nonsense”.',
  );
  expect(faultOf('npm test -- nonsense')).toBe('nonsense');
  expect(faultOf('npx jest test/nonsense')).toBe('there is no test/nonsense');
  expect(faultOf('node src/nonsense.mjs')).toBe('there is no src/nonsense.mjs');
  expect(faultOf('npm run build -- --env orgin=https://your.host')).not.toBeNull();
});

/** The heading a link may jump to, as it is made of its words. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

test.each(PAGES.map((page) => [page]))('%s: every page, picture and heading it sends to is there', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?|mailto):/.test(target));
  const missing = links.filter((target) => {
    const [file = '', heading] = target.split('#');
    const full = file === '' ? at(page) : path.resolve(at(path.dirname(page)), file);
    if (!existsSync(full)) return true;
    if (heading === undefined) return false;
    const headings = [...readFileSync(full, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
      anchor(text),
    );
    return !headings.includes(heading);
  });
  expect(missing).toEqual([]);
});

test('every picture of the guides is shown by one, and known by what it was made of', () => {
  const files = readdirSync(at('src/docs/guides/pictures')).filter((file) => file.endsWith('.png'));
  const guides = PAGES.filter((page) => page.includes('/guides/')).map(read);
  expect(files.filter((file) => !guides.some((guide) => guide.includes(`](pictures/${file})`)))).toEqual([]);
  const shown = JSON.parse(read('src/docs/guides/pictures/shown.json')) as Record<string, string>;
  expect(Object.keys(shown).map((name) => `${name}.png`)).toEqual(files.sort());
  expect(Object.values(shown).filter((digest) => !/^[0-9a-f]{16}$/.test(digest))).toEqual([]);
});

test('every page can be reached from the README', () => {
  const seen = new Set<string>(['README.md']);
  for (const page of seen) {
    for (const [, target = ''] of read(page).matchAll(/\]\(([^)#\s]+\.md)[^)]*\)/g)) {
      if (/^https?:/.test(target)) continue;
      const file = path.relative(root, path.resolve(at(path.dirname(page)), target)).replaceAll('\\', '/');
      if (existsSync(at(file))) seen.add(file);
    }
  }
  expect(PAGES.filter((page) => !seen.has(page))).toEqual([]);
});
