import { CHECKS } from './registry';

/** The checks as a Markdown table, for the README; a test compares the two. */
export function renderChecksTable(): string {
  const rows = CHECKS.map(
    ({ id, severity, title, why, fix }) => `| \`${id}\` | ${severity} | **${title}.** ${why} | ${fix} |`,
  );
  return [
    '| check | severity | what it finds, and why it matters | what to do |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
