import fc from 'fast-check';
import JSZip from 'jszip';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { summariseWorkbook } from '../../src/cli/batch/summary';

/** How many files; the gate takes few. `FUZZ_RUNS=2000 FUZZ_SEED=1 npx jest test/property/mutatedFiles` takes more. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 40);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
/** No file may take longer. In milliseconds. */
const LONGEST = 10_000;

const root = path.resolve(__dirname, '../..');
const SAMPLES = ['scorecard-2022-23-q3', 'scorecard-2020-21-q1'].map((name) =>
  readFileSync(path.join(root, `assets/samples/${name}.xlsx`)),
);
const file = path.join(mkdtempSync(path.join(tmpdir(), 'scorecard-fuzz-')), 'mutant.xlsx');

/** What stands where it should not: numbers out of range, other types, markup that does not close. */
const SCRAPS = [
  '',
  '0',
  '-1',
  '1048577',
  '99999999999',
  'NaN',
  'XFE1',
  'A0',
  '#REF!',
  't="e"',
  't="s"',
  '<',
  '</c>',
  '<row>',
  '&bad;',
  '&#0;',
  '\u0000',
  '"',
  's="999"',
  'true',
  ' '.repeat(5000),
  'A1:XFD1048576',
  'mc:',
  'x:',
];

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const inBytes = fc.record({
  kind: fc.constant('bytes' as const),
  at: fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 12 }),
  cut: fc.option(place, { freq: 6 }),
});
const inText = fc.record({
  kind: fc.constant('text' as const),
  part: place,
  at: fc.array(fc.tuple(place, fc.nat(40), fc.constantFrom(...SCRAPS)), { minLength: 1, maxLength: 6 }),
  drop: fc.boolean(),
});

type Mutation =
  typeof inBytes extends fc.Arbitrary<infer A>
    ? typeof inText extends fc.Arbitrary<infer B>
      ? A | B
      : never
    : never;

async function mutate(bytes: Uint8Array, mutation: Mutation): Promise<Uint8Array> {
  if (mutation.kind === 'bytes') {
    const copy = Uint8Array.from(bytes);
    for (const [where, byte] of mutation.at) copy[Math.floor(where * copy.length)] = byte;
    return mutation.cut === null ? copy : copy.subarray(0, Math.floor(mutation.cut * copy.length));
  }
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.values(zip.files).flatMap(({ dir, name }) => (dir ? [] : [name]));
  const name = names[Math.floor(mutation.part * names.length)] ?? '';
  let text = (await zip.file(name)?.async('string')) ?? '';
  for (const [where, length, scrap] of mutation.at) {
    // At the beginning of a value or a tag more often than in the middle of a word.
    const near = text.slice(Math.floor(where * text.length)).search(/["<>]/);
    const from = Math.floor(where * text.length) + Math.max(near, 0) + 1;
    text = text.slice(0, from) + scrap + text.slice(from + length);
  }
  if (mutation.drop && mutation.part > 0.9) zip.remove(name);
  else zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

test(`${RUNS} mutated workbooks (seed ${SEED}): each is checked or refused in one sentence, in time, without a fault of ours`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SAMPLES), fc.oneof(inBytes, inText), async (sample, mutation) => {
      writeFileSync(file, await mutate(sample, mutation));
      const began = performance.now();
      const { readable, lines } = await summariseWorkbook(file, { period: null, sheet: null });
      expect(performance.now() - began).toBeLessThan(LONGEST);
      const said = lines.join('\n');
      expect(said).not.toContain('This program failed');
      if (!readable) expect(said).toMatch(/Could not be checked: .*[.!?]/s);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
