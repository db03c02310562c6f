import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommentary } from '../../../src/commentary/checkCommentary';
import { countLeftOut } from '../../../src/commentary/text/lines';
import { judgedPublished } from '../../fixtures/judged';

// A committee report of thirty pages, pasted whole: every statement in it that the scorecard can bear out is true.
const report = readFileSync(join(__dirname, '../../fixtures/commentary/report.txt'), 'utf8');
const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const said = (text: string, verdict: string): readonly string[] =>
  checkCommentary(text, judged)
    .filter((claim) => claim.verdict === verdict)
    .map((claim) => claim.text);

test('a whole report has at most two false reds, and few doubts', () => {
  expect(said(report, 'contradicts')).toEqual([]);
  expect(said(report, 'doubtful').length).toBeLessThanOrEqual(6);
  expect(said(report, 'agrees').length).toBeGreaterThanOrEqual(50);
});

test('its tables, contents and page numbers are left out', () => {
  const { table, contents, page } = countLeftOut(report);
  expect(table).toBeGreaterThanOrEqual(85);
  // Eleven entries with their pages and two with leaders.
  expect(contents).toBe(13);
  expect(page).toBeGreaterThanOrEqual(13);
});

test.each([
  ['(70.9%), against a target', '(79.0%), against a target', '79.0%'],
  ['88.6% of care leavers', '86.8% of care leavers', '86.8%'],
  ['(91.5%); the target of 90% is met', '(91.5%); the target of 95% is met', '95%'],
  ['94.9% have an up to date health check', '91.7% have an up to date health check', '91.7%'],
])('a mistake in it is found: %s', (right, wrong, words) => {
  const text = report.replace(right, wrong);
  expect(text).not.toBe(report);
  expect([...said(text, 'contradicts'), ...said(text, 'doubtful')]).toContain(words);
});
