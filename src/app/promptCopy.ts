import type { Copied } from '../host/port';
import type { PromptView } from './state';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
const items = (lines: readonly string[]): string => lines.map((line) => `<li>${escape(line)}</li>`).join('');

/** A prompt for the clipboard: heading, facts, questions. Text from cells is escaped. */
export function promptCopy({ ref, title, facts, questions }: PromptView): Copied {
  const heading = ref === '' ? title : `${ref} ${title}`;
  return {
    html: `<p><b>${escape(heading)}</b></p><ul>${items(facts)}</ul><ul>${items(questions)}</ul>`,
    text: [heading, ...[...facts, ...questions].map((line) => `- ${line}`)].join('\n'),
  };
}
