import type { KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Piece, Tone } from '../../../app/state/commentary';
import { worst } from './worst';

const useStyles = makeStyles({
  mark: {
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  contradicts: {
    textDecorationStyle: 'solid',
    textDecorationThickness: '3px',
    textDecorationColor: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  doubtful: {
    textDecorationStyle: 'dotted',
    textDecorationThickness: '3px',
    textDecorationColor: tokens.colorStatusWarningForeground1,
  },
  agrees: {
    textDecorationStyle: 'solid',
    textDecorationThickness: '1px',
    textDecorationColor: tokens.colorNeutralStroke1Hover,
  },
  untied: {
    textDecorationStyle: 'dashed',
    textDecorationThickness: '1px',
    textDecorationColor: tokens.colorNeutralStroke1Hover,
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

/** The classes of a mark of this tone; for the counts as well, which are the legend. */
export function useMarkLook(tone: Tone): string {
  const styles = useStyles();
  return styles[tone];
}

interface Props {
  readonly piece: Piece;
  /** The element with its box, while that is open. */
  readonly boxId: string | null;
  readonly onOpen: (mark: HTMLElement) => void;
}

/**
 * Marked words, a stop of the Tab key in reading order. A span, since the words of a button do not break across lines.
 */
export function Mark({ piece, boxId, onOpen }: Props) {
  const styles = useStyles();
  const { head, tone, decision } = worst(piece.claims);
  const look = useMarkLook(tone);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen(event.currentTarget);
  };
  const said = decision === null ? head : decision.as === 'agreed' ? 'Agreed to be wrong' : 'Dismissed';
  return (
    <span
      role="button"
      tabIndex={0}
      aria-label={`${piece.text}: ${said}`}
      aria-expanded={boxId !== null}
      aria-controls={boxId ?? undefined}
      data-tone={tone}
      className={mergeClasses(styles.mark, look, boxId !== null && styles.open)}
      onClick={(event) => onOpen(event.currentTarget)}
      onKeyDown={press}
    >
      {piece.text}
    </span>
  );
}
