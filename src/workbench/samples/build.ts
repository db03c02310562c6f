/** Writes the sample workbooks to assets/samples: `npx tsx src/workbench/samples/build.ts`. A test asserts that they are current. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSample, SAMPLES } from './workbooks';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const read = (name: string): string =>
  readFileSync(path.join(project, 'test/fixtures/published', name), 'utf8');

async function build(): Promise<void> {
  const folder = path.join(project, 'assets/samples');
  mkdirSync(folder, { recursive: true });
  for (const sample of SAMPLES) {
    writeFileSync(path.join(folder, sample.file), await buildSample(sample, read));
    process.stdout.write(`${sample.file}\n`);
  }
}

void build();
