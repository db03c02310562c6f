/** @jest-environment jsdom */
import { renderNginx, renderStaticWebApp, renderWebConfig } from '../../../src/publish/hostFiles';

type Headers = Readonly<Record<string, string>>;

const POLICY =
  "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; font-src 'self'; connect-src 'self' https://appsforoffice.microsoft.com; base-uri 'none'; " +
  "form-action 'none'; worker-src 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'self' https://*.officeapps.live.com " +
  'https://*.sharepoint.com https://*.office.com https://*.cloud.microsoft https://*.microsoft365.com';
const ALWAYS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** What each kind of file must come with, whoever serves it; null for a file that must not be served. */
const WANTED: Readonly<Record<string, Headers | null>> = {
  'taskpane.html': { ...ALWAYS, 'Cache-Control': 'no-cache' },
  'manifest.xml': { ...ALWAYS, 'Cache-Control': 'no-cache' },
  'js/taskpane.4aa6562e6e14ddb57829.js': {
    ...ALWAYS,
    'Cache-Control': 'max-age=31536000, public, immutable',
  },
  'assets/icon-32.png': { ...ALWAYS, 'Cache-Control': 'max-age=86400, public' },
  'web.config': null,
  'nginx.conf': null,
  'staticwebapp.config.json': null,
};
const files = Object.keys(WANTED);
const answers = (answer: (file: string) => Headers | null) =>
  Object.fromEntries(files.map((file) => [file, answer(file)]));

test('nginx gives each file its headers, and never its own settings', () => {
  const text = renderNginx('/scorecard');
  const blocks = [...text.matchAll(/location (=|\^~|) ?(\S+) \{([\s\S]*?)\}/g)].map(([, how, at, body]) => ({
    how,
    at: at ?? '',
    body: body ?? '',
  }));
  const answer = (file: string): Headers | null => {
    const address = `/scorecard/${file}`;
    // An exact block wins, else the longest prefix.
    const block =
      blocks.find(({ how, at }) => how === '=' && at === address) ??
      blocks
        .filter(({ how, at }) => how !== '=' && address.startsWith(at))
        .sort((a, b) => b.at.length - a.at.length)[0];
    if (block?.body.includes('return 404;')) return null;
    return Object.fromEntries(
      [...(block?.body ?? '').matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    );
  };
  expect(answers(answer)).toEqual(WANTED);
});

test('Azure Static Web Apps give each file its headers, and never the host’s settings', () => {
  const config = JSON.parse(renderStaticWebApp()) as {
    globalHeaders: Headers;
    routes: { route: string; statusCode?: number; headers?: Headers }[];
  };
  const answer = (file: string): Headers | null => {
    const rule = config.routes.find(({ route }) =>
      route.endsWith('*') ? `/${file}`.startsWith(route.slice(0, -1)) : `/${file}` === route,
    );
    return rule?.statusCode === 404 ? null : { ...config.globalHeaders, ...rule?.headers };
  };
  expect(answers(answer)).toEqual(WANTED);
});

test('Internet Information Services give each file its headers, and never the host’s settings', () => {
  const read = new DOMParser().parseFromString(renderWebConfig(), 'application/xml');
  expect(read.querySelector('parsererror')).toBeNull();
  const all = (selector: string, within: ParentNode = read) => [...within.querySelectorAll(selector)];
  const always = Object.fromEntries(
    all('httpProtocol > customHeaders > add').map((add) => [
      add.getAttribute('name') ?? '',
      add.getAttribute('value') ?? '',
    ]),
  );
  // IIS never serves web.config; it refuses the segments named.
  const hidden = [
    'web.config',
    ...all('hiddenSegments > add').map((add) => add.getAttribute('segment') ?? ''),
  ];
  const caching = (cache: Element | null): string => {
    if (cache?.getAttribute('cacheControlMode') === 'DisableCache') return 'no-cache';
    const [, days = '', hours] =
      /^(\d+)\.(00:00:00)$/.exec(cache?.getAttribute('cacheControlMaxAge') ?? '') ?? [];
    expect(hours).toBe('00:00:00');
    return `max-age=${Number(days) * 86_400}, ${cache?.getAttribute('cacheControlCustom')}`;
  };
  const answer = (file: string): Headers | null => {
    if (hidden.includes(file)) return null;
    const place = all('location').find((location) => file.startsWith(`${location.getAttribute('path')}/`));
    const cache = (place ?? read.querySelector('configuration > *'))?.querySelector('clientCache') ?? null;
    return { ...always, 'Cache-Control': caching(cache) };
  };
  expect(answers(answer)).toEqual(WANTED);
});

test('an address without a path of its own starts at the root', () => {
  expect(renderNginx('')).toContain('location ^~ /js/ {');
});
