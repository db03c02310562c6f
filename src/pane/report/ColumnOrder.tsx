import { useLayoutEffect, useRef, useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { withMoved } from './columnOrders';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  word: { flexGrow: 1 },
  told: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface Props {
  readonly columns: readonly { readonly id: string; readonly word: string }[];
  readonly onOrder: (ids: readonly string[]) => void;
}

/** The columns from left to right, each with buttons that move it; what became of a move is told. */
export function ColumnOrder({ columns, onOrder }: Props) {
  const styles = useStyles();
  const pressed = useRef<HTMLButtonElement>(null);
  const [told, setTold] = useState('');
  const ids = columns.map(({ id }) => id);
  // A row that moves takes its button out of the page for a moment, and the focus with it.
  useLayoutEffect(() => pressed.current?.focus(), [columns]);
  const move = (button: HTMLButtonElement, id: string, word: string, by: -1 | 1) => {
    const moved = withMoved(ids, id, by);
    pressed.current = button;
    if (moved.join() === ids.join()) return;
    setTold(`${word} is now column ${moved.indexOf(id) + 1} of ${ids.length}.`);
    onOrder(moved);
  };
  return (
    <>
      <ol className={styles.list} aria-label="Columns from left to right">
        {columns.map(({ id, word }, index) => (
          <li key={id} className={styles.item}>
            <span className={styles.word}>{word}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={`Move ${word} left`}
              title="Further left"
              disabledFocusable={index === 0}
              onClick={(event) => move(event.currentTarget as HTMLButtonElement, id, word, -1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={`Move ${word} right`}
              title="Further right"
              disabledFocusable={index === columns.length - 1}
              onClick={(event) => move(event.currentTarget as HTMLButtonElement, id, word, 1)}
            />
          </li>
        ))}
      </ol>
      <span role="status" className={styles.told}>
        {told}
      </span>
    </>
  );
}
