import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { RuleChange } from '../../app/settings/rules';
import type { SettingChange } from '../../app/settings/planChanges';
import type { IndicatorCard, Session } from '../../app/state/state';
import { useAppState } from '../store/StoreContext';
import { columnsOf, isRoleOf, type RoleChoice } from './roles';

/** What was chosen for one indicator. */
export type SettingChoice = Partial<Pick<SettingChange, 'direction' | 'accumulation' | 'targetBasis'>>;

/** What a person has chosen and not saved yet. */
export interface Edits {
  /** By `settingKey`. */
  readonly settings: Readonly<Record<string, SettingChoice>>;
  readonly rules: RuleChange;
  /** By the column's key. */
  readonly roles: Readonly<Record<string, RoleChoice>>;
}

const NONE: Edits = { settings: {}, rules: {}, roles: {} };

/** Names an indicator whatever period is judged: as the settings sheet does. */
export const settingKey = ({ ref, fullTitle }: Pick<IndicatorCard, 'ref' | 'fullTitle'>): string =>
  `${ref}|${fullTitle}`;

interface Kept {
  readonly sheets: Readonly<Record<string, Edits>>;
  readonly rules: RuleChange;
}

interface EditsStore {
  readonly edits: Edits;
  readonly change: (of: (now: Edits) => Edits) => void;
}

const EditsContext = createContext<EditsStore>({ edits: NONE, change: () => undefined });

export const useEdits = (): EditsStore => useContext(EditsContext);

/**
 * Keeps what was chosen, so that it is there again when a person comes back to the settings, and can be offered for saving
 * before something is written without it. Settings and roles are of a sheet, rules of the workbook. What the workbook says
 * by now is forgotten here.
 */
export function EditsProvider({ children }: { readonly children: ReactNode }) {
  const session = useAppState((state) => state.session);
  const sheet = session?.scorecard.sheet ?? '';
  const [{ sheets, rules }, setKept] = useState<Kept>({ sheets: {}, rules: NONE.rules });
  const own = sheets[sheet] ?? NONE;
  const store = useMemo(
    (): EditsStore => ({
      edits: { ...own, rules },
      // From what is kept by then: one click may answer for many indicators, one after the other.
      change: (of) =>
        setKept((now) => {
          const next = of({ ...(now.sheets[sheet] ?? NONE), rules: now.rules });
          return { sheets: { ...now.sheets, [sheet]: next }, rules: next.rules };
        }),
    }),
    [own, rules, sheet],
  );
  useEffect(() => {
    if (!session) return;
    const kept = session.review.rules;
    // An answer is kept among others, so that it is not what was chosen word by word.
    const answered = (key: string): boolean => key === 'ruleAnswered' && !session.reading?.question;
    setKept(({ sheets: all, rules: now }) => ({
      sheets: all[sheet] ? { ...all, [sheet]: stillOpen(all[sheet], session) } : all,
      rules: without(now, (key, value) => kept[key as keyof RuleChange] === value || answered(key)),
    }));
  }, [session, sheet]);
  return <EditsContext value={store}>{children}</EditsContext>;
}

/** The entries that are not `done`; the same object where that is all of them. */
function without<Value>(
  entries: Readonly<Record<string, Value>>,
  done: (key: string, value: Value) => boolean,
): Readonly<Record<string, Value>> {
  const open = Object.entries(entries).filter(([key, value]) => !done(key, value));
  return open.length === Object.keys(entries).length ? entries : Object.fromEntries(open);
}

function stillOpen(edits: Edits, session: Session): Edits {
  const cards = new Map(session.cards.map((card) => [settingKey(card), card]));
  const columns = new Map(session.reading ? columnsOf(session.reading).map((each) => [each.key, each]) : []);
  return {
    ...edits,
    settings: without(edits.settings, (key, choice) => {
      const card = cards.get(key);
      return (
        card !== undefined &&
        (choice.direction ?? card.direction) === card.direction &&
        (choice.accumulation ?? card.accumulation) === card.accumulation &&
        (choice.targetBasis === undefined || choice.targetBasis === (card.basis?.chosen ?? null))
      );
    }),
    roles: without(edits.roles, (key, choice) => {
      const column = columns.get(key);
      return column !== undefined && column.sure !== 'asked' && isRoleOf(choice, column);
    }),
  };
}
