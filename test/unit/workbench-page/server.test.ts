import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { browserCommand } from '../../../src/workbench/server/browser';
import { isUsable } from '../../../src/workbench/server/certificates';
import { headersFor } from '../../../src/workbench/server/headers';
import { findRoute, inside, type Roots } from '../../../src/workbench/server/routes';
import { listener } from '../../../src/workbench/server/serve';

const roots: Roots = {
  addin: '/p/dist/addin',
  workbench: '/p/dist/workbench',
  office: '/p/office',
  assets: '/p/assets',
  manifest: '/p/manifest.xml',
};
const file = (pathname: string): string => {
  const route = findRoute(pathname, roots);
  return route.kind === 'file' ? `${route.role} ${route.path}` : route.kind;
};

test.each([
  ['/', 'page /p/dist/workbench/index.html'],
  ['/workbench/main.0123456789abcdef0123.js', 'hashed /p/dist/workbench/main.0123456789abcdef0123.js'],
  ['/workbench/page.css', 'plain /p/dist/workbench/page.css'],
  ['/addin/taskpane.html', 'pane /p/dist/workbench/addin/taskpane.html'],
  ['/addin/taskpane.0123456789abcdef0123.js', 'hashed /p/dist/addin/taskpane.0123456789abcdef0123.js'],
  ['/taskpane.html', 'pane /p/dist/addin/taskpane.html'],
  ['/office/office.js', 'plain /p/office/office.js'],
  ['/office/en-gb/excel.js', 'plain /p/office/en-gb/excel.js'],
  ['/assets/samples/a%20b.xlsx', 'plain /p/assets/samples/a b.xlsx'],
  ['/manifest.xml', 'plain /p/manifest.xml'],
  ['/session.json', 'session'],
  ['/file', 'opened'],
])('%s is %s', (pathname, expected) => {
  expect(file(pathname)).toBe(expected);
});

test.each([
  '/assets/../package.json',
  '/assets/%2e%2e/package.json',
  '/assets/..%2f..%2fetc/passwd',
  '/assets/%5c..%5c..%5cetc',
  '/assets//etc/passwd',
  '/assets/a%00.png',
  '/assets/.git/config',
  '/office/../../../etc/passwd',
  '/addin/../../x.html',
  '/..%2fpackage.json',
  '/src/workbench/start.mjs',
  '/node_modules/x/y.js',
  '/%E0%A4%A',
])('%s leads nowhere', (pathname) => {
  expect(file(pathname)).toBe('none');
});

test('inside keeps to its folder even where names share a beginning', () => {
  expect(inside('/p/assets', 'icon.png')).toBe(path.resolve('/p/assets/icon.png'));
  expect(inside('/p/assets', '../assets-secret/x')).toBeNull();
});

describe('headers', () => {
  test('the pane has no clipboard unless asked, and may be framed by Office', () => {
    const headers = headersFor('/x/taskpane.html', 'pane', '_host_Info=Excel');
    expect(headers['permissions-policy']).toBe('clipboard-read=(), clipboard-write=()');
    expect(headers['content-security-policy']).toMatch(
      /^frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /,
    );
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headersFor('/x/taskpane.html', 'pane', 'clipboard=allow&_host_Info=Excel')).not.toHaveProperty(
      'permissions-policy',
    );
  });

  test('hashed files are kept, the rest is asked for again', () => {
    expect(headersFor('a.js', 'hashed', '')['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headersFor('a.wasm', 'plain', '')).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'application/wasm',
    });
  });
});

test('a browser is started only where there is a screen', () => {
  const url = 'https://localhost:3000/';
  expect(browserCommand('linux', {}, url)).toBeNull();
  expect(browserCommand('linux', { DISPLAY: ':0' }, url)).toEqual({ command: 'xdg-open', args: [url] });
  expect(browserCommand('darwin', {}, url)).toEqual({ command: 'open', args: [url] });
});

test('text that is no certificate is not usable', () => {
  expect(isUsable('key', 'certificate', new Date())).toBe(false);
});

describe('answers', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'assets', 'a.png'), 'picture');
  writeFileSync(path.join(folder, 'book.xlsx'), 'cells');
  const own: Roots = { ...roots, assets: path.join(folder, 'assets') };
  const session = { file: { name: 'book.xlsx', path: path.join(folder, 'book.xlsx') }, samples: ['s.xlsx'] };
  const server = http.createServer(listener(own, session));
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** A request as raw as can be: fetch would tidy the path. */
  const get = (target: string, headers: http.OutgoingHttpHeaders = { host: 'localhost' }, method = 'GET') =>
    new Promise<string>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const request = http.request({ port, host: '127.0.0.1', path: target, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve(`${response.statusCode} ${text}`.trim()));
      });
      request.on('error', reject).end();
    });

  test('files, the session and the opened file', async () => {
    expect(await get('/assets/a.png')).toBe('200 picture');
    expect(await get('/assets/a.png', { host: 'localhost' }, 'HEAD')).toBe('200');
    expect(await get('/session.json')).toBe('200 {"file":"book.xlsx","samples":["s.xlsx"]}');
    expect(await get('/file')).toBe('200 cells');
  });

  test('nothing else', async () => {
    expect(await get('/assets/../book.xlsx')).toBe('404 There is nothing at this address.');
    expect(await get('/assets/b.png')).toBe('404 There is nothing at this address.');
    expect(await get('/file', { host: 'evil.example' })).toBe('403 This server answers to localhost only.');
    expect(await get('/file', { host: 'localhost' }, 'POST')).toBe('405 Only GET and HEAD.');
  });
});
