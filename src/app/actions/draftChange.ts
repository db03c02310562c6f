import type { Draft } from '../session/examine';
import type { Result } from '../state/result';
import type { AppState } from '../state/state';

/** What a draft comes to in the pane: the preview, a word that there is nothing to do, or what stands in the way. */
export function draftChange(draft: Result<Draft>): Partial<AppState> {
  if (draft.kind === 'problem') return { preview: null, problem: draft.problem };
  if (draft.value.kind === 'nothing')
    return { preview: null, notice: { kind: 'nothing', says: draft.value.says } };
  return { preview: draft.value.preview };
}
