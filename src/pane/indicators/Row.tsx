import { useId } from 'react';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { IndicatorCard } from '../../app/state/state';
import { saySetShort, sayShortTarget } from '../../wording/list';
import { indicatorName } from '../status/indicatorName';
import { StatusShape } from '../status/StatusShape';
import { Card } from './Card';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  // Two short lines, so that ten fit on a screen; figures stand at the right, where they can be compared.
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  name: {
    ...typographyStyles.body1,
    margin: 0,
    minWidth: 0,
    overflow: 'hidden',
  },
  button: {
    ...typographyStyles.body1,
    display: 'block',
    width: '100%',
    minWidth: 0,
    minHeight: 0,
    padding: 0,
    border: 0,
    textAlign: 'start',
    fontWeight: 'inherit',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // The whole row is the button; its words alone are its name.
    '::before': { content: '""', position: 'absolute', inset: 0 },
  },
  open: { fontWeight: tokens.fontWeightSemibold },
  value: {
    ...typographyStyles.body1Strong,
    maxWidth: '120px',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  // Figures are strong; words in their place are not.
  words: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, gridColumnStart: 2 },
  target: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

interface Props {
  readonly card: IndicatorCard;
  readonly open: boolean;
  /** The one row that the Tab key stops at; arrows move between rows. */
  readonly stop: boolean;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
}

const ARROWS = { up: '▲', down: '▼' } as const;

/** An indicator in two short lines; a click or Enter opens its card below, which is built only then. */
export function Row({ card, open, stop, onToggle, onFocus }: Props) {
  const styles = useStyles();
  const id = useId();
  const { address, rag, statusWord, valueShort, targetShort, travel, override } = card;
  return (
    <li className={styles.item} data-indicator={address}>
      <div className={styles.row}>
        <StatusShape rag={override ? override.rag : rag} />
        <h2 className={mergeClasses(styles.name, open && styles.open)}>
          <Button
            appearance="transparent"
            className={styles.button}
            title={card.fullTitle}
            data-row
            tabIndex={stop ? 0 : -1}
            aria-expanded={open}
            aria-describedby={id}
            onClick={onToggle}
            onFocus={onFocus}
          >
            {indicatorName(card)}
          </Button>
        </h2>
        <span className={mergeClasses(styles.value, !/\d/.test(valueShort) && styles.words)}>
          {valueShort}
        </span>
        <span className={styles.second} id={id}>
          {override ? saySetShort(override.word, statusWord) : statusWord}
          {travel !== null && (
            <>
              {' · '}
              {travel.arrow !== null && <span aria-hidden>{ARROWS[travel.arrow]} </span>}
              {travel.word}
            </>
          )}
        </span>
        <span className={styles.target}>{sayShortTarget(targetShort)}</span>
      </div>
      {open && <Card card={card} />}
    </li>
  );
}
