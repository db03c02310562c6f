import { useRef } from 'react';
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ColumnRole, ColumnView, ReadingView } from '../../app/state/reading';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  chip: {
    minWidth: 'auto',
    maxWidth: '100%',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  asked: { fontWeight: tokens.fontWeightSemibold },
  role: { color: tokens.colorNeutralForeground3 },
  list: { maxHeight: '60vh', overflowY: 'auto' },
});

/** What a person may make of a column: its role and period. */
interface Choice {
  readonly role: ColumnRole;
  readonly period: string | null;
}

interface Props {
  readonly column: ColumnView;
  readonly reading: ReadingView;
  /** What has been chosen and not yet kept; null for what was read. */
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
  /**
   * What the chip shows besides or instead of the role: its column's heading where nothing beside it says so; alone
   * where the role is plain from where it stands. The period stands beside such chips, or in the place of headings that
   * are all alike.
   */
  readonly shows?: 'role' | 'heading and role' | 'heading' | 'period';
}

/** "target", "figure, Q2": the role as chosen, else as read. */
const says = ({ role, period }: Choice, { roles }: ReadingView): string => {
  const { word = role, dated = false } = roles.find((each) => each.role === role) ?? {};
  return period !== null && dated ? `${word}, ${period}` : word;
};

/** The lower part of a heading of two lines; the column's letter where there is none. */
export const shortHeading = ({ heading, key }: ColumnView): string => heading.split(' / ').at(-1) || key;

/** A column's role, and the list of others it may be given. Leaving it out stands last. */
export function Chip({ column, reading, choice, onChoose, shows = 'role' }: Props) {
  const styles = useStyles();
  const trigger = useRef<HTMLButtonElement>(null);
  const actions = useActions();
  const sheet = useAppState((state) => state.session?.scorecard.sheet ?? '');
  const now = choice ?? column;
  const word = choice ? says(choice, reading) : column.says;
  const roleWord = reading.roles.find(({ role }) => role === now.role)?.word ?? now.role;
  // What is seen comes first in what is read out.
  const short = shortHeading(column);
  const both = shows === 'heading and role' && short.toLowerCase() !== roleWord.toLowerCase();
  const name = {
    role: `${word}: ${column.heading || column.key}`,
    // "Target" that holds the target is said once.
    'heading and role': `${short}${both ? ` ${roleWord}` : ''}${now.period !== null && word !== roleWord ? `, ${now.period}` : ''}`,
    heading: `${short}, ${word}`,
    period: `${now.period ?? short}, ${roleWord}`,
  }[shows];
  const seen = { role: word, period: now.period ?? short, heading: short, 'heading and role': short }[shows];
  const dated = reading.roles.find(({ role }) => role === now.role)?.dated ?? false;
  return (
    <Menu
      // Fluent hands the focus to the first control of the pane when the list goes: it belongs back on the chip.
      onOpenChange={(_, { open, type }) => {
        if (!open && type !== 'clickOutside') setTimeout(() => trigger.current?.focus(), 0);
      }}
      checkedValues={{ role: [now.role], period: [now.period ?? ''] }}
      onCheckedValueChange={(_, { name, checkedItems: [item = ''] }) => {
        if (name === 'period') onChoose({ role: now.role, period: item === '' ? null : item });
        else {
          const role = reading.roles.find((each) => each.role === item);
          if (role) onChoose({ role: role.role, period: role.dated ? now.period : null });
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          ref={trigger}
          size="small"
          appearance={column.sure === 'asked' && choice === null ? 'outline' : 'subtle'}
          className={mergeClasses(styles.chip, column.sure === 'asked' && choice === null && styles.asked)}
          aria-label={`${name}. Change`}
          title={column.why}
        >
          {/* One run of words: what is long breaks between them, never within one. */}
          <span>
            {seen}
            {both && <span className={styles.role}> {roleWord}</span>}
          </span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          <MenuItem onClick={() => void actions.select(sheet, column.address)}>
            Show {column.key} in the sheet
          </MenuItem>
          <MenuDivider />
          {dated && reading.periods.length > 1 && (
            <MenuGroup>
              <MenuGroupHeader>Of which period</MenuGroupHeader>
              {reading.periods.map((period) => (
                <MenuItemRadio key={period} name="period" value={period}>
                  {period}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
          <MenuGroup>
            <MenuGroupHeader>What it holds</MenuGroupHeader>
            {reading.roles.map(({ role, word: name }) => (
              <MenuItemRadio key={role} name="role" value={role}>
                {name.charAt(0).toUpperCase() + name.slice(1)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
