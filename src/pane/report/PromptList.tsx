import { nounOf } from '../../wording/periodNouns';
import { Accordion, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PromptView } from '../../app/state/report';
import { useAppState } from '../store/StoreContext';
import { useShare } from '../shell/useShare';
import { PromptItem } from './PromptItem';

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const NONE: readonly PromptView[] = [];

/** A prompt for each indicator that needs words; each opens and can be copied alone. */
export function PromptList() {
  const styles = useStyles();
  const prompts = useAppState(({ report }) => report?.prompts ?? null);
  const period = useAppState((state) => state.session?.period ?? 'Q1');
  const { drawn, more } = useShare(prompts ?? NONE);
  if (prompts === null) return null;
  if (prompts.length === 0)
    return <p className={styles.none}>No indicator needs words this {nounOf(period)}.</p>;
  return (
    <>
      <Accordion multiple collapsible>
        {drawn.map((prompt) => (
          <PromptItem key={`${prompt.ref} ${prompt.title}`} prompt={prompt} />
        ))}
      </Accordion>
      {more !== null && <div>{more}</div>}
    </>
  );
}
