import path from 'node:path';
import { FRAME_ANCESTORS } from '../../publish/headers';
import type { Role } from './routes';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'", // the formula engine is WebAssembly
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The query that lets the pane use the clipboard; without it the pane has what an iframe of Excel on the web has: nothing. */
const CLIPBOARD_QUERY = 'clipboard=allow';

/** The headers for one file. `query` is what follows the question mark. */
export function headersFor(file: string, role: Role, query: string): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': role === 'hashed' ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  if (role === 'page') headers['content-security-policy'] = PAGE_POLICY;
  if (role === 'pane') {
    headers['content-security-policy'] = FRAME_ANCESTORS;
    const allowed = query.split('&').includes(CLIPBOARD_QUERY);
    // The pane is framed on its own origin here, where the default would be to allow; hence a header and not an absent attribute.
    if (!allowed) headers['permissions-policy'] = 'clipboard-read=(), clipboard-write=()';
  }
  return headers;
}
