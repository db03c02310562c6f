import type { CheckRun } from '../../src/checks/check';
import type { Finding } from '../../src/checks/finding';
import { cleanBooks, variedBooks } from './clean/corpus';
import { MUTATIONS } from './mutations/all';
import type { Mutant, Mutation } from './mutations/mutation';
import { randomOf } from './random';
import { checkBook, placeOf, readBook, type Book } from './sheet';

/** What the checks made of a clean book. */
interface CleanResult {
  readonly book: Book;
  /** Null when it did not read as a scorecard. */
  readonly run: CheckRun | null;
}

export interface MutantResult {
  readonly mutation: Mutation;
  readonly mutant: Mutant;
  readonly clean: string;
  readonly found: boolean;
}

export interface Measured {
  readonly seed: number;
  readonly clean: readonly CleanResult[];
  readonly mutants: readonly MutantResult[];
}

/**
 * Cleans and mutants, checked. The same on every run for the same seed. Of a book in another layout `ofVariant` kinds of
 * mistake are tried, once each; of the others all.
 */
export function measure(seed: number, ofVariant: number): Measured {
  const check = (book: Book): CleanResult => ({ book, run: checkBook(book) });
  const [own, variants] = [cleanBooks(seed).map(check), variedBooks(seed).map(check)];
  const mutants = [
    ...own.flatMap((result) => mutantsOf(result, seed, MUTATIONS)),
    ...variants.flatMap((result) => {
      const random = randomOf(seed, `kinds for ${result.book.name}`);
      return mutantsOf(result, seed, random.some(MUTATIONS, ofVariant), 1);
    }),
  ];
  return { seed, clean: [...own, ...variants], mutants };
}

function mutantsOf(
  { book, run }: CleanResult,
  seed: number,
  mutations: readonly Mutation[],
  most = Infinity,
): readonly MutantResult[] {
  const scorecard = readBook(book);
  if (!scorecard || !run) return [];
  const known = new Set(run.findings.map(keyOf));
  return mutations.flatMap((mutation) =>
    mutation
      .mutate({ book, scorecard, random: randomOf(seed, `${book.name} ${mutation.name}`) })
      .slice(0, most)
      .map((mutant) => ({ mutation, mutant, clean: book.name, found: isFound(mutant, known) })),
  );
}

/** A finding that says something else now is another finding. */
const keyOf = (finding: Finding): string =>
  `${finding.id} ${placeOf(finding)} ${JSON.stringify(finding.detail)}`;

/** Whether a finding of the wanted kind stands at the wanted cell that did not stand there before. */
function isFound({ book, ids, cells }: Mutant, known: ReadonlySet<string>): boolean {
  const findings = checkBook(book)?.findings ?? [];
  return findings.some(
    (finding) => ids.includes(finding.id) && cells.includes(placeOf(finding)) && !known.has(keyOf(finding)),
  );
}
