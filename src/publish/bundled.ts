import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Compilation, Module } from 'webpack';
import { FORGOTTEN_TEXTS } from './forgotten';

/** A package whose code is in the add-in. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, "MIT"; '' where the package names none. */
  readonly licence: string;
  /** The licence's text as the package has it; '' where it has none. */
  readonly text: string;
}

/** A module with those webpack has put into one with it. */
function partsOf(module: Module): readonly Module[] {
  const { modules } = module as Module & { readonly modules?: readonly Module[] };
  return modules === undefined ? [module] : modules.flatMap(partsOf);
}

/** The folder of the package a file belongs to, or null for a file of ours: the last node_modules on the way counts. */
export function packageFolder(file: string): string | null {
  const slashed = file.replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(slashed)?.[0] ?? null;
}

function readPackage(folder: string): Bundled {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: unknown;
  };
  const files = readdirSync(folder).filter((file) => /^(licen[sc]e|copying)\b/i.test(file));
  const notices = readdirSync(folder).filter((file) => /^notice\b/i.test(file)); // Apache-2.0 asks for it, too
  const texts = [...files, ...notices].map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const text = files.length === 0 ? (FORGOTTEN_TEXTS[name] ?? '') : texts.join('\n\n');
  return { name, version, licence: typeof license === 'string' ? license : '', text };
}

/** The packages whose code is in the chunks of a build; one that is there in two versions is there twice. */
export function bundledPackages(compilation: Compilation): Bundled[] {
  const folders = new Set<string>();
  for (const chunk of compilation.chunks)
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk))
      for (const part of partsOf(module)) {
        const folder = packageFolder(part.nameForCondition() ?? '');
        if (folder !== null && existsSync(path.join(folder, 'package.json'))) folders.add(folder);
      }
  return [...folders].map(readPackage);
}
