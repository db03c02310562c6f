/** @jest-environment jsdom */
import '../setup/textEncoding';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { saveWorkbook } from '../../src/workbench/xlsx';
import { openPane } from './pane';
import { publishedBook } from './scorecardBook';

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'scorecard-'));

async function dismissedBook() {
  const book = publishedBook();
  const { store } = await openPane(book);
  await store.actions.check();
  for (const [cell, reason] of [
    ['J10', 'Agreed with the provider'],
    ['I8', 'Published so'],
  ] as const) {
    await store.actions.previewDismiss(`ratio-mismatch|Scorecard!${cell}`, reason, 'Sam Okafor');
    await store.actions.applyPreview();
  }
  return { book, store };
}

async function check(book: ReturnType<typeof publishedBook>, ...options: string[]) {
  const file = path.join(folder, 'book.xlsx');
  writeFileSync(file, await saveWorkbook(book));
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/run.mjs', 'check', file, ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout };
}

test('on files, too, what was dismissed is listed apart with its reason, and only open errors count', async () => {
  const { book } = await dismissedBook();
  const words = await check(book);
  expect(words.status).toBe(0);
  expect(words.stdout).not.toContain('Wrong');
  expect(words.stdout).toContain(
    [
      '  Dismissed (2)',
      '    Scorecard!I8  Q1 says 96.3, but 27 of 28 is 96.4.  [ratio-mismatch]',
      '      dismissed: Published so. Sam Okafor, 22 Nov 2026',
      '    Scorecard!J10  Q2 says 89.9, but 94 of 109 is 86.2. It repeats Q1’s figure.  [ratio-mismatch]',
      '      dismissed: Agreed with the provider. Sam Okafor, 22 Nov 2026',
    ].join('\n'),
  );
  const json = JSON.parse((await check(book, '--json')).stdout);
  expect(json.findings.map(({ severity }: { severity: string }) => severity)).not.toContain('error');
  expect(json.dismissed).toMatchObject([
    { cell: 'Scorecard!I8', reason: 'Published so', by: 'Sam Okafor', on: '22 Nov 2026' },
    { cell: 'Scorecard!J10', reason: 'Agreed with the provider' },
  ]);
});

test('one whose cell has changed is open again, and says what was said of it', async () => {
  const { book } = await dismissedBook();
  book.find('Scorecard')?.setInput(9, 9, '88.8 (94/109)', 'user');
  const words = await check(book);
  expect(words.status).toBe(1);
  expect(words.stdout).toContain('  Wrong (1)');
  expect(words.stdout).toContain(
    '      Sam Okafor dismissed this on 22 Nov 2026 (“Agreed with the provider”). The cell has changed since, so it is shown again.',
  );
  const json = JSON.parse((await check(book, '--json')).stdout);
  const error = json.findings.filter(({ severity }: { severity: string }) => severity === 'error');
  expect(error).toHaveLength(1);
  expect(error[0]).toMatchObject({
    cell: 'Scorecard!J10',
    lapsed: { reason: 'Agreed with the provider', by: 'Sam Okafor', on: '22 Nov 2026' },
  });
});

test('a renamed sheet keeps both; the stamp says what it was called', async () => {
  const { book, store } = await dismissedBook();
  await store.actions.previewSignOff('Ann Lee');
  await store.actions.applyPreview();
  book.renameSheet(book.active, 'Q3 2022-23', 'user');
  await store.actions.check();
  const { review, findings } = store.getState().session ?? {};
  expect(findings?.some(({ finding }) => finding.id === 'ratio-mismatch')).toBe(false);
  expect(review?.dismissed.map(({ decision }) => decision)).toEqual([
    'Published so. Sam Okafor, 22 Nov 2026, when the sheet was called “Scorecard”',
    'Agreed with the provider. Sam Okafor, 22 Nov 2026, when the sheet was called “Scorecard”',
  ]);
  expect(review?.signOff?.since).toEqual(['The sheet was called “Scorecard” then; it says the same now.']);
  book.find('Q3 2022-23')?.setInput(9, 9, '88.8 (94/109)', 'user');
  await store.actions.check();
  const after = store.getState().session;
  expect(after?.findings.find(({ finding }) => finding.address === 'J10')?.lapsed).toBe(
    'Sam Okafor dismissed this on 22 Nov 2026 (“Agreed with the provider”). That was on the sheet “Scorecard”, which is not there any more, so it is shown again.',
  );
  expect(after?.review.signOff?.since).toEqual([
    'That was the sheet “Scorecard”, which is not there any more: look again, then sign off anew.',
  ]);
  expect((await check(book)).status).toBe(1);
});

test('the exported list follows the sheet, whatever was set aside', async () => {
  const { store } = await dismissedBook();
  const file = await store.actions.findingsFile();
  const cells = (file?.text ?? '').split('\r\n').flatMap((line) => /,([A-Z]+\d+),/.exec(line)?.[1] ?? []);
  expect(cells.filter((cell) => ['I8', 'J10', 'I11'].includes(cell))).toEqual(['I8', 'J10', 'I11']);
});
