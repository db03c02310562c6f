import { readTruth, ZOOS } from '../zoo/truth';
import { CHANGES } from './changes';
import { measureChanges, type Changed } from './measureChanges';

interface Rendered {
  readonly text: string;
  /** Wrong statuses, as sentences. */
  readonly falls: readonly string[];
}

/**
 * Every change on every workbook of both zoos: what of the right statuses stays, what is asked about, and what is wrong. A wrong
 * one falls: information that is missing, or competes, must be asked about.
 */
export async function renderChanges(seed: number): Promise<Rendered> {
  const all: Changed[] = [];
  for (const zoo of ZOOS)
    for (const truth of readTruth(zoo)) all.push(...(await measureChanges(zoo, truth, CHANGES, seed)));
  const lines = CHANGES.map(({ name, kind }) => {
    const own = all.filter(({ change }) => change === name);
    const sum = (of: (each: Changed) => number): string =>
      String(own.reduce((total, each) => total + of(each), 0)).padStart(6);
    return `${name.padEnd(56)}${kind.padEnd(10)}${String(own.length).padStart(4)}${sum(({ right }) => right)}${sum(({ wrong }) => wrong.length)}${sum(({ asked }) => asked)}`;
  });
  const falls = all.flatMap(({ change, wrong }) => wrong.map((each) => `${change}: ${each}`));
  const head = `Workbooks changed as strangers would, seed ${seed}`;
  const columns = `${'change'.padEnd(56)}${'kind'.padEnd(10)}${'of'.padStart(4)}${'right'.padStart(6)}${'wrong'.padStart(6)}${'asked'.padStart(6)}`;
  return { text: [head, columns, ...lines, ...falls.map((each) => `  WRONG ${each}`)].join('\n'), falls };
}
