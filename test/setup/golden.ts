import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const FOLDER = join(__dirname, '..', 'golden');

/** "prompts.txt" → "prompts-changed.txt"; such files are not committed. */
function changedName(name: string): string {
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}-changed${extension}`;
}

/**
 * Compares text with test/golden/NAME. On a mismatch, or when there is no golden yet, the new text is written beside
 * it as NAME-changed for a person to read: a golden is only ever renamed into place after it was read by eye, or
 * accepted with GOLDEN=accept in the environment. Line ends are compared as \n.
 */
export function expectGolden(name: string, text: string): void {
  const golden = join(FOLDER, name);
  const changed = join(FOLDER, changedName(name));
  const actual = `${text.replace(/\r\n/g, '\n').replace(/\n$/, '')}\n`;
  if (process.env['GOLDEN'] === 'accept') {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, actual);
  }
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8').replace(/\r\n/g, '\n') : null;
  if (expected === actual) {
    rmSync(changed, { force: true });
    return;
  }
  mkdirSync(dirname(changed), { recursive: true });
  writeFileSync(changed, actual);
  if (expected === null) {
    throw new Error(
      `There is no test/golden/${name} yet: read ${changedName(name)} and rename it if it is right.`,
    );
  }
  expect({ golden: name, text: actual }).toEqual({ golden: name, text: expected });
}
