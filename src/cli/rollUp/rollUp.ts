import { servicesOf, type Service } from '../../domain/rollUp/services';
import { serviceNames } from '../../domain/rollUp/serviceNames';
import { rollUpOf, type RolledUp } from '../../app/session/rollUp';
import { openMatters } from '../../app/session/release';
import { reportInputs } from '../../app/session/reportInputs';
import { renderRollUpHtml } from '../../outputs/page/rollUpHtml';
import { NO_FIELDS, withFields } from '../../report/fields';
import { sayEarlier, sayTwice, sayUnplaced } from '../../wording/reports/rollUp';
import { inStyle, putFile, readStyle, type StyleDocument } from '../documentFile';
import { errorsOf } from '../report';
import { refused, unread, type NotWritten, type ReportRequest } from '../reportResult';
import { readCards, type Card, type Cards } from './readCards';

/** What a report on several scorecards was asked for. */
export interface RollUpRequest extends Omit<ReportRequest, 'workbook' | 'sheet' | 'indicator'> {
  /** Workbooks, folders and patterns. */
  readonly workbooks: readonly string[];
  /** The sheets wanted of one workbook; none is all. */
  readonly sheets: readonly string[];
}

/** A roll-up written, or the sentence that says why it was not. */
export type RollUpResult =
  | (RolledUp & {
      readonly kind: 'written';
      readonly services: readonly Service<Card>[];
      readonly cards: Cards;
    })
  | NotWritten;

/** Writes one report of several scorecards. `now` is the date the document states. */
export async function writeRollUp(request: RollUpRequest, now: Date): Promise<RollUpResult> {
  const { version, out } = request;
  if (request.sheets.length > 0 && request.workbooks.length !== 1)
    return unread('--sheet names sheets of one workbook: give one.');
  const cards = await readCards(request.workbooks, request.period, request.sheets);
  // A public report must not be of fewer services than it seems to be.
  if (cards.cards.length === 0 || (version === 'public' && cards.unread.length > 0))
    return unread(
      cards.unread.length > 0 ? cards.unread.join(' ') : 'There is no scorecard in what was named.',
    );
  const { services, unplaced, twice } = servicesOf(cards.cards);
  if (twice.length > 0) return refused(sayTwice(twice));
  const style = await readStyle(request.style);
  if (typeof style === 'string') return unread(style);
  const inputs = services.map(({ current: { file } }) =>
    reportInputs({
      judged: file.analysis.judged,
      sheet: file.sheet,
      reading: file.reading,
      otherSheets: { tables: file.data },
    }),
  );
  const names = serviceNames(
    services.map(({ current: { workbook, sheet } }, at) => ({
      workbook,
      sheet,
      title: inputs[at]?.stored.fields.title ?? '',
    })),
  );
  const result = rollUpOf(
    services.map((service, at) => {
      const { file } = service.current;
      const { options = {}, owed = null } = inputs[at] ?? {};
      return {
        name: names[at] ?? '',
        service,
        breakdowns: file.breakdowns,
        written: options,
        owed,
        matters: openMatters(
          file.analysis.judged,
          errorsOf(file),
          options.commentary ?? new Map<number, string>(),
        ),
      };
    }),
    {
      template: request.template,
      version,
      draft: request.draft,
      allowContradictions: request.allowContradictions,
      allowOwed: request.allowOwed,
      fields: withFields(NO_FIELDS, request.fields),
      around: style?.around ?? [],
      besides: [...cards.unread, ...(unplaced.length > 0 ? [sayUnplaced(unplaced)] : [])],
    },
  );
  if (result.kind === 'problem') return refused(`${result.problem.says} ${result.problem.wayOut}`);
  const says = out === null ? null : await write(out, result.value, style, now);
  if (says !== null) return unread(says);
  return { kind: 'written', ...result.value, services, cards };
}

/** Writes the document, or the page; the sentence that says why it could not be written, or null. */
async function write(
  out: string,
  { rollUp }: RolledUp,
  style: StyleDocument | null,
  now: Date,
): Promise<string | null> {
  if (/\.html?$/i.test(out)) return putFile(out, new TextEncoder().encode(renderRollUpHtml(rollUp)));
  return putFile(out, await inStyle(rollUp, style, now));
}

/** The result in lines for a terminal. */
export function sayRollUp(result: RollUpResult, out: string | null): readonly string[] {
  if (result.kind === 'not-written') return [`The report was not written: ${result.says}`];
  const { rollUp, open, leftOut, marked, cards, services, owed } = result;
  const { front } = rollUp;
  const labels = services.flatMap(({ current: { file } }) =>
    file.label === null ? [] : [`${file.workbook} is labelled “${file.label}”.`],
  );
  return [
    `${out ?? 'Roll-up'}: ${front.title}. ${front.stamp}.`,
    `Services: ${rollUp.services.map(({ name }) => name).join(', ')}.`,
    ...services.flatMap(({ earlier }, at) =>
      earlier.length === 0
        ? []
        : [
            sayEarlier(
              rollUp.services[at]?.name ?? '',
              earlier.map(({ card }) => card),
            ),
          ],
    ),
    ...owed,
    ...leftOut,
    ...marked,
    ...(cards.without.length === 0
      ? []
      : [`Without a scorecard, and not in it: ${cards.without.join(', ')}.`]),
    ...(labels.length === 0 ? [] : [...labels, 'The document has no label: give it one in Word.']),
    ...(open.length === 0
      ? []
      : ['Its first page says what is still open:', ...open.map((each) => `- ${each}`)]),
  ];
}

/** The exit code, as for a report on one. What could not be read is not in it: its first page says so, and so does this. */
export function codeOf(result: RollUpResult): 0 | 1 | 2 {
  if (result.kind === 'not-written') return result.because === 'open' ? 1 : 2;
  return result.cards.unread.length > 0 ? 2 : 0;
}
