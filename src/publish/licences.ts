import type { Bundled } from './bundled';

/** Licences under which code may be shipped with the add-in: they ask for their notice and nothing more. */
export const PERMISSIVE: readonly string[] = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
];

/** Whether an SPDX expression can be met by a permissive licence alone: one of those joined by OR, all joined by AND. */
export function isPermissive(expression: string): boolean {
  const bare = expression.replace(/[()]/g, ' ').trim();
  // A mixture of both words would need their grouping: it is refused and looked at by a person.
  if (/\bOR\b/.test(bare) && /\bAND\b/.test(bare)) return false;
  const names = bare.split(/\s+(?:OR|AND)\s+/);
  const permitted = (name: string): boolean => PERMISSIVE.includes(name.trim());
  return /\bOR\b/.test(bare) ? names.some(permitted) : names.every(permitted);
}

/** The notices of everything bundled, in order of names. Throws where one may not be shipped or has no text. */
export function renderNotices(packages: readonly Bundled[]): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { name, licence, text } of sorted) {
    if (!isPermissive(licence)) throw new Error(`${name} is under ${licence}, which may not be shipped.`);
    if (text.trim() === '') throw new Error(`${name} has no licence text to pass on.`);
  }
  const parts = sorted.map(
    ({ name, version, licence, text }) =>
      `${'-'.repeat(80)}\n${name} ${version} (${licence})\n\n${text.replace(/\r\n?/g, '\n').trim()}\n`,
  );
  return `Scorecard Pane contains code of these packages. Their licences ask that this notice goes with it.\n\n${parts.join('\n')}`;
}
