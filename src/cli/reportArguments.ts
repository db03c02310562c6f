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
import { standsForMany } from './batch/findFiles';
import type { ReportRequest } from './reportResult';
import type { RollUpRequest } from './rollUp/rollUp';

export type ReportCommand =
  ({ readonly kind: 'report' } & ReportRequest) | ({ readonly kind: 'roll-up' } & RollUpRequest) | Wrong;

/** Other names people give the templates. */
const ALSO: Readonly<Record<string, TemplateId>> = {
  committee: 'full',
  report: 'full',
  'one-page': 'summary',
  'one-indicator': 'indicator',
  'scorecard-only': 'scorecard',
};
const FLAGS = ['--public', '--draft', '--allow-contradictions', '--allow-owed', '--json', '--roll-up'];
const VALUED = ['--out', '--template', '--sheet', '--indicator', '--style', ...PERIOD_OPTIONS];

/** Reads the words after `report`; a folder is looked for on disk. Never throws: what it cannot read is a sentence. */
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
  if (out === null && !json) return wrong('report wants --out and the name of a .docx file.');
  const sheets = options.every.get('--sheet') ?? [];
  const several = more.length > 0 || sheets.length > 1 || flags.has('--roll-up') || standsForMany(workbook);
  if (out !== null && !/\.(?:docx|html?)$/i.test(out))
    return wrong(`--out wants the name of a .docx file or an .html file, not “${out}”.`);
  if (style !== null && !/\.docx$/i.test(style))
    return wrong(`--style wants the name of a .docx file, not “${style}”.`);
  const draft = flags.has('--draft');
  const version = flags.has('--public') ? 'public' : 'internal';
  if (draft && version === 'public')
    return wrong('--draft makes the author’s own copy, which is never public.');
  const wish = {
    out,
    template,
    version,
    period,
    draft,
    allowContradictions: flags.has('--allow-contradictions'),
    allowOwed: flags.has('--allow-owed'),
    fields: fieldsIn(options),
    style,
    json,
  } as const;
  if (!several) return { kind: 'report', workbook, sheet: readSheet(options), indicator, ...wish };
  return rollUpOf(options, { ...wish, template: values.has('--template') ? template : 'scorecard' });
}

function rollUpOf(
  { names, every }: Options,
  wish: Omit<RollUpRequest, 'workbooks' | 'sheets'>,
): ReportCommand {
  if (wish.template === 'indicator' || wish.template === 'comparison')
    return wrong(`--template ${wish.template} is for one scorecard, not for several.`);
  return { kind: 'roll-up', workbooks: names, sheets: every.get('--sheet') ?? [], ...wish };
}

/** The fields given on the command line. */
const fieldsIn = ({ values }: Options): Partial<ReportFields> =>
  Object.fromEntries(
    FIELDS.flatMap(({ id, option }) => {
      const text = values.get(option);
      return text === undefined ? [] : [[id, text]];
    }),
  );
