import { useRef } from 'react';
import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { PromptView } from '../../app/state/report';
import { indicatorName } from '../status/indicatorName';
import { useActions, useAppState } from '../store/StoreContext';
import { selectContents } from '../shell/selectContents';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  header: { '& button': { paddingLeft: 0 } },
  panel: { margin: 0, paddingBottom: tokens.spacingVerticalM },
  text: {
    ...typographyStyles.body1,
    outlineStyle: 'none',
    '& p': { margin: `0 0 ${tokens.spacingVerticalXS}` },
  },
  questions: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  copy: { marginTop: tokens.spacingVerticalS },
});

/** The facts of one indicator and the questions its author should answer. */
export function PromptItem({ prompt }: { readonly prompt: PromptView }) {
  const styles = useStyles();
  const { copyPrompt } = useActions();
  const busy = useAppState((state) => state.working !== null);
  const text = useRef<HTMLDivElement>(null);
  const { ref, facts, questions } = prompt;
  const name = indicatorName(prompt);
  return (
    <AccordionItem value={name} className={styles.item}>
      <AccordionHeader as="h3" expandIconPosition="end" className={styles.header}>
        {name}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <div ref={text} tabIndex={-1} className={styles.text}>
          {facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
          <ul className={styles.questions}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
        <Button
          className={styles.copy}
          size="small"
          icon={<CopyRegular />}
          aria-label={`Copy the prompt for ${name}`}
          disabledFocusable={busy}
          onClick={() => void copyPrompt(ref, () => selectContents(text.current))}
        >
          Copy
        </Button>
      </AccordionPanel>
    </AccordionItem>
  );
}
