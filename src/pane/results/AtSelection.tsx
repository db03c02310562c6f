import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { sayAtSelection } from '../../wording/list';
import { indicatorName } from '../status/indicatorName';
import { StatusShape } from '../status/StatusShape';
import { useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    justifyContent: 'start',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
    textAlign: 'start',
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  value: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

/** The indicator whose row is selected in the sheet, in a line; a click opens its card. The view stays where it is. */
export function AtSelection({ onIndicator }: { readonly onIndicator: (address: string) => void }) {
  const styles = useStyles();
  const pointed = useAppState((state) => state.pointed);
  const cards = useAppState((state) => state.session?.cards ?? null);
  const card = cards?.find(({ address }) => address === pointed?.address);
  if (!card) return null;
  return (
    <Button
      appearance="subtle"
      className={styles.line}
      aria-label={sayAtSelection(`${indicatorName(card)} ${card.valueShort}`, card.statusWord)}
      title={card.fullTitle}
      onClick={() => onIndicator(card.address)}
    >
      <StatusShape rag={card.rag} />
      <span className={styles.name}>{indicatorName(card)}</span>{' '}
      <span className={styles.value}>{card.valueShort}</span>
    </Button>
  );
}
