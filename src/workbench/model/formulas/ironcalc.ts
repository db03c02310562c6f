import init, { Model } from '@ironcalc/wasm';
import type { Calculator } from './calculator';
import { IronCalculator } from './ironCalculator';

let loaded: Promise<unknown> | null = null;

/**
 * The models there are. The engine has one memory for all of them: once it ran out of its stack there, none may be
 * given back to it, by hand or by the collector of garbage, which would end in an error nobody asked for.
 */
const made = new Set<WeakRef<Model>>();
const kept: Model[] = [];

/**
 * Loads the engine (2 MB of wasm, once) and makes a calculator with an empty model; null where another workbook broke
 * the engine, until the page is loaded anew.
 */
export async function createCalculator(): Promise<Calculator | null> {
  loaded ??= load();
  await loaded;
  return kept.length > 0 ? null : new IronCalculator(createModel, keepAll);
}

function createModel(): Model {
  const model = new Model('Workbook', 'en-GB', 'Europe/London', 'en');
  made.add(new WeakRef(model));
  return model;
}

function keepAll(): void {
  for (const model of made) kept.push(...[model.deref()].filter((one) => one !== undefined));
  made.clear();
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
