import { foldSpace } from '../grid/grid';
import type { ScaleKey } from './rule/scaleKey';
import { parseOwnStatus } from './ownStatus';
import type { Rag } from './status';

/** How a sheet writes each status in its own column; null where nobody can tell how it would. */
export type OwnWords = Readonly<Record<Rag, string | null>>;

const RAGS: readonly Rag[] = ['red', 'amber', 'green'];

/** Ways of writing all three: a column that uses one of the three in such a way is taken to write the others so too. */
const FAMILIES: readonly OwnWords[] = [
  { red: 'R', amber: 'A', green: 'G' },
  { red: 'r', amber: 'a', green: 'g' },
  { red: 'R', amber: 'Y', green: 'G' },
  { red: 'Red', amber: 'Amber', green: 'Green' },
  { red: 'RED', amber: 'AMBER', green: 'GREEN' },
  { red: 'red', amber: 'amber', green: 'green' },
  { red: 'Red', amber: 'Yellow', green: 'Green' },
  { red: 'Coch', amber: 'Oren', green: 'Gwyrdd' },
  { red: 'Coch / Red', amber: 'Oren / Amber', green: 'Gwyrdd / Green' },
  { red: 'Red / Coch', amber: 'Amber / Oren', green: 'Green / Gwyrdd' },
  { red: '🔴', amber: '🟠', green: '🟢' },
  { red: '🔴', amber: '🟡', green: '🟢' },
  { red: '🟥', amber: '🟧', green: '🟩' },
  { red: '🟥', amber: '🟨', green: '🟩' },
];

/** The words of a key: what it calls each colour. */
export function wordsOfKey({ words }: Pick<ScaleKey, 'words'>): OwnWords {
  const labelOf = (rag: Rag): string | null => words.find((word) => word.rag === rag)?.label ?? null;
  return { red: labelOf('red'), amber: labelOf('amber'), green: labelOf('green') };
}

/**
 * The words a sheet's own status column uses, from what stands in it: for each colour the text used most for it, and for a
 * colour that does not occur yet the one of the same family ("R" and "G" go with "A"). A text that may be two colours
 * ("Not met") is not one to write.
 */
export function ownStatusWords(texts: readonly string[]): OwnWords {
  const used = new Map<Rag, Map<string, number>>(RAGS.map((rag) => [rag, new Map<string, number>()]));
  for (const raw of texts) {
    const text = foldSpace(raw);
    const status = parseOwnStatus(text);
    if (status?.kind !== 'colours' || status.rags.length !== 1) continue;
    const [rag] = status.rags;
    const counts = rag && used.get(rag);
    counts?.set(text, (counts.get(text) ?? 0) + 1);
  }
  const commonest = (rag: Rag): string | null =>
    [...(used.get(rag) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const seen: OwnWords = { red: commonest('red'), amber: commonest('amber'), green: commonest('green') };
  const known = RAGS.filter((rag) => seen[rag] !== null);
  const family =
    known.length === 0
      ? null
      : (FAMILIES.find((words) => known.every((rag) => words[rag] === seen[rag])) ?? null);
  return {
    red: seen.red ?? family?.red ?? null,
    amber: seen.amber ?? family?.amber ?? null,
    green: seen.green ?? family?.green ?? null,
  };
}
