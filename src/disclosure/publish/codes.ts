/** Codes of public tables, after the Government Analysis Function's guidance on symbols (domain rules, "Disclosure"). */
export type Code = '[c]' | '[x]' | '[z]' | '[low]';

export interface CodeMeaning {
  readonly code: Code;
  /** What a legend says beside the code. */
  readonly says: string;
}

const MEANINGS: readonly CodeMeaning[] = [
  { code: '[c]', says: 'confidential: suppressed to protect small numbers' },
  { code: '[x]', says: 'not available' },
  { code: '[z]', says: 'not applicable' },
  { code: '[low]', says: 'rounds to zero but is not zero' },
];

/** The codes that occur in a table's texts, with their meaning, in a fixed order: only those used are explained. */
export function usedCodes(texts: Iterable<string>): readonly CodeMeaning[] {
  const all = [...texts].join('\n').toLowerCase();
  return MEANINGS.filter(({ code }) => all.includes(code));
}
