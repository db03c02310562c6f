import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice and poppler are here to open what we write: a program that no one of us wrote. */
export const HAS_OFFICE = ['soffice', 'pdftotext'].every(
  (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0,
);

/** Milliseconds a first start of LibreOffice may take on a busy machine. */
export const OFFICE_TIME = 120_000;

/**
 * Opens a file in LibreOffice, prints it to PDF and gives the text of each page. Each call has a profile of its own,
 * so that tests may run side by side. `filter` names the import filter where the ending does not say enough.
 */
export function openInOffice(name: string, content: string | Uint8Array, filter?: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-office-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, content);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        ...(filter === undefined ? [] : [`--infilter=${filter}`]),
        ...['--convert-to', 'pdf', '--outdir', folder, file],
      ],
      { stdio: 'pipe', timeout: OFFICE_TIME },
    );
    const pdf = file.replace(/\.[^.]+$/, '.pdf');
    if (!existsSync(pdf)) throw new Error('LibreOffice wrote no PDF');
    const text = join(folder, 'pages.txt');
    execFileSync('pdftotext', ['-layout', pdf, text]);
    return readFileSync(text, 'utf8').replace(/\f$/, '').split('\f');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A word on a printed page, with its box in points from the top left. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Prints several documents with one start of LibreOffice, and gives the words of each page of each, with their places. */
export function printInOffice(
  documents: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, readonly (readonly PrintedWord[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-office-'));
  try {
    const files = [...documents].map(([name, content]) => {
      const file = join(folder, `${name}.docx`);
      writeFileSync(file, content);
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const print = ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
    execFileSync('soffice', [profile, ...print], { stdio: 'pipe', timeout: OFFICE_TIME });
    return new Map([...documents.keys()].map((name) => [name, wordsOf(join(folder, `${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function wordsOf(pdf: string): readonly (readonly PrintedWord[])[] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text: text.replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? ''),
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      })),
    );
}
