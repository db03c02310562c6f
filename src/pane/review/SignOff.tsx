import { useId, useState, type KeyboardEvent } from 'react';
import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Session } from '../../app/state/state';
import { useManager } from '../results/useManager';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  section: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& p': { margin: 0, overflowWrap: 'anywhere' },
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  // Fluent gives an input a width of its own, wider than there is room for.
  name: { width: '100%', minWidth: 0, boxSizing: 'border-box' },
  since: { color: tokens.colorStatusWarningForeground1 },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    '& input': { minWidth: 0 },
    '& button': { minWidth: 'auto' },
  },
});

/** Who stands for this sheet and quarter, whether that still holds, and the way to sign. */
export function SignOff({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const titleId = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const manager = useManager();
  const { signOff, name: known } = session.review;
  const name = typed ?? known;
  const signed = name.trim() !== '';
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') setOpen(false);
  };
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        Sign-off
      </h2>
      {signOff === null ? (
        <p>
          Not signed off for {session.period}.
          {manager === null && ' A stamp on the settings sheet says who, when, and what the checks came to.'}
        </p>
      ) : (
        <p>{signOff.says}</p>
      )}
      {signOff?.since.map((says) => (
        <p key={says} className={styles.since}>
          {says}
        </p>
      ))}
      {manager === null &&
        (open ? (
          <form
            className={styles.form}
            onKeyDown={onKeyDown}
            onSubmit={(event) => {
              event.preventDefault();
              if (!signed || busy) return;
              setOpen(false);
              void actions.previewSignOff(name);
            }}
          >
            <Field label="Your name" required size="small">
              <Input
                className={styles.name}
                size="small"
                autoFocus
                autoComplete="name"
                value={name}
                onChange={(_, { value }) => setTyped(value)}
              />
            </Field>
            <Button size="small" type="submit" disabledFocusable={busy || !signed}>
              Sign off…
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </form>
        ) : (
          <Button size="small" onClick={() => setOpen(true)}>
            {signOff === null ? 'Sign off' : 'Sign off again'}
          </Button>
        ))}
    </section>
  );
}
