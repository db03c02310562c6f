import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { BeforeAfter } from '../shell/BeforeAfter';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  box: {
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

interface Props {
  readonly id: string;
  /** The element that says what is wrong. */
  readonly saysId: string;
  readonly fixKey: string;
  readonly fix: { readonly before: string; readonly after: string };
  readonly ticked: boolean;
}

/** What the cell says and what it would say, and the two ways to get there: with the next Refresh, or at once. */
export function FixBox({ id, saysId, fixKey, fix, ticked }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  return (
    <div id={id} className={styles.box}>
      <BeforeAfter {...fix} />
      <div className={styles.row}>
        <Checkbox
          label="Include in Refresh"
          aria-describedby={saysId}
          checked={ticked}
          onChange={(_, { checked }) => actions.tick(fixKey, checked === true)}
        />
        <Button
          size="small"
          aria-describedby={saysId}
          disabledFocusable={busy}
          onClick={() => void actions.previewFix(fixKey)}
        >
          Fix now
        </Button>
      </div>
    </div>
  );
}
