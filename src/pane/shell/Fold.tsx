import type { ReactNode } from 'react';
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  header: {
    '& button': { ...typographyStyles.body1, paddingLeft: 0, color: tokens.colorNeutralForeground2 },
  },
  panel: { margin: 0 },
});

interface Props {
  /** What is folded away, in a line: "Dismissed · 3". */
  readonly title: string;
  readonly children: ReactNode;
}

/** Something a reader may want, folded away under its title until it is asked for. */
export function Fold({ title, children }: Props) {
  const styles = useStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="folded">
        <AccordionHeader as="h2" className={styles.header} expandIconPosition="end">
          {title}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
