import { existsSync, readdirSync, statSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArguments, USAGE, type DemoOptions } from './arguments';
import { openBrowser } from './browser';
import { findCertificate, UNTRUSTED } from './certificates';
import type { Roots } from './routes';
import { listen, listener, type Session } from './serve';

const USUAL_PORT = 3000;
const PORTS_TRIED = 20;

const project = fileURLToPath(new URL('../../../', import.meta.url));
const at = (...parts: string[]): string => path.join(project, ...parts);
const say = (words: string): void => void process.stdout.write(`${words}\n`);

const roots: Roots = {
  addin: at('dist', 'addin'),
  workbench: at('dist', 'workbench'),
  office: at('node_modules', '@microsoft', 'office-js', 'dist'),
  assets: at('assets'),
  manifest: at('manifest.xml'),
};

/** The workbook named on the command line, or a sentence why it cannot be used. */
function findFile(given: string): { name: string; path: string } | string {
  // npm runs scripts in the project's folder; INIT_CWD is where the command was typed.
  const full = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(full)) return `There is no file ${full}. Check the name and the folder, then try again.`;
  if (!statSync(full).isFile()) return `${full} is a folder. Name a workbook inside it.`;
  if (path.extname(full).toLowerCase() !== '.xlsx') {
    return `${path.basename(full)} is not an .xlsx workbook. Open it in Excel or LibreOffice, save it as .xlsx, then try again.`;
  }
  return { name: path.basename(full), path: full };
}

async function findPort(server: https.Server, wanted: number | null): Promise<number | string> {
  if (wanted !== null) {
    const port = await listen(server, wanted);
    return (
      port ??
      `Port ${wanted} is in use or not allowed. Choose another, for example --port ${wanted + 1}, or leave --port out.`
    );
  }
  for (let port = USUAL_PORT; port < USUAL_PORT + PORTS_TRIED; port += 1) {
    if ((await listen(server, port)) !== null) {
      if (port !== USUAL_PORT) say(`Port ${USUAL_PORT} is in use, so this is on ${port}.`);
      return port;
    }
  }
  return `Ports ${USUAL_PORT} to ${USUAL_PORT + PORTS_TRIED - 1} are all in use. Choose another with --port N.`;
}

/** What to serve: the workbook that was named (null: a sample) on which port. */
export interface Request {
  readonly file: Session['file'];
  readonly options: DemoOptions;
}

/** Reads the command line: what to serve, `done` when only help was wanted, or a sentence why it cannot be done. */
export function readRequest(words: readonly string[]): Request | 'done' | { readonly problem: string } {
  const parsed = parseArguments(words);
  if (parsed.kind === 'help') {
    say(USAGE);
    return 'done';
  }
  if (parsed.kind === 'wrong') return { problem: `${parsed.why}\n\n${USAGE}` };
  const { options } = parsed;
  const file = options.file === null ? null : findFile(options.file);
  return typeof file === 'string' ? { problem: file } : { file, options };
}

/** Serves; gives the address and what ends it, or a sentence why it could not. */
export async function serve({
  file,
  options,
}: Request): Promise<{ url: string; close: () => void } | string> {
  const samples = readdirSync(at('assets', 'samples')).filter((name) => name.endsWith('.xlsx'));
  const session: Session = { file, samples: samples.sort().reverse() };
  const certificate = await findCertificate(at('node_modules', '.cache', 'workbench-certificate'));
  const server = https.createServer(
    { key: certificate.key, cert: certificate.cert },
    listener(roots, session),
  );
  const port = await findPort(server, options.port);
  if (typeof port === 'string') return port;
  if (!certificate.trusted) say(UNTRUSTED);
  const url = `https://localhost:${port}/`;
  say(`Workbench: ${url}`);
  say('Press Ctrl+C to stop it.');
  if (options.openBrowser) openBrowser(url);
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url, close };
}
