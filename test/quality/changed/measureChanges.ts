import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSheet } from '../../../src/cli/check';
import { createFilePort } from '../../../src/cli/filePort';
import { snapshotSheet } from '../../../src/cli/snapshot';
import type { JudgedIndicator } from '../../../src/domain/judging/judged';
import { ragOf, type Rag } from '../../../src/domain/judging/status';
import type { SheetSnapshot, WorkbookPort } from '../../../src/host/port';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { openWorkbook } from '../../../src/workbench/xlsx/openWorkbook';
import { randomOf } from '../random';
import { norm } from '../zoo/compare';
import { folderOf, type TrueIndicator, type TrueWorkbook, type Zoo } from '../zoo/truth';
import type { Change } from './changes';
import { isPlain } from './work';

/** What became of the statuses of one workbook after one change. */
export interface Changed {
  readonly change: string;
  readonly kind: Change['kind'];
  readonly right: number;
  readonly asked: number;
  /** Statuses given that are no more true of the changed sheet than of the first, as sentences. */
  readonly wrong: readonly string[];
}

/** Reads a workbook of a zoo once for each change that can be made to it. */
export async function measureChanges(
  zoo: Zoo,
  truth: TrueWorkbook,
  changes: readonly Change[],
  seed: number,
): Promise<readonly Changed[]> {
  if (!isPlain(truth)) return [];
  const workbook = await openWorkbook(readFileSync(join(folderOf(zoo), truth.file)), truth.file);
  workbook.calculation.suspended = true;
  const found = workbook.sheets.find(({ name }) => name === truth.sheet);
  if (!found) return [];
  const sheet = snapshotSheet(found, true);
  const results: Changed[] = [];
  for (const { name, kind, change } of changes) {
    const changed = change({ truth, sheet }, randomOf(seed, `${truth.file} ${name}`));
    if (!changed) continue;
    const indicators = await readChanged(workbook, changed);
    results.push({ change: name, kind, ...verdictsOn(truth, indicators) });
  }
  return results;
}

/** The workbook with one sheet changed: what a port gives of it, all else as it is. */
function withSheet(workbook: Workbook, changed: SheetSnapshot): WorkbookPort {
  const port = createFilePort(workbook);
  return {
    ...port,
    read: async (request) => {
      const given = await port.read(request);
      return {
        ...given,
        sheets: given.sheets.map((sheet, at) =>
          sheet?.name === changed.name
            ? { ...changed, fills: request.sheets[at]?.fills ? changed.fills : null }
            : sheet,
        ),
      };
    },
  };
}

async function readChanged(workbook: Workbook, changed: SheetSnapshot): Promise<readonly JudgedIndicator[]> {
  const port = withSheet(workbook, changed);
  const result = await checkSheet('changed.xlsx', workbook, port, { period: null, sheet: null });
  return result.kind === 'checked' ? result.analysis.judged.indicators : [];
}

function verdictsOn(
  { file, indicators }: TrueWorkbook,
  got: readonly JudgedIndicator[],
): Pick<Changed, 'right' | 'asked' | 'wrong'> {
  const verdicts = indicators.map((indicator) => {
    const match = got.find(({ indicator: { title } }) => norm(title) === norm(indicator.title));
    return { indicator, match, rag: match ? ragOf(match.status) : null };
  });
  const isRight = ({ indicator, match, rag }: (typeof verdicts)[number]): boolean =>
    match !== undefined && indicator.accept.includes(rag);
  const wrong = verdicts.filter((each) => each.rag !== null && !isRight(each));
  return {
    right: verdicts.filter(isRight).length,
    asked: verdicts.filter((each) => each.rag === null && !isRight(each)).length,
    wrong: wrong.map(({ indicator, rag }) => sayWrong(file, indicator, rag)),
  };
}

const sayWrong = (file: string, { title, accept }: TrueIndicator, rag: Rag | null): string =>
  `${file}, ${title.slice(0, 40)}: ${rag}, not ${accept.map((each) => each ?? 'unrated').join(' or ')}`;
