import type { Copied } from '../../host/port';
import { foldSpace } from '../../domain/grid/grid';
import { inertField } from '../../outputs/inert';
import { escapeHtml } from '../../outputs/escapeHtml';
import type { PromptView } from '../state/report';

const items = (lines: readonly string[]): string =>
  lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');

/**
 * A prompt for the clipboard: heading, facts, questions. Text from cells is escaped in the HTML, and in the plain text
 * no line is one that a spreadsheet would run: a bullet goes before each, since a hyphen would begin a formula.
 */
export function promptCopy({ ref, title, facts, questions }: PromptView): Copied {
  const heading = ref === '' ? title : `${ref} ${title}`;
  const line = (text: string): string => inertField(foldSpace(text));
  return {
    html: `<p><b>${escapeHtml(heading)}</b></p><ul>${items(facts)}</ul><ul>${items(questions)}</ul>`,
    text: [line(heading), ...[...facts, ...questions].map((each) => `• ${line(each)}`)].join('\n'),
  };
}
