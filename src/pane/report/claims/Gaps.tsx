import { nounOf } from '../../../wording/periodNouns';
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { GapView } from '../../../app/state/commentary';
import { useShare } from '../../shell/useShare';
import { useActions } from '../../store/StoreContext';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { ...typographyStyles.body1, listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXXS} 0` },
  link: { textAlign: 'start' },
});

interface Props {
  readonly period: string;
  readonly gaps: readonly GapView[];
}

const HEADS = [
  ['missing', (period: string) => `Off target, without words for ${period}`],
  ['unchanged', (period: string) => `Word for word as it was the ${nounOf(period)} before`],
] as const;

/** Indicators that still want words, and words that were not written anew; a click goes to the cell. */
export function Gaps({ period, gaps }: Props) {
  return HEADS.map(([kind, head]) => {
    const found = gaps.filter((gap) => gap.kind === kind);
    return found.length > 0 && <GapList key={kind} head={head(period)} gaps={found} />;
  });
}

function GapList({ head, gaps }: Pick<Props, 'gaps'> & { readonly head: string }) {
  const styles = useStyles();
  const { select } = useActions();
  const { drawn, more } = useShare(gaps);
  return (
    <div>
      <h3 className={styles.title}>
        {head} · {gaps.length}
      </h3>
      <ul className={styles.list}>
        {drawn.map(({ name, place: { sheet, address } }) => (
          <li key={`${sheet} ${address}`} className={styles.item}>
            <Link
              as="button"
              className={styles.link}
              title={`Go to ${address} on ${sheet}`}
              onClick={() => void select(sheet, address)}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}
