import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VERSION } from '../../src/wording/version';
import { WHATS_NEW } from '../../src/wording/whatsNew';

const read = (file: string): string => readFileSync(path.resolve(__dirname, '../..', file), 'utf8');

test('package, lock file, manifest and pane are of one version', () => {
  expect(VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  expect((JSON.parse(read('package.json')) as { version: string }).version).toBe(VERSION);
  const lock = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  expect([lock.version, lock.packages['']?.version]).toEqual([VERSION, VERSION]);
  // Office wants four numbers.
  expect(/<Version>([^<]*)<\/Version>/.exec(read('manifest.xml'))?.[1]).toBe(`${VERSION}.0`);
});

test('what the pane says is new begins the newest version of the changes', () => {
  const [newest = ''] = read('src/docs/changes.md').split(/^## /m).slice(1);
  expect(newest.split('\n')[0]).toBe(VERSION);
  const short = /In short:\n\n([\s\S]*?)\n\n/.exec(newest)?.[1] ?? '';
  const lines = short.split(/^- /m).map((line) => line.replace(/\s+/g, ' ').trim());
  expect(lines.filter(Boolean)).toEqual(WHATS_NEW);
});
