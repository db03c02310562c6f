import { formatArea, formatReference } from '../../domain/grid/address';
import { gridFrom } from '../../domain/grid/grid';
import type { Plan, PreviewLine } from '../../domain/plan/plan';
import type { WorkbookPort } from '../../host/port';
import { findOnSheet } from '../workbook/findOnSheet';
import { sayHeadingsKnown, sayPointed } from '../../wording/pointing';
import { MANAGER_REFUSES } from '../../wording/roles';
import type { Draft } from '../session/examine';
import { problem } from '../state/problem';
import { readWorkbook } from '../workbook/readWorkbook';
import { RANGE_NAME } from '../settings/layout';
import { ok, refuse, type Result } from '../state/result';

/**
 * Reads the row of headings that a person has selected (its first cell, if one cell is, means the whole row), and plans
 * the name by which the scorecard is found from then on. Where the row does not do, says what is still missing. Two
 * syncs.
 */
export async function draftPickedHeadings(port: WorkbookPort): Promise<Result<Draft>> {
  const { sheet: name, area } = await port.selection();
  const { sheet, stored, workbook, preferences } = await readWorkbook(port, name);
  if (preferences.manager) return refuse(problem('manager-mode', MANAGER_REFUSES));
  if (!sheet) return refuse(problem('pointed-amiss', sayPointed(name, area.row, [])));
  const column = area.columns > 1 ? area.column : sheet.grid.left;
  const grid = gridFrom(sheet.grid, area.row, column);
  const result = findOnSheet(grid, stored, true);
  if (result.kind === 'not-found' || result.scorecard.headerRow > area.row + 1) {
    const [found, missing] = result.kind === 'found' ? [[], []] : [result.found, result.missing];
    return refuse(
      problem('pointed-amiss', sayPointed(name, area.row, missing), {
        found: found.map(({ text, address }) => `${text} (${address})`),
        missing,
      }),
    );
  }
  const { range, indicators } = result.scorecard;
  const held = workbook.names[RANGE_NAME];
  const plan: Plan = {
    title: `Remember the scorecard on “${name}”`,
    edits: [{ kind: 'name', sheet: name, name: RANGE_NAME, address: range, create: held === undefined }],
  };
  const line: PreviewLine = {
    sheet: name,
    address: range,
    label: `Name ${RANGE_NAME}`,
    before: held ?? 'no such name',
    after: formatReference(name, range),
    what: 'value',
  };
  const done = sayHeadingsKnown(formatArea({ ...area, column, columns: 1, rows: 1 }), indicators.length);
  const button = 'Use this row';
  return ok({ kind: 'preview', preview: { job: 'settings', plan, lines: [line], button, done } });
}
