import { useMemo } from 'react';
import type { Unsaved } from '../../app/state/review';
import type { IndicatorCard, Session } from '../../app/state/state';
import { useReadingEdits } from '../reading/useReadingEdits';
import { useRuleEdits } from '../settings/useRuleEdits';
import { changesOf, useSettingEdits } from '../settings/useSettingEdits';
import { columnsOf } from './roles';

const NO_CARDS: readonly IndicatorCard[] = [];

/** What was chosen for the sheet in view, or for the workbook, and is not saved; null where nothing is. */
export function useUnsaved(session: Session | null): Unsaved | null {
  const { rows } = useSettingEdits(session?.cards ?? NO_CARDS);
  const rules = useRuleEdits(session?.review.rules ?? null);
  const columns = useMemo(() => (session?.reading ? columnsOf(session.reading) : []), [session?.reading]);
  const reading = useReadingEdits(columns);
  if (!session || session.manager) return null;
  const changes = changesOf(rows);
  if (changes.length === 0 && !rules.changed && reading.chosen.length === 0) return null;
  return { changes, rules: rules.changes, choices: reading.chosen };
}
