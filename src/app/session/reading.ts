import { formatAddress, formatColumn } from '../../domain/grid/address';
import { COLUMN_ROLES, type ReadColumn, type Reading } from '../../domain/reading/reading';
import { judgeIndicator } from '../../domain/judging/judge';
import type { JudgedScorecard } from '../../domain/judging/judged';
import {
  PERIOD_ROLES,
  ROLE_WORDS,
  sayFolded,
  sayMisfit,
  sayRole,
  sayRows,
  sayWhy,
  sayImprovingRule,
  sayOpenRule,
  sayWhyOpen,
  sayWrittenRule,
} from '../../wording/reading';
import { answerKey, isAnswered } from '../../domain/settings/answeredRule';
import { sayReadRightly } from '../../domain/settings/statusesWrong';
import {
  sayManyDiffer,
  sayMayBeTarget,
  sayRestsOn,
  sayTake,
  sayWouldAgree,
  wouldAgree,
} from '../../wording/reading/contradiction';
import type { ColumnView, DoubtView, ReadingView } from '../state/reading';

const ROLES = COLUMN_ROLES.map((role) => ({ role, word: ROLE_WORDS[role], dated: PERIOD_ROLES.has(role) }));

/** How a sheet was read, for the pane; null for a scorecard that does not say. */
export function viewReading(
  judged: Pick<JudgedScorecard, 'scorecard' | 'settings' | 'period'>,
): ReadingView | null {
  const { scorecard, settings } = judged;
  const { reading: read, indicators, writtenRule, openRule, outranked, columns: placed } = scorecard;
  const { policy, ruleFrom } = settings;
  if (!read) return null;
  const doubt = viewDoubt(judged);
  const improving = indicators[0]?.improving;
  // The columns that a Refresh of ours made are not part of the sheet that was read.
  const ours = [placed.rag, placed.variance, placed.travel].map((heading) => heading?.column);
  const reading = { ...read, columns: read.columns.filter(({ column }) => !ours.includes(column)) };
  const open = openColumns(judged);
  const columns = reading.columns.map((column) =>
    viewColumn(reading, open.has(column.column) ? { ...column, sure: 'asked' } : column),
  );
  const asked = columns.filter(({ sure }) => sure === 'asked');
  const misfit = sayMisfit(reading);
  const mayBeTarget = sayMayBeTarget(read);
  // Shares of the target are a question for what is to be low alone.
  const concerns =
    indicators.every(({ amberEnds }) => amberEnds?.kind !== 'by-share') ||
    settings.indicators.some(({ asksTolerance }) => asksTolerance);
  const question = openRule && concerns && !isAnswered(policy, openRule) ? openRule : null;
  return {
    settled: asked.length === 0 && misfit === null && question === null && doubt === null,
    line: sayFolded(reading, indicators.length),
    rows: sayRows(reading),
    misfit,
    ...(writtenRule && {
      rule: {
        address: writtenRule.address,
        text: writtenRule.text,
        says: sayWrittenRule(writtenRule, policy, outranked),
        suggested: ruleFrom !== undefined,
      },
    }),
    ...(improving &&
      !writtenRule && {
        rule: {
          address: improving.address,
          text: improving.text,
          says: sayImprovingRule(improving),
          suggested: false,
        },
      }),
    ...(question && {
      question: {
        address: question.address,
        text: question.text,
        answer: answerKey(question),
        says: sayOpenRule(question),
        why: sayWhyOpen(question),
      },
    }),
    ...(doubt && { doubt }),
    ...(mayBeTarget !== '' && { mayBeTarget }),
    asked,
    used: columns.filter(({ sure, role }) => sure !== 'asked' && role !== 'ignore'),
    unused: [
      ...columns.filter(({ sure, role }) => sure !== 'asked' && role === 'ignore'),
      ...reading.unused.map((column) => viewColumn(reading, column)),
    ],
    roles: ROLES,
    periods: reading.periods.map(({ key }) => key),
  };
}

/** The columns that would serve as figure or target as well, where a row waits for one of them. */
function openColumns({
  scorecard,
  settings,
  period,
}: Pick<JudgedScorecard, 'scorecard' | 'settings' | 'period'>): ReadonlySet<number> {
  return new Set(
    scorecard.indicators.flatMap((indicator, at) => {
      const setting = settings.indicators[at];
      if (!setting || !indicator.rivals) return [];
      const status = judgeIndicator(indicator, period, setting, settings.policy);
      return status.kind === 'not-rated' ? (status.rivals ?? []).map(({ cell }) => cell.column) : [];
    }),
  );
}

/** What is to be said where the sheet's own statuses contradict ours in many rows; null where they do not. */
function viewDoubt(judged: Pick<JudgedScorecard, 'scorecard' | 'settings' | 'period'>): DoubtView | null {
  const found = judged.settings.indicators.find(({ contradicted }) => contradicted)?.contradicted;
  return found
    ? {
        says: sayManyDiffer(found),
        rests: sayRestsOn(judged),
        ...insteadOf(judged.scorecard.reading),
        answer: sayReadRightly(judged),
      }
    : null;
}

/** Another column in place of the target, or of the figure, that was read. */
function insteadOf(reading: Reading | undefined): Pick<DoubtView, 'instead'> {
  const other = wouldAgree(reading);
  if (!reading || !other) return {};
  const { role, heading } = other;
  const now = reading.columns.filter((each) => each.role === role && each.column !== other.column);
  const period = role === 'figure' ? (now.at(-1)?.period?.key ?? null) : null;
  const dropped = role === 'target' ? now : now.slice(-1);
  const choices = [
    { heading: heading || formatColumn(other.column), role, period },
    ...dropped.map((each) => ({
      heading: each.heading || formatColumn(each.column),
      role: 'ignore' as const,
      period: null,
    })),
  ];
  return { instead: { says: sayWouldAgree(reading), take: sayTake(other), choices } };
}

function viewColumn(reading: Reading, column: ReadColumn): ColumnView {
  const across = reading.orientation === 'across';
  const place = column.column;
  const headerRow = reading.blocks[0]?.headerRows.last ?? 0;
  return {
    key: across ? String(place + 1) : formatColumn(place),
    address: across ? formatAddress(place, headerRow) : formatAddress(headerRow, place),
    heading: column.heading,
    role: column.role,
    period: column.period?.key ?? null,
    says: sayRole(column),
    why: sayWhy(column, reading),
    sure: column.sure,
  };
}
