import type { AppState } from '../../app/state/state';
import { useAppState } from '../store/StoreContext';
import { useHidden } from './useHidden';
import { useLate } from './useLate';

/** The one sentence a screen reader should hear now; '' for none. Problems go first and interrupt. */
function sentenceFor({ problem, liveSays, notice, stale, session }: AppState): string {
  if (problem !== null) return `${problem.says} ${problem.wayOut}`;
  if (liveSays !== null) return liveSays;
  if (notice !== null) return notice.says;
  if (stale) return 'Someone changed this sheet since it was checked.';
  return session?.runSentence ?? '';
}

/** Tells screen readers what happened. It is always in the page, as live regions must be to be heard. */
export function Announcer() {
  const hidden = useHidden();
  const working = useAppState((state) => state.working);
  const problem = useAppState((state) => state.problem);
  const sentence = useAppState(sentenceFor);
  const late = useLate(working !== null);
  const polite = working === null ? (problem === null ? sentence : '') : late ? working.says : '';
  return (
    <div className={hidden}>
      <div aria-live="polite" role="status">
        {polite}
      </div>
      <div aria-live="assertive" role="alert">
        {problem === null ? '' : sentence}
      </div>
    </div>
  );
}
