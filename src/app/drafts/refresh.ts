import { draftTableRepair } from './repairTable';
import type { Edit, PreviewLine } from '../../domain/plan/plan';
import { NOTHING_TO_REFRESH, sayCells } from '../../wording/notices';
import { planCompose } from '../refresh/fromData';
import { makePreview } from './makePreview';
import { dataGrids, relatedGrids } from './otherGrounds';
import { draftFixes } from './review';
import type { Draft, Examined } from '../session/examine';
import { damageKey } from '../session/findings';
import { SEEN } from '../settings/tables/lastSeen';
import { previewLines } from './previewLines';
import { keepsTravel } from '../refresh/draftEdits';
import { draftRefreshEdits } from '../refresh/refreshEdits';
import { SETTINGS_SHEET } from '../settings/layout';
import { type Result } from '../state/result';

/** A Refresh with the fixes of the ticked findings and the ticked cells composed from data. */
export function draftRefresh(
  examined: Examined,
  ticked: ReadonlySet<string>,
  fromData: ReadonlySet<string>,
  now: Date,
): Result<Draft> {
  const { judged, reading, sheet, session } = examined;
  const fixes = session.findings.flatMap(({ key, finding }) =>
    ticked.has(key) && finding.fix ? [finding.fix] : [],
  );
  const draft = draftRefreshEdits(
    judged,
    reading,
    sheet,
    fixes,
    now,
    planCompose(sheet.grid, examined.composition.cells, fromData),
  );
  if (draft.kind === 'problem') return draft;
  const { edits, seen, cells, makesSettings } = draft.value;
  const count = sayCells(cells);
  const [onlySettings, onlySeen] = [cells === 0 && makesSettings, cells === 0 && edits.length > 0];
  return makePreview(
    examined,
    { title: `Refresh ${count} on “${sheet.name}”`, edits },
    {
      job: 'refresh',
      button: onlySettings ? 'Make the settings sheet' : onlySeen ? 'Note what changed' : `Refresh ${count}`,
      done: `Refreshed: ${count} changed.${makesSettings ? ` Settings are on the sheet “${SETTINGS_SHEET}”.` : ''}`,
      nothing: NOTHING_TO_REFRESH,
    },
    previewRefreshLines(examined, edits, seen),
    [...dataGrids(examined, edits), ...(keepsTravel(judged) ? relatedGrids(examined) : [])],
  );
}

/** Every cell that changes; what is written down for the next Refresh to compare with is one line. */
function previewRefreshLines(
  { judged, reading }: Examined,
  edits: readonly Edit[],
  seen: readonly Edit[],
): PreviewLine[] {
  const book = new Set(seen);
  const others = reading.settingsSheet ? [reading.settingsSheet] : [];
  const lines = previewLines({ title: '', edits: edits.filter((edit) => !book.has(edit)) }, judged, others);
  const first = seen.find((edit) => edit.kind === 'value');
  if (!first) return lines;
  const { sheet, address } = first;
  const after = 'as it will be';
  return [
    ...lines,
    {
      sheet,
      address,
      label: `${SEEN.title}, for the next Refresh to compare with`,
      before: 'as it is',
      after,
      what: 'value',
    },
  ];
}

/** What mends one finding alone: a fix of its cell, or of a damaged table of the settings sheet. */
export function draftFix(examined: Examined, key: string): Result<Draft> {
  const damage = examined.reading.damaged.find((each) => damageKey(each) === key);
  return damage ? draftTableRepair(examined, damage) : draftFixes(examined, [key]);
}
