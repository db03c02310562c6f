import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { HiddenView, PublicationView } from '../../app/state/report';
import { HIDDEN_KINDS, type HiddenKind } from '../../wording/disclosure';
import { useActions } from '../store/StoreContext';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  // For the person who makes the report only: selecting the whole pane must not take it along.
  internal: { userSelect: 'none' },
  cell: { display: 'flex', flexDirection: 'column', paddingBlock: tokens.spacingVerticalXS },
  why: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

const KINDS: readonly HiddenKind[] = ['small', 'complement', 'secondary'];

/** What the public version hides in one sentence, each figure on demand; or why there is none. */
export function HiddenFigures({ publication }: { readonly publication: PublicationView }) {
  const styles = useStyles();
  if (publication.kind === 'refused') {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{publication.says}</MessageBarTitle> {publication.wayOut}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { says, cells, tables, leftOut } = publication;
  return (
    <>
      <p className={styles.text}>{says}</p>
      {tables !== null && <p className={styles.text}>{tables}</p>}
      {leftOut !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{leftOut}</MessageBarBody>
        </MessageBar>
      )}
      {cells.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="hidden">
            <AccordionHeader as="h2" size="small">
              What is hidden, and why
            </AccordionHeader>
            <AccordionPanel className={styles.internal}>
              {KINDS.map((kind) => (
                <Group key={kind} kind={kind} cells={cells.filter((cell) => cell.kind === kind)} />
              ))}
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </>
  );
}

function Group({ kind, cells }: { readonly kind: HiddenKind; readonly cells: readonly HiddenView[] }) {
  const styles = useStyles();
  const { select } = useActions();
  if (cells.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{HIDDEN_KINDS[kind]}</h3>
      <ul className={styles.list}>
        {cells.map(({ sheet, address, name, why }) => (
          <li key={`${sheet} ${address}`} className={styles.cell}>
            <Link as="button" inline onClick={() => void select(sheet, address)}>
              {name}
            </Link>
            <span className={styles.why}>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
