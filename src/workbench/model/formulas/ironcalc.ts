import init, { Model } from '@ironcalc/wasm';
import type { Calculator } from './calculator';
import { IronCalculator } from './ironCalculator';

let loaded: Promise<unknown> | null = null;

/** Loads the engine (2 MB of wasm, once) and makes a calculator with an empty model. */
export async function createCalculator(): Promise<Calculator> {
  loaded ??= load();
  await loaded;
  return new IronCalculator(() => new Model('Workbook', 'en-GB', 'Europe/London', 'en'));
}

/**
 * In a browser the engine fetches the file the bundler put beside it. Node has no fetch for files, so there the bytes
 * are read (from the project's folder); the way to `fs` is one the bundler does not follow.
 */
async function load(): Promise<unknown> {
  const node = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:fs');
  if (!node) return init();
  return init({
    module_or_path: node.readFileSync(`${process.cwd()}/node_modules/@ironcalc/wasm/wasm_bg.wasm`),
  });
}
