import { useState } from 'react';
import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { Session } from '../../app/state/state';
import type { LinkView } from '../../app/settings/tables/breakdownLinks';
import { indicatorName } from '../status/indicatorName';
import { Fold } from '../shell/Fold';
import { useActions, useAppState } from '../store/StoreContext';
import { KIND_WORDS } from '../../wording/tables';
import { choicesFrom, CONFIDENCE_WORDS, indexOfCard, PART_WORDS, sayWhere, type LinkEdit } from './linkEdits';

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    // Else the longest choice of a list decides how wide it is.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '& select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
  table: { justifySelf: 'start', textAlign: 'start', overflowWrap: 'anywhere' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  save: { marginTop: tokens.spacingVerticalXS },
});

interface RowProps {
  readonly link: LinkView;
  readonly cards: Session['cards'];
  readonly edit: LinkEdit;
  readonly onEdit: (edit: LinkEdit) => void;
}

function LinkRow({ link, cards, edit, onEdit }: RowProps) {
  const styles = useStyles();
  const { select } = useActions();
  const chosen = edit.card ?? indexOfCard(cards, link);
  const inReport = edit.inReport ?? link.inReport;
  return (
    <li className={styles.item}>
      <Link
        as="button"
        className={styles.table}
        title={`Go to ${link.sheet} ${link.address}`}
        onClick={() => void select(link.sheet, link.address)}
      >
        {link.table}
      </Link>
      <Select
        size="small"
        aria-label={`Indicator of ${link.table}`}
        value={String(chosen)}
        onChange={(_, { value }) => onEdit({ ...edit, card: Number(value) })}
      >
        <option value="-1">No indicator</option>
        {cards.map((card, index) => (
          <option key={card.address} value={String(index)}>
            {indicatorName(card)}
          </option>
        ))}
      </Select>
      {chosen >= 0 && link.kind === 'breakdown' && (
        <Select
          size="small"
          aria-label={`Children in ${link.table}`}
          value={edit.part ?? link.part}
          onChange={(_, { value }) =>
            onEdit({ ...edit, part: PART_WORDS.find(([part]) => part === value)?.[0] ?? link.part })
          }
        >
          {PART_WORDS.map(([part, words]) => (
            <option key={part} value={part}>
              {words}
            </option>
          ))}
        </Select>
      )}
      <Checkbox
        size="medium"
        label="In the report"
        aria-label={`${link.table} in the report`}
        checked={inReport}
        onChange={(_, { checked }) => onEdit({ ...edit, inReport: checked === true })}
      />
      <p className={styles.note}>
        {`${KIND_WORDS[link.kind]}. ${sayWhere(link, cards[chosen], inReport)}${
          link.kind === 'breakdown' && chosen >= 0 ? ` ${CONFIDENCE_WORDS[link.confidence]}` : ''
        }`}
      </p>
    </li>
  );
}

/** Every table of the workbook: its kind, its indicator, and whether the report has it; suggested, and a person's to confirm. */
export function BreakdownLinks({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const [edits, setEdits] = useState<Readonly<Record<string, LinkEdit>>>({});
  const { cards, review } = session;
  const { links } = review;
  if (links.length === 0) return null;
  const open = links.some(({ confidence }) => confidence !== 'confirmed');
  const changed = Object.keys(edits).length > 0;
  return (
    <Fold title={`Tables · ${links.length}`}>
      <ul className={styles.list}>
        {links.map((link) => (
          <LinkRow
            key={link.key}
            link={link}
            cards={cards}
            edit={edits[link.key] ?? {}}
            onEdit={(edit) => setEdits((now) => ({ ...now, [link.key]: edit }))}
          />
        ))}
      </ul>
      <Button
        className={styles.save}
        size="small"
        disabledFocusable={busy || !(open || changed)}
        onClick={() => void actions.previewLinks(choicesFrom(links, cards, edits))}
      >
        {changed ? 'Save…' : 'Looks right'}
      </Button>
    </Fold>
  );
}
