import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const at = (...parts: string[]): string => path.resolve(__dirname, '../..', ...parts);
const xml = readFileSync(at('manifest.xml'), 'utf8');
const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');

/** The width and height of a PNG, from its header. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  const used = all(/resid="([^"]*)"/g);
  const defined = all(/<bt:(?:Image|Url|String) id="([^"]*)"/g);

  test('every resid is defined, and no definition is left over or made twice', () => {
    expect(used.length).toBeGreaterThan(15);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  test('resids are at most 32 characters', () => {
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  test('every address is https on the development origin', () => {
    const addresses = all(/DefaultValue="(\w+:\/\/[^"]*)"/g);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual([]);
  });

  test('icons exist in the sizes they are named for', () => {
    const icons = all(/"https:\/\/localhost:3000\/assets\/([^"]+\.png)"/g);
    expect(new Set(icons)).toEqual(
      new Set([
        'icon-16.png',
        'icon-32.png',
        'icon-64.png',
        'icon-80.png',
        'refresh-16.png',
        'refresh-32.png',
        'refresh-80.png',
      ]),
    );
    for (const icon of icons) {
      const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
      expect([icon, ...pngSize(at('assets', icon))]).toEqual([icon, size, size]);
    }
  });

  test('pages named in it are built', () => {
    const pages = [...new Set(all(/"https:\/\/localhost:3000\/([\w-]+\.html)"/g))].sort();
    expect(pages).toEqual(['commands.html', 'help.html', 'taskpane.html']);
    const sources = ['src/commands/commands.html', 'src/taskpane/help.html', 'src/taskpane/taskpane.html'];
    expect(sources.filter((source) => !existsSync(at(source)))).toEqual([]);
  });

  test('asks for what the add-in needs and no more', () => {
    expect(all(/<Set Name="([^"]+" MinVersion="[^"]+)"/g)).toEqual([
      'ExcelApi" MinVersion="1.9',
      'AddinCommands" MinVersion="1.1',
    ]);
    expect(all(/<Permissions>(\w+)</g)).toEqual(['ReadWriteDocument']);
    expect(all(/<Id>([\w-]+)</g)).toEqual(['88bf39fe-9ae1-495a-a18d-84203cdf8ade']);
  });

  test('the function it names is associated by the commands page', () => {
    const [name = ''] = all(/<FunctionName>(\w+)</g);
    expect(name).toBe('refreshScorecard');
    expect(readFileSync(at('src/commands/commands.ts'), 'utf8')).toMatch(/associate\(\s*'refreshScorecard'/);
  });
});

const schema = at('../shared/manifest-schema/OfficeAppManifestV1_1.xsd');
const hasSchema = existsSync(schema);

// The schema is Microsoft's and not kept in this project: where it lies beside the project, the manifest is held against it.
(hasSchema ? test : test.skip)(
  hasSchema
    ? 'validates against the schema'
    : 'validates against the schema (skipped: no manifest-schema folder beside the project)',
  () => {
    expect(
      execFileSync('xmllint', ['--noout', '--schema', schema, at('manifest.xml')], {
        stdio: 'pipe',
      }).toString(),
    ).toBe('');
  },
);
