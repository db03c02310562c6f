import type { Page, Route } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

interface HostConfig {
  readonly globalHeaders: Readonly<Record<string, string>>;
  readonly routes: readonly {
    readonly route: string;
    readonly statusCode?: number;
    readonly headers?: Readonly<Record<string, string>>;
  }[];
}

/** Answers a request with a file of the folder as a static host does that was told its headers by the folder itself. */
function answer(route: Route, folder: string, relative: string): Promise<void> {
  const config = JSON.parse(
    readFileSync(path.join(folder, 'staticwebapp.config.json'), 'utf8'),
  ) as HostConfig;
  const rule = config.routes.find((each) =>
    each.route.endsWith('*')
      ? `/${relative}`.startsWith(each.route.slice(0, -1))
      : `/${relative}` === each.route,
  );
  const file = path.join(folder, relative);
  if (rule?.statusCode !== undefined || !existsSync(file))
    return route.fulfill({ status: rule?.statusCode ?? 404, body: '' });
  return route.fulfill({
    body: readFileSync(file),
    headers: {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      ...config.globalHeaders,
      ...rule?.headers,
    },
  });
}

/**
 * Puts the folder that is published in the place of the workbench's own pages of the add-in: its HTML, scripts and headers, and
 * office.js at Microsoft's address (answered from the package, since tests use no network).
 */
export async function serveShipped(page: Page, under: string): Promise<void> {
  const folder = path.join(root, 'dist/addin');
  await page.route(
    (url) => url.href.startsWith(under),
    (route) =>
      answer(route, folder, new URL(route.request().url()).href.slice(under.length).split(/[?#]/)[0] ?? ''),
  );
  const office = path.join(root, 'node_modules/@microsoft/office-js/dist');
  await page.route('https://appsforoffice.microsoft.com/lib/1/hosted/**', (route) => {
    const relative = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    return route.fulfill({
      body: readFileSync(path.join(office, relative)),
      contentType: TYPES[path.extname(relative)] ?? 'application/octet-stream',
    });
  });
}
