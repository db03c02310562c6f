import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Every page a reader may be sent to, from the project's root. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(path.join(root, 'src/docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `src/docs/${file.replaceAll('\\', '/')}`),
];

/** Lines of the blocks marked sh, and commands named in a sentence: `npm run soak`. */
export function commandsIn(page: string): string[] {
  const text = readFileSync(path.join(root, page), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.split('\n'),
  );
  const inline = [...text.matchAll(/`((?:npm (?:run|test|start|stop)|npx|node) ?[^`\n]*)`/g)].map(
    ([, command = '']) => command,
  );
  return [...blocks, ...inline]
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
