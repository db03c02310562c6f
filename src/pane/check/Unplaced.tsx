import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Session } from '../../app/state/state';
import { CellLink } from '../shell/CellLink';

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** What stands on the sheet and was not read: a calm line, so that nobody takes silence about it for a pass. */
export function Unplaced({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const { unplaced, scorecard } = session;
  if (unplaced.length === 0) return null;
  return (
    <p className={styles.line}>
      {unplaced.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          <CellLink key={index} sheet={scorecard.sheet} address={part.address} inline>
            {part.text} ({part.address})
          </CellLink>
        ),
      )}
    </p>
  );
}
