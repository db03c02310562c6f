import type { Draft, Examined } from '../session/examine';
import type { Unsaved } from '../state/review';
import type { Result } from '../state/result';
import { draftReading } from './reading';
import { draftSettings } from './settings';

/** Keeps what a person had chosen and not saved, before the Refresh they asked for goes by it. */
export function draftUnsaved(examined: Examined, { choices, changes, rules }: Unsaved): Result<Draft> {
  const draft =
    choices.length === 0
      ? draftSettings(examined, changes, rules)
      : draftReading(examined, choices, changes, rules);
  return draft.kind === 'ok' && draft.value.kind === 'preview'
    ? { ...draft, value: { ...draft.value, preview: { ...draft.value.preview, next: 'refresh' } } }
    : draft;
}
