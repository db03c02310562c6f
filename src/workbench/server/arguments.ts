/** What `npm run demo -- …` was asked to do. */
export interface DemoOptions {
  /** The workbook to open, as given; null opens the sample. */
  readonly file: string | null;
  /** The port asked for; null is 3000, or the next free one. */
  readonly port: number | null;
  readonly openBrowser: boolean;
}

type ParsedArguments =
  | { readonly kind: 'run'; readonly options: DemoOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string };

export const USAGE = `npm run demo -- [FILE.xlsx] [--port N] [--no-open]

  FILE.xlsx   open this workbook (else a published scorecard)
  --port N    serve on this port (else 3000, or the next free one)
  --no-open   do not start a browser
  --help      this text`;

const wrong = (why: string): ParsedArguments => ({ kind: 'wrong', why });

function parsePort(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port <= 65535 ? port : null;
}

/** Reads the words after `npm run demo --`. Never throws; `why` is a sentence for the terminal. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  let file: string | null = null;
  let port: number | null = null;
  let openBrowser = true;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--help' || word === '-h') return { kind: 'help' };
    if (word === '--no-open') openBrowser = false;
    else if (word === '--port' || word.startsWith('--port=')) {
      const value = word === '--port' ? words[(i += 1)] : word.slice('--port='.length);
      port = parsePort(value);
      if (port === null)
        return wrong(`--port needs a number from 0 to 65535, for example --port 3100${got(value)}.`);
    } else if (word.startsWith('-')) {
      return wrong(`There is no option ${word}. The options are --port N, --no-open and --help.`);
    } else if (file !== null) {
      return wrong(`Only one workbook can be opened at a time; there are two: ${file} and ${word}.`);
    } else file = word;
  }
  return { kind: 'run', options: { file, port, openBrowser } };
}

const got = (value: string | undefined): string => (value === undefined ? '' : `; it got "${value}"`);
