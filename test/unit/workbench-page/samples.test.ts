import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePublished, parseTsv } from '../../../src/workbench/samples/published';
import { buildSample, SAMPLES } from '../../../src/workbench/samples/workbooks';
import { fixZipDates } from '../../../src/outputs/docx/zipDates';

const at = (...parts: string[]): string => path.resolve(__dirname, '../../..', ...parts);
const read = (name: string): string => readFileSync(at('test/fixtures/published', name), 'utf8');

describe('parsePublished', () => {
  test.each([
    ['32.0', 32, '0.0'],
    ['187', 187, '0'],
    ['95%', 0.95, '0%'],
    ['7%', 0.07, '0%'],
    ['2.5%', 0.025, '0.0%'],
    ['-1', -1, '0'],
    ['93.8 (167/178)', '93.8 (167/178)', null],
    ['N/A', 'N/A', null],
    ['Not Published', 'Not Published', null],
    ['', null, null],
  ])('%s', (text, value, numberFormat) => {
    expect(parsePublished(text)).toEqual({ value, numberFormat });
  });
});

test('parseTsv keeps empty rows and empty cells', () => {
  expect(parseTsv('a\t\tb\n\nc\n')).toEqual([['a', '', 'b'], [], ['c']]);
});

test('fixZipDates refuses what is not a zip', () => {
  expect(() => fixZipDates(new Uint8Array(40))).toThrow('These bytes are not a zip file.');
});

test.each(SAMPLES.map((sample) => [sample.file, sample] as const))(
  '%s is what the script builds from the published tables',
  async (file, sample) => {
    const kept = readFileSync(at('assets/samples', file));
    const built = Buffer.from(await buildSample(sample, read));
    if (!built.equals(kept))
      throw new Error(`${file} is out of date: run npx tsx src/workbench/samples/build.ts`);
  },
);
