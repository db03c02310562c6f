import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommentary } from '../../../src/commentary/checkCommentary';
import type { Claim } from '../../../src/commentary/claim';
import { judgedGrid, judgedPublished } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';

/**
 * A hundred sentences in the manner of published minutes, board papers and budget narratives, about five workbooks, written before
 * the check was looked at: half with a mistake of a kind people make. "[+ref|words]" is true, "[-ref|words|right]" is not,
 * "[?|words]" is of something that the workbook does not have.
 */
const folder = join(__dirname, '../../fixtures/commentary/strangers');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const BOOKS = {
  children: judgedGrid(gridOf(read('children.tsv')), 'Q3'),
  hospital: judgedGrid(gridOf(read('hospital.tsv')), 'Nov 2025'),
  police: judgedGrid(gridOf(read('police.tsv')), 'Q2'),
  florida: judgedGrid(gridOf(read('florida.tsv')), 'Q1'),
  published: judgedPublished('scorecard-2022-23-q3', 'Q3'),
};

interface Truth {
  readonly sort: string;
  readonly ref: string;
  readonly start: number;
  readonly end: number;
}

const MARK = /\[([+?-])([^|\]]*)\|([^|\]]*)(?:\|[^\]]*)?\]/g;

const SENTENCES = read('sentences.txt')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [book = '', marked = ''] = line.split('\t');
    const truths: Truth[] = [];
    let taken = 0;
    const text = marked.replace(MARK, (mark, sort: string, ref: string, words: string, at: number) => {
      const start = at - taken;
      truths.push({ sort, ref, start, end: start + words.length });
      taken += mark.length - words.length;
      return words;
    });
    const claims = checkCommentary(text, BOOKS[book as keyof typeof BOOKS]);
    return { text, truths, claims };
  });

const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
/** The claims of a verdict that lie on no mistake. */
const astray = (verdict: Claim['verdict']): readonly string[] =>
  SENTENCES.flatMap(({ text, truths, claims }) =>
    claims
      .filter((claim) => claim.verdict === verdict)
      .filter((claim) => !truths.some((truth) => truth.sort === '-' && touches(claim, truth)))
      .map((claim) => `${claim.text}: ${text}`),
  );
const planted = SENTENCES.filter(({ truths }) => truths.some(({ sort }) => sort === '-'));
const found = (verdicts: readonly Claim['verdict'][]): number =>
  planted.filter(({ truths, claims }) =>
    claims.some(
      (claim) =>
        verdicts.includes(claim.verdict) &&
        truths.some((truth) => truth.sort === '-' && touches(claim, truth)),
    ),
  ).length;

test('a hundred sentences, 49 of them with a mistake', () => {
  expect(SENTENCES).toHaveLength(100);
  expect(planted).toHaveLength(49);
});

test('nothing is called wrong that is not, and one thing at most is put in doubt', () => {
  expect(astray('contradicts')).toEqual([]);
  expect(astray('doubtful').length).toBeLessThanOrEqual(1);
});

test('three mistakes in four are found, six in seven put in doubt at least', () => {
  expect(found(['contradicts'])).toBeGreaterThanOrEqual(37);
  expect(found(['contradicts', 'doubtful'])).toBeGreaterThanOrEqual(42);
});

test('of what the workbook does not have nothing is said to agree, nor to be wrong', () => {
  const said = SENTENCES.flatMap(({ truths, claims }) =>
    truths
      .filter(({ sort }) => sort === '?')
      .flatMap((truth) => claims.filter((claim) => touches(claim, truth)).map(({ verdict }) => verdict)),
  );
  expect(said).not.toContain('agrees');
  expect(said).not.toContain('contradicts');
});

test('nine true claims in ten are tied to their indicator', () => {
  const good = SENTENCES.flatMap(({ truths, claims }) =>
    truths
      .filter(({ sort }) => sort === '+')
      .map((truth) =>
        claims.some(
          (claim) => claim.verdict === 'agrees' && claim.indicator === truth.ref && touches(claim, truth),
        ),
      ),
  );
  expect(good).toHaveLength(222);
  expect(good.filter(Boolean).length).toBeGreaterThanOrEqual(199);
});

// True sentences that go on, after the indicator's own figure, to a part of it, another body or another measure.
test.each(
  read('apart.txt')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')),
)('%s: %s', (book, text) => {
  const claims = checkCommentary(text ?? '', BOOKS[book as keyof typeof BOOKS]);
  const wrong = claims.filter(({ verdict }) => verdict === 'contradicts' || verdict === 'doubtful');
  expect(wrong.map((claim) => claim.text)).toEqual([]);
  expect(claims.length).toBeGreaterThan(0);
});
