import { Fragment, useId, useRef, useState } from 'react';
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { MarkedText } from '../../../app/state/commentary';
import { useActions } from '../../store/StoreContext';
import { ClaimBox } from './ClaimBox';
import { Mark } from './Mark';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  link: { textAlign: 'start' },
  line: {
    ...typographyStyles.body1,
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    // Room for the underlines.
    lineHeight: '22px',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly marked: MarkedText;
  readonly level: 'h3' | 'h4';
}

/** A text as it was typed, with its marks; the box of one of them at a time, under its line. */
export function TextMarks({ marked, level: Heading }: Props) {
  const styles = useStyles();
  const boxId = useId();
  const { select } = useActions();
  const [open, setOpen] = useState<string | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const { name, place, lines, notes } = marked;
  const close = () => {
    setOpen(null);
    from.current?.focus();
  };
  return (
    <div className={styles.text}>
      {name !== null && place !== null && (
        <Heading className={styles.name}>
          <Link
            as="button"
            className={styles.link}
            title={`Go to ${place.address} on ${place.sheet}`}
            onClick={() => void select(place.sheet, place.address)}
          >
            {name} · {place.address}
          </Link>
        </Heading>
      )}
      {lines.map(({ pieces, leftOut }, row) => {
        // With the claim's own key: a box does not stay open over another claim when the text becomes another.
        const shown = pieces.map((piece, index) => ({
          piece,
          key: `${row} ${index} ${piece.claims[0]?.key ?? ''}`,
        }));
        const chosen = shown.find(({ key }) => key === open);
        return (
          <Fragment key={row}>
            <p className={mergeClasses(styles.line, leftOut && styles.quiet)}>
              {shown.map(({ piece, key }) =>
                piece.claims.length === 0 ? (
                  piece.text
                ) : (
                  <Mark
                    key={key}
                    piece={piece}
                    boxId={key === open ? `${boxId}-0` : null}
                    onOpen={(mark) => {
                      from.current = mark;
                      setOpen(key === open ? null : key);
                    }}
                  />
                ),
              )}
            </p>
            {chosen?.piece.claims.map((view, index) => (
              <ClaimBox key={`${chosen.key} ${index}`} id={`${boxId}-${index}`} view={view} onClose={close} />
            ))}
          </Fragment>
        );
      })}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  );
}
