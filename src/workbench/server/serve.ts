import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type https from 'node:https';
import type { AddressInfo } from 'node:net';
import { headersFor } from './headers';
import { findRoute, type Role, type Roots } from './routes';

/** What the page asks for first: the file named on the command line, and the samples there are. */
export interface Session {
  readonly file: { readonly name: string; readonly path: string } | null;
  readonly samples: readonly string[];
}

/** Only these names reach us on purpose; another one is a foreign page that rebound its name to this computer. */
const OUR_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${words}\n`);
}

async function sendFile(
  file: string,
  role: Role,
  query: string,
  head: boolean,
  response: ServerResponse,
): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return refuse(response, 404, 'There is nothing at this address.');
  response.writeHead(200, { ...headersFor(file, role, query), 'content-length': found.size });
  if (head) {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy()) // the browser reports the broken answer
    .pipe(response);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  roots: Roots,
  session: Session,
): Promise<void> {
  if (!OUR_HOST.test(request.headers.host ?? ''))
    return refuse(response, 403, 'This server answers to localhost only.');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only GET and HEAD.');
  const [pathname = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const head = request.method === 'HEAD';
  const route = findRoute(pathname, roots);
  switch (route.kind) {
    case 'none':
      return refuse(response, 404, 'There is nothing at this address.');
    case 'session': {
      response.writeHead(200, headersFor('session.json', 'plain', ''));
      response.end(JSON.stringify({ file: session.file?.name ?? null, samples: session.samples }));
      return;
    }
    case 'opened':
      if (session.file === null)
        return refuse(response, 404, 'No file was named when the workbench was started.');
      return sendFile(session.file.path, 'plain', '', head, response);
    case 'file':
      return sendFile(route.path, route.role, query, head, response);
  }
}

/** The answers of the workbench's server. */
export function listener(roots: Roots, session: Session): RequestListener {
  return (request, response) => {
    answer(request, response, roots, session).catch((error: unknown) => {
      process.stderr.write(
        `${request.url ?? ''}: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'The workbench failed to answer.');
    });
  };
}

/** Listens on this computer only; gives the port (a free one for 0), or null when the port is taken or not allowed. */
export function listen(server: https.Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
