import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export interface Source {
  /** Relative to the project, with forward slashes: "src/domain/exact.ts". */
  readonly file: string;
  readonly text: string;
}

function walk(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(inside) : [inside];
  });
}

/** The TypeScript files below a folder of the project. */
export function sourcesOf(folder: string): Source[] {
  return walk(folder)
    .filter((file) => /\.(ts|tsx)$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

export interface Import {
  readonly from: string;
  /** Project path without its ending for our own files, else the package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:([^'"();]*?)\s+from\s+)?'([^']+)'|import\('([^']+)'\)/g;

/** What a file imports, static and dynamic. An import whose every name is marked `type` counts as types only. */
export function importsOf({ file, text }: Source): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const [, type, names = '', stated, dynamic] = match;
    const specifier = stated ?? dynamic ?? '';
    const to = specifier.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
      : specifier;
    const braces = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
    const listed = braces
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const typeOnly = type !== undefined || (listed?.every((name) => name.startsWith('type ')) ?? false);
    return { from: file, to, typeOnly };
  });
}
