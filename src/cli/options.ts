/** The words after a command, told apart. */
export interface Options {
  /** Those that are no option. */
  readonly names: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** The value of each option that takes one, as the next word or after "="; '' where it is missing. */
  readonly values: ReadonlyMap<string, string>;
  /** Every value of an option that was given, for those that may be given again. */
  readonly every: ReadonlyMap<string, readonly string[]>;
}

/** A command that is not understood, and why. */
export interface Wrong {
  readonly kind: 'wrong';
  readonly says: string;
}

export const wrong = (says: string): Wrong => ({ kind: 'wrong', says });

/** Tells options from names; one that is neither a flag nor takes a value is wrong. "--" ends the options. */
export function readOptions(
  words: readonly string[],
  flags: readonly string[],
  valued: readonly string[],
): Options | Wrong {
  const names: string[] = [];
  const set = new Set<string>();
  const values = new Map<string, string>();
  const every = new Map<string, string[]>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') return { names: [...names, ...words.slice(at + 1)], flags: set, values, every };
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const option = equals < 0 ? word : word.slice(0, equals);
    if (flags.includes(word)) set.add(word);
    else if (valued.includes(option)) {
      const value = equals < 0 ? (words[++at] ?? '') : word.slice(equals + 1);
      values.set(option, value);
      every.set(option, [...(every.get(option) ?? []), value]);
    } else if (word.startsWith('-')) return wrong(`There is no option “${word}”.`);
    else names.push(word);
  }
  return { names, flags: set, values, every };
}

/** The options that say which period is judged; the second is what it was called when all were quarters. */
export const PERIOD_OPTIONS: readonly string[] = ['--period', '--quarter'];

/** The label of the period asked for, as it was typed; null for the latest with data. */
export function readPeriod({ values }: Options): string | null | Wrong {
  const option = PERIOD_OPTIONS.find((each) => values.has(each));
  const label = option && values.get(option)?.trim();
  if (option === undefined || label === undefined) return null;
  return label === '' || label.startsWith('--')
    ? wrong(`${option} wants the label of a period, such as Q3 or “Nov 2025”.`)
    : label;
}

/** The sheet asked for; null for the one that has the scorecard. */
export const readSheet = ({ values }: Options): string | null => values.get('--sheet') ?? null;

export const isWrong = (value: unknown): value is Wrong =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'wrong';
