import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ClaimView, ClaimDecision } from '../../../app/state/commentary';
import { focusStop } from '../../shell/focusStop';
import { useActions } from '../../store/StoreContext';
import { selectContents } from '../../shell/selectContents';
import { ClaimReason } from './ClaimReason';

const useStyles = makeStyles({
  box: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: typographyStyles.body1Strong,
  says: { margin: 0 },
  where: { ...typographyStyles.caption1, textAlign: 'start' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '& button': { minWidth: 'auto' },
  },
  right: { ...typographyStyles.body1Strong, outlineStyle: 'none' },
});

interface Props {
  readonly id: string;
  readonly view: ClaimView;
  /** Closes it and gives the focus back to its mark. */
  readonly onClose: () => void;
}

const sayDecision = (decision: ClaimDecision): string =>
  decision.as === 'agreed'
    ? 'You agreed that it is wrong: put it right where it is written.'
    : `Dismissed: ${decision.reason}`;

/** One claim: what the text says, what the table says, its cell, the right figure to copy, and what a person says of it. */
export function ClaimBox({ id, view, onClose }: Props) {
  const styles = useStyles();
  const titleId = useId();
  const { select, copyFigure, decideClaim } = useActions();
  const box = useRef<HTMLDivElement>(null);
  const figure = useRef<HTMLSpanElement>(null);
  const [dismissing, setDismissing] = useState(false);
  useEffect(() => {
    focusStop(box.current);
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const { key, head, says, has, where, place, right, open, decision } = view;
  const rule = (said: ClaimDecision | null) => {
    void decideClaim(key, said);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    // The group hears Escape from whatever of it has the focus.
    <div
      id={id}
      ref={box}
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
      className={styles.box}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <span className={styles.title} id={titleId}>
          {head}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close"
          title="Close"
          onClick={onClose}
        />
      </div>
      <p className={styles.says}>{says}</p>
      <p className={styles.says}>{has}</p>
      {place === null ? (
        <span className={styles.where}>{where}</span>
      ) : (
        <Link
          as="button"
          className={styles.where}
          title={`Go to ${place.address} on ${place.sheet}`}
          onClick={() => void select(place.sheet, place.address)}
        >
          {where}
        </Link>
      )}
      {decision !== null && <p className={styles.says}>{sayDecision(decision)}</p>}
      {dismissing ? (
        <ClaimReason
          onGiven={(reason) => rule({ as: 'dismissed', reason })}
          onCancel={() => setDismissing(false)}
        />
      ) : (
        <div className={styles.buttons}>
          {right !== null && (
            <>
              <span ref={figure} tabIndex={-1} className={styles.right}>
                {right}
              </span>
              <Button
                size="small"
                icon={<CopyRegular />}
                aria-label={`Copy ${right}`}
                title={`Copy ${right}`}
                onClick={() => void copyFigure(right, () => selectContents(figure.current))}
              >
                Copy
              </Button>
            </>
          )}
          {open && decision === null && (
            <>
              <Button
                size="small"
                appearance="subtle"
                title="Agree that it is wrong"
                onClick={() => rule({ as: 'agreed' })}
              >
                Agree
              </Button>
              <Button
                size="small"
                appearance="subtle"
                title="It may stand as it is"
                onClick={() => setDismissing(true)}
              >
                Dismiss
              </Button>
            </>
          )}
          {decision !== null && (
            <Button size="small" appearance="subtle" onClick={() => rule(null)}>
              Take back
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
