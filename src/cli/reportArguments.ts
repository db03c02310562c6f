import type { ReportFields } from '../report/fields';
import { FIELDS } from '../wording/reports/document';
import { TEMPLATES, type TemplateId } from '../wording/reports/templates';
import {
  isWrong,
  PERIOD_OPTIONS,
  readOptions,
  readPeriod,
  readSheet,
  wrong,
  type Options,
  type Wrong,
} from './options';
import type { ReportRequest } from './report';

export type ReportCommand = ({ readonly kind: 'report' } & ReportRequest) | Wrong;

/** Other names people give the templates. */
const ALSO: Readonly<Record<string, TemplateId>> = {
  committee: 'full',
  report: 'full',
  'one-page': 'summary',
  'one-indicator': 'indicator',
  'scorecard-only': 'scorecard',
};
const FLAGS = ['--public', '--draft', '--allow-contradictions', '--json'];
const VALUED = ['--out', '--template', '--sheet', '--indicator', '--style', ...PERIOD_OPTIONS];

/** Reads the words after `report`. Never throws: what it cannot read is a sentence. */
export function parseReport(words: readonly string[]): ReportCommand {
  const options = readOptions(words, FLAGS, [...VALUED, ...FIELDS.map(({ option }) => option)]);
  if (isWrong(options)) return options;
  const { names, flags, values } = options;
  const wanted =
    values.get('--template')?.toLowerCase() ?? (values.has('--indicator') ? 'indicator' : 'full');
  const template = TEMPLATES.find(({ id }) => id === wanted)?.id ?? ALSO[wanted];
  if (!template)
    return wrong(
      `--template wants full, scorecard, exceptions, summary, indicator or comparison, not “${wanted}”.`,
    );
  const period = readPeriod(options);
  if (isWrong(period)) return period;
  const [workbook, ...more] = names;
  const [out = null, indicator = null, style = null] = ['--out', '--indicator', '--style'].map((name) =>
    values.get(name),
  );
  const json = flags.has('--json');
  if (workbook === undefined) return wrong('No file was named.');
  if (more.length > 0) return wrong('report wants one workbook.');
  if (out === null && !json) return wrong('report wants --out and the name of a .docx file.');
  if (out !== null && !/\.docx$/i.test(out))
    return wrong(`--out wants the name of a .docx file, not “${out}”.`);
  if (style !== null && !/\.docx$/i.test(style))
    return wrong(`--style wants the name of a .docx file, not “${style}”.`);
  const draft = flags.has('--draft');
  const version = flags.has('--public') ? 'public' : 'internal';
  if (draft && version === 'public')
    return wrong('--draft makes the author’s own copy, which is never public.');
  return {
    kind: 'report',
    workbook,
    out,
    template,
    version,
    period,
    sheet: readSheet(options),
    indicator,
    draft,
    allowContradictions: flags.has('--allow-contradictions'),
    fields: fieldsIn(options),
    style,
    json,
  };
}

/** The fields given on the command line. */
const fieldsIn = ({ values }: Options): Partial<ReportFields> =>
  Object.fromEntries(
    FIELDS.flatMap(({ id, option }) => {
      const text = values.get(option);
      return text === undefined ? [] : [[id, text]];
    }),
  );
