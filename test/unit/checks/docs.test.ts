import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderChecksTable } from '../../../src/checks/docs';

const file = path.resolve(__dirname, '../../../README.md');
const SECTION = /(<!-- checks -->\n)[\s\S]*?(<!-- \/checks -->)/;
const readme = existsSync(file) ? readFileSync(file, 'utf8') : '';

// Written anew with GOLDEN=accept, as the golden files are.
(SECTION.test(readme) ? test : test.skip)('the README lists the checks as they are', () => {
  const fresh = readme.replace(
    SECTION,
    (_all, start: string, end: string) => `${start}${renderChecksTable()}\n${end}`,
  );
  if (process.env['GOLDEN'] === 'accept') writeFileSync(file, fresh);
  expect(readFileSync(file, 'utf8')).toBe(fresh);
});

test('every row of the table has its four cells', () => {
  const rows = renderChecksTable().split('\n');
  expect(rows.every((row) => row.split('|').length === 6)).toBe(true);
});
