import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourcesOf } from './sources';

const docs = path.resolve(__dirname, '../../src/docs');
const files = readdirSync(path.join(docs, 'decisions'));
const numbers = files.map((file) => file.slice(0, 3));

test('every decision has a number of its own, and says it in its title', () => {
  expect([...new Set(numbers)]).toEqual(numbers);
  for (const file of files) {
    expect(file).toMatch(/^\d{3}-[a-z-]+\.md$/);
    expect(readFileSync(path.join(docs, 'decisions', file), 'utf8').slice(0, 6)).toBe(
      `# ${file.slice(0, 3)} `,
    );
  }
});

test('a decision that is referred to is there', () => {
  const texts = [
    ...sourcesOf('src').map(({ text }) => text),
    ...sourcesOf('test').map(({ text }) => text),
    ...[
      ...files.map((file) => `decisions/${file}`),
      'changes.md',
      'limits.md',
      'quality.md',
      '../../README.md',
    ].map((file) => readFileSync(path.join(docs, file), 'utf8')),
  ];
  const named = texts.flatMap((text) =>
    [...text.matchAll(/\b(?:decisions?|see) (\d{3})\b/g)].map(([, number]) => number ?? ''),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((number) => !numbers.includes(number))).toEqual([]);
});

test('the index lists every decision under its title', () => {
  const index = readFileSync(path.join(docs, 'decisions.md'), 'utf8');
  const missing = files.filter((file) => {
    const [title = ''] = readFileSync(path.join(docs, 'decisions', file), 'utf8')
      .slice(2)
      .split('\n');
    return !index.includes(`- [${title.trim()}](decisions/${file})`);
  });
  expect(missing).toEqual([]);
});

test('every heading of the domain rules that a comment cites is there', () => {
  const page = readFileSync(path.join(docs, 'domain-rules.md'), 'utf8');
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  const cited = sourcesOf('src').flatMap(({ text }) =>
    [...text.matchAll(/domain rules,\s*(?:\*\s*)?"([^"]+)"/g)].map(([, heading = '']) =>
      heading.replace(/\s*\n\s*\*?\s*/g, ' '),
    ),
  );
  expect(cited.length).toBeGreaterThan(5);
  expect(cited.filter((heading) => !headings.includes(heading))).toEqual([]);
});
