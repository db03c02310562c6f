import type { PeriodKey } from '../domain/periods/period';
import { QUARTERS } from '../domain/periods/periods';
import { TEMPLATES, type TemplateId, type VersionId } from '../wording/templates';
import type { ReportWish } from './report';

export type ReportCommand =
  ({ readonly kind: 'report' } & ReportWish) | { readonly kind: 'wrong'; readonly says: string };

const wrong = (says: string): ReportCommand => ({ kind: 'wrong', says });

/** Reads the words after `report`. Never throws: what it cannot read is a sentence. */
export function parseReport(words: readonly string[]): ReportCommand {
  const files: string[] = [];
  let out: string | null = null;
  let template: TemplateId = 'full';
  let period: PeriodKey | null = null;
  let version: VersionId = 'internal';
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const option = equals < 0 ? word : word.slice(0, equals);
    const value = () => (equals < 0 ? (words[++at] ?? '') : word.slice(equals + 1));
    if (option === '--public' && equals < 0) version = 'public';
    else if (option === '--out') out = value();
    else if (option === '--template') {
      const wished = value().toLowerCase();
      const found = TEMPLATES.find(({ id }) => id === wished)?.id;
      if (!found) return wrong(`--template wants full, exceptions, summary or comparison, not “${wished}”.`);
      template = found;
    } else if (option === '--quarter') {
      const wished = value().toUpperCase();
      const found = QUARTERS.find((each) => each === wished);
      if (!found) return wrong(`--quarter wants Q1, Q2, Q3 or Q4, not “${wished}”.`);
      period = found;
    } else if (word.startsWith('-')) return wrong(`There is no option “${word}”.`);
    else files.push(word);
  }
  const [workbook, ...more] = files;
  if (workbook === undefined) return wrong('No file was named.');
  if (more.length > 0) return wrong('report wants one workbook.');
  if (out === null) return wrong('report wants --out and the name of a .docx file.');
  if (!/\.docx$/i.test(out)) return wrong(`--out wants the name of a .docx file, not “${out}”.`);
  return { kind: 'report', workbook, out, template, version, period };
}
