import { TEMPLATES } from '../wording/reports/templates';
import { isWrong, PERIOD_OPTIONS, readOptions, readPeriod, readSheet, wrong, type Wrong } from './options';
import type { ReportRequest } from './report';

export type ReportCommand = ({ readonly kind: 'report' } & ReportRequest) | Wrong;

/** Reads the words after `report`. Never throws: what it cannot read is a sentence. */
export function parseReport(words: readonly string[]): ReportCommand {
  const options = readOptions(words, ['--public'], ['--out', '--template', '--sheet', ...PERIOD_OPTIONS]);
  if (isWrong(options)) return options;
  const { names, flags, values } = options;
  const requested = values.get('--template')?.toLowerCase() ?? 'full';
  const template = TEMPLATES.find(({ id }) => id === requested)?.id;
  if (!template)
    return wrong(`--template wants full, exceptions, summary or comparison, not “${requested}”.`);
  const period = readPeriod(options);
  if (isWrong(period)) return period;
  const [workbook, ...more] = names;
  const out = values.get('--out');
  if (workbook === undefined) return wrong('No file was named.');
  if (more.length > 0) return wrong('report wants one workbook.');
  if (out === undefined) return wrong('report wants --out and the name of a .docx file.');
  if (!/\.docx$/i.test(out)) return wrong(`--out wants the name of a .docx file, not “${out}”.`);
  const version = flags.has('--public') ? 'public' : 'internal';
  return { kind: 'report', workbook, out, template, version, period, sheet: readSheet(options) };
}
