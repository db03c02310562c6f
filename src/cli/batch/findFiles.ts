import { statSync } from 'node:fs';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

const WORKBOOKS = '**/*.{xlsx,xlsm,xlsb,xls}';
/** Excel keeps such a file beside each workbook that is open. */
const IGNORED = ['**/~$*', '**/node_modules/**'];

const isFolder = (name: string): boolean => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isThere = (name: string): boolean => statSync(name, { throwIfNoEntry: false }) !== undefined;

/** Whether a word stands for more than one file: a folder, or a pattern that is no file's name. */
export const standsForMany = (word: string): boolean =>
  isFolder(word) || (!isThere(word) && isDynamicPattern(word));

/**
 * The workbooks that words of a command mean: a file stands for itself, whether or not it is there; a folder for every
 * workbook in it and below; a pattern (`reports/*.xlsx`) for what it matches. Each once, those of a folder by name.
 */
export async function findFiles(words: readonly string[]): Promise<{
  readonly files: readonly string[];
  /** Folders and patterns without a workbook. */
  readonly empty: readonly string[];
}> {
  const files = new Set<string>();
  const empty: string[] = [];
  for (const word of words) {
    const found = isFolder(word)
      ? await search(WORKBOOKS, word)
      : !isThere(word) && isDynamicPattern(word)
        ? await search(word.split(path.sep).join('/'), '.')
        : [word];
    if (found.length === 0) empty.push(word);
    for (const file of found) files.add(file);
  }
  return { files: [...files], empty };
}

async function search(pattern: string, folder: string): Promise<readonly string[]> {
  const found = await glob(pattern, { cwd: folder, ignore: IGNORED, caseSensitiveMatch: false });
  return found.sort().map((file) => (path.isAbsolute(file) ? file : path.join(folder, file)));
}
