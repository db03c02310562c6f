import { packageFolder } from '../../../src/publish/bundled';
import { FORGOTTEN_TEXTS } from '../../../src/publish/forgotten';
import { isPermissive, renderNotices } from '../../../src/publish/licences';

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true], // ours to choose
  ['MIT AND Zlib', false],
  ['(MIT AND ISC)', true],
  ['GPL-3.0-only', false],
  ['LGPL-2.1', false],
  ['SEE LICENSE IN LICENSE', false],
  ['UNLICENSED', false],
  ['MIT OR GPL-2.0 AND ISC', false], // needs a person's eye
  ['', false],
])('%s may be shipped: %s', (expression, may) => expect(isPermissive(expression)).toBe(may));

const PACKAGE = { name: 'b', version: '1.2.3', licence: 'MIT', text: 'Permission is granted.\r\n' };

test('notices stand in order of names, with version, licence and text', () => {
  const text = renderNotices([PACKAGE, { ...PACKAGE, name: 'a', licence: 'ISC' }]);
  expect(text.indexOf('\na 1.2.3 (ISC)\n\nPermission is granted.\n')).toBeGreaterThan(0);
  expect(text.indexOf('\nb 1.2.3 (MIT)\n')).toBeGreaterThan(text.indexOf('\na 1.2.3 (ISC)\n'));
  expect(text).not.toContain('\r');
});

test('a build with code that may not be shipped, or without its text, fails', () => {
  expect(() => renderNotices([{ ...PACKAGE, licence: 'GPL-3.0-only' }])).toThrow(
    'b is under GPL-3.0-only, which may not be shipped.',
  );
  expect(() => renderNotices([{ ...PACKAGE, text: ' ' }])).toThrow('b has no licence text to pass on.');
});

test('a text that stands in for a forgotten one names its holder and grants the permission', () => {
  for (const text of Object.values(FORGOTTEN_TEXTS)) {
    expect(text).toMatch(/^MIT License\n\nCopyright \(c\) \w/);
    expect(text).toContain('Permission is hereby granted, free of charge');
  }
});

test.each([
  ['/a/node_modules/react-dom/index.js', '/a/node_modules/react-dom'],
  ['/a/node_modules/@fluentui/react-tabs/lib/x.js', '/a/node_modules/@fluentui/react-tabs'],
  ['/a/node_modules/docx/node_modules/nanoid/x.js', '/a/node_modules/docx/node_modules/nanoid'],
  ['C:\\a\\node_modules\\zustand\\x.js', 'C:/a/node_modules/zustand'],
  ['/a/src/pane/App.tsx', null],
])('%s belongs to %s', (file, folder) => expect(packageFolder(file)).toBe(folder));
