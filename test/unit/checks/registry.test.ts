import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../../src/domain/plan/digest';
import { CHECKS, CHECKS_VERSION } from '../../../src/checks/registry';

const folder = path.resolve(__dirname, '../../../src/checks/rules');
const ids: readonly string[] = CHECKS.map(({ id }) => id);

test('ids are kebab-case and unique', () => {
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the version that sign-offs name is moved on with the list of checks', () => {
  // When this fails, a check was added or taken away: give CHECKS_VERSION its next number, then the new digest here.
  expect([CHECKS_VERSION, digestOf(ids)]).toEqual(['2026.11.3', '3442eb0d-04190b19']);
});

test('each check has its file, and each file of a check is registered', () => {
  const files = readdirSync(folder)
    .map((file) => path.basename(file, '.ts'))
    .filter((file) => file.includes('-'));
  expect([...ids].sort()).toEqual(files.sort());
});

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  test('says what it finds in a few words', () => {
    expect(check.title).toMatch(/^[A-Z][^.]{5,60}$/);
  });

  test.each(['why', 'fix', 'limits'] as const)('says its %s in a British sentence', (part) => {
    expect(check[part]).toMatch(/^[A-Z].{10,}\.$/);
    expect(check[part]).not.toMatch(/\b(?:color|center|behavior|percent\b|organiz\w+|analyz\w+)/i);
    expect(check[part]).not.toMatch(/ {2}|'/);
  });

  test('shows a pass and a fail, each under a name of its own', () => {
    const { pass, fail, cannotTell } = check.examples;
    expect(pass.length).toBeGreaterThan(0);
    expect(fail.length).toBeGreaterThan(0);
    expect(fail.every(({ cells }) => cells.length > 0)).toBe(true);
    expect([...pass, ...cannotTell].every(({ cells }) => cells.length === 0)).toBe(true);
    const names = [...pass, ...fail, ...cannotTell].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('shows when it cannot tell, if it ever says so', () => {
    const source = readFileSync(path.join(folder, `${check.id}.ts`), 'utf8');
    expect(check.examples.cannotTell.length > 0).toBe(/\bcannotTell\(/.test(source));
  });
});
