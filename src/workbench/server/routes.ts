import path from 'node:path';

/** What the workbench's server does with one address. */
type Route =
  | { readonly kind: 'file'; readonly path: string; readonly role: Role }
  | { readonly kind: 'session' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'none' };

/** `page` is the workbench's own HTML, `pane` the add-in's HTML, `hashed` a file whose name changes with its content. */
export type Role = 'page' | 'pane' | 'hashed' | 'plain';

/** The folders that are served, as absolute paths. */
export interface Roots {
  readonly addin: string;
  readonly workbench: string;
  readonly office: string;
  readonly assets: string;
  readonly manifest: string;
}

/** `relative` inside `folder`, or null when it would leave the folder or names a hidden file. */
export function inside(folder: string, relative: string): string | null {
  if (relative.includes('\0') || relative.includes('\\')) return null;
  const parts = relative.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.'))) return null;
  const full = path.resolve(folder, ...parts);
  return full.startsWith(path.resolve(folder) + path.sep) ? full : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

const isHashed = (name: string): boolean => /\.[0-9a-f]{20}\.[\w.]+$/.test(name);

/**
 * Where the answer to `pathname` (percent-encoded, without the query) is.
 *
 * /addin/ is the pane as the workbench shows it (office.js from /office/). The same bundle stands at the top as well,
 * with office.js from Microsoft's CDN: that is what real Excel loads when manifest.xml is sideloaded.
 */
export function findRoute(pathname: string, roots: Roots): Route {
  const decoded = decode(pathname);
  if (decoded === null) return { kind: 'none' };
  if (decoded === '/session.json') return { kind: 'session' };
  if (decoded === '/file') return { kind: 'opened' };
  if (decoded === '/manifest.xml') return { kind: 'file', path: roots.manifest, role: 'plain' };
  if (decoded === '/') return { kind: 'file', path: path.join(roots.workbench, 'index.html'), role: 'page' };
  const [, top = '', rest = ''] = /^\/([^/]+)(?:\/(.*))?$/.exec(decoded) ?? [];
  const served = (folder: string, relative: string, role?: Role): Route => {
    const full = inside(folder, relative);
    if (full === null) return { kind: 'none' };
    return { kind: 'file', path: full, role: role ?? (isHashed(relative) ? 'hashed' : 'plain') };
  };
  if (rest === '') return served(roots.addin, top, top.endsWith('.html') ? 'pane' : undefined);
  if (top === 'addin' && rest.endsWith('.html'))
    return served(path.join(roots.workbench, 'addin'), rest, 'pane');
  if (top === 'addin') return served(roots.addin, rest);
  if (top === 'js') return served(path.join(roots.addin, 'js'), rest);
  if (top === 'workbench') return served(roots.workbench, rest);
  if (top === 'office') return served(roots.office, rest);
  if (top === 'assets') return served(roots.assets, rest);
  return { kind: 'none' };
}
