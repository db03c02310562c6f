import { join } from 'node:path';
import { checkFile } from '../../../src/cli/check';
import { toJson } from '../../../src/cli/json';
import { isAccepted, norm, placeOf, rowsOf, samePeriod } from './compare';
import { folderOf, readTruth, type Planted, type TrueIndicator, type TrueWorkbook, type Zoo } from './truth';

type Json = ReturnType<typeof toJson>;
type JsonIndicator = Json['indicators'][number];

/** The checks that count as finding a planted mistake. */
const FOUND_BY: Readonly<Record<string, readonly string[]>> = {
  ratio: ['ratio-mismatch', 'ratio-rounding', 'ratio-impossible'],
  status: ['rag-differs'],
  total: ['total-mismatch'],
  text: ['number-as-text'],
  stale: ['repeated-value'],
  denominator: ['cohort-differs', 'headcount-differs'],
  cumfall: ['cumulative-falls'],
};

/** What became of one workbook. */
export interface Measured {
  readonly file: string;
  readonly isScorecard: boolean;
  /** Null where it was read. */
  readonly refused: string | null;
  readonly sheet: boolean;
  readonly table: boolean;
  readonly period: boolean;
  readonly roles: { readonly right: number; readonly of: number };
  readonly indicators: number;
  readonly read: number;
  readonly figures: number;
  readonly targets: number;
  readonly right: number;
  /** Statuses given that no colleague would give, as sentences. */
  readonly wrong: readonly string[];
  readonly planted: { readonly found: number; readonly of: number };
  readonly falseErrors: readonly string[];
  readonly falseWarnings: readonly string[];
}

export const measureZoo = (zoo: Zoo): Promise<readonly Measured[]> =>
  Promise.all(readTruth(zoo).map((truth) => measureWorkbook(zoo, truth)));

async function measureWorkbook(zoo: Zoo, truth: TrueWorkbook): Promise<Measured> {
  const result = await checkFile(join(folderOf(zoo), truth.file), null);
  const json = result.kind === 'checked' ? toJson(result) : null;
  const findings = json?.findings.filter(({ severity }) => severity !== 'note') ?? [];
  const matches = json
    ? truth.indicators.map((indicator) => ({ indicator, got: matchOf(json, indicator) }))
    : [];
  const explained = new Set(
    truth.planted.flatMap((planted) => findings.filter((each) => explains(each, planted))),
  );
  const isFalse = (finding: Json['findings'][number]): boolean =>
    !explained.has(finding) &&
    !truth.maySay.some(
      ({ id, cells }) => id === finding.id && (!cells || cells.includes(placeOf(finding.cell).cell)),
    );
  const saidFalsely = (severity: string): readonly string[] =>
    findings
      .filter((each) => each.severity === severity && isFalse(each))
      .map(({ id, cell }) => `${id} ${cell}`);
  const sheet = json !== null && [truth.sheet, ...truth.sheetAlso].includes(json.scorecard.sheet);
  return {
    file: truth.file,
    isScorecard: truth.scorecard,
    refused: result.kind === 'checked' ? null : result.says,
    sheet,
    table: json !== null && sheet && hasRows(json.scorecard.range, truth.indicators),
    period:
      json !== null &&
      (truth.period?.accept.some((label) => samePeriod(label, json.scorecard.period)) ?? false),
    roles: rolesOf(json, truth),
    indicators: truth.indicators.length,
    read: matches.filter(({ got }) => got !== null).length,
    figures: matches.filter(({ indicator, got }) => got && figureIsRight(got, indicator)).length,
    targets: matches.filter(
      ({ indicator, got }) => got && isAccepted(got.judged?.target, indicator.acceptTarget),
    ).length,
    right: matches.filter(({ indicator, got }) => got && indicator.accept.includes(got.judged?.rag ?? null))
      .length,
    wrong: matches.flatMap(({ indicator, got }) => wrongOf(indicator, got)),
    planted: {
      found: truth.planted.filter((planted) => findings.some((each) => finds(each, planted))).length,
      of: truth.planted.length,
    },
    falseErrors: saidFalsely('error'),
    falseWarnings: saidFalsely('warning'),
  };
}

function matchOf({ indicators }: Json, { title, ref }: TrueIndicator): JsonIndicator | null {
  const byTitle = indicators.find((each) => norm(each.title) === norm(title));
  const byRef = indicators.find(
    (each) => ref !== null && norm(each.ref) === norm(ref) && norm(title).includes(norm(each.title)),
  );
  return byTitle ?? byRef ?? null;
}

const figureIsRight = ({ judged }: JsonIndicator, { figure, acceptFigure }: TrueIndicator): boolean =>
  figure === null ? (judged?.shown ?? null) === null : isAccepted(judged?.shown, acceptFigure);

function wrongOf({ title, accept }: TrueIndicator, got: JsonIndicator | null): readonly string[] {
  const rag = got?.judged?.rag ?? null;
  return rag === null || accept.includes(rag)
    ? []
    : [
        `${title.slice(0, 40)}: ${rag} (${got?.judged?.shown} against ${got?.judged?.target}), not ${accept.join(' or ')}`,
      ];
}

function hasRows(range: string, indicators: readonly TrueIndicator[]): boolean {
  const rows = rowsOf(range);
  const inside = indicators.filter(({ row }) => rows !== null && row >= rows[0] && row <= rows[1]);
  return inside.length >= indicators.length * 0.8;
}

function rolesOf(json: Json | null, { columns }: TrueWorkbook): Measured['roles'] {
  const asked = columns.filter(({ role, column }) => role !== 'ignore' && column);
  const right = asked.filter(({ column, role, period }) => {
    const got = json?.scorecard.columns.find((each) => each.column === column);
    const same = got && (got.role === role || (role === 'ytd' && got.role === 'figure'));
    return same && (!period || !got.period || norm(got.period) === norm(period));
  });
  return { right: right.length, of: asked.length };
}

type Found = Json['findings'][number];

function isAt({ cell }: Found, { sheet, acceptCells }: Planted): boolean {
  const place = placeOf(cell);
  return (place.sheet === null || place.sheet === sheet) && acceptCells.includes(place.cell);
}

const finds = (finding: Found, planted: Planted): boolean =>
  isAt(finding, planted) && (FOUND_BY[planted.kind] ?? []).includes(finding.id);

const explains = (finding: Found, planted: Planted): boolean =>
  finds(finding, planted) || (isAt(finding, planted) && placeOf(finding.cell).cell === planted.cell);
