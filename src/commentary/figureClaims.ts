import { isInteger } from '../domain/values/exact';
import type { JudgedIndicator } from '../domain/judging/judged';
import { basesFor } from './link/comparedWith';
import { settle, unclaimed, claimOf, type Made } from './judge/makeClaim';
import type { ClaimKind } from './claim';
import { pairedWith, type Figure } from './text/figures';
import { judgeChange, judgeGap } from './judge/judgeChange';
import { judgeCases, judgeDifference, judgeNumber } from './judge/judgeCount';
import { givesPercentage, judgeRatio } from './judge/judgeRatio';
import { judgeAverage, judgeTarget, judgeValue } from './judge/judgeValue';
import { afterOf, countedAs, isTotal, LEFT_OUT } from './judge/countedNouns';
import { contradicted, untied, type Outcome } from './judge/outcome';
import { formatDecimal } from '../domain/values/exact';
import { roleOf, type Role } from './link/roles';
import { clauseOf, type Sentence } from './text/sentences';
import { FINITE, tieFigure, type Tie } from './link/linkIndicator';
import { whenOf, type When } from './link/linkPeriod';
import { isPercentage } from './link/values';
import { calmed } from './judge/falseAlarms';
import { isOtherSubject, isShareOfChange } from './link/otherSubject';

/** Every figure of a sentence as a claim, with what ties it; "one" as a pronoun is none. */
export function figureClaims(
  sentence: Sentence,
): readonly { readonly figure: Figure; readonly tie: Tie | null; readonly made: Made }[] {
  return sentence.figures.flatMap((figure) => {
    const role = roleOf(sentence, figure);
    if (isPronoun(sentence, figure, role)) return [];
    const tied = tieFigure(sentence, figure);
    const tie =
      tied && (isOtherSubject(sentence, figure) || isShareOfChange(sentence, figure))
        ? { ...tied, firm: false }
        : tied && role.kind === 'average' && isOnlyName(sentence, tied)
          ? { ...tied, firm: true }
          : tied;
    const made = calmed(
      sentence,
      figure,
      tie,
      whenOf(sentence, figure),
      claimFor(sentence, figure, role, tie),
    );
    return [{ figure, tie, made }];
  });
}

/** "Dental: …; England 44%": whose average it is goes without saying, where the sentence names one indicator only. */
const isOnlyName = ({ mentions }: Sentence, { mention, indicators: [own] }: Tie): boolean =>
  mention !== null &&
  mentions.every(({ weak, indicators }) => weak || (indicators.length === 1 && indicators[0] === own));

function isPronoun(sentence: Sentence, figure: Figure, role: Role): boolean {
  if (figure.form !== 'plain' || sentence.text.slice(figure.start, figure.end).toLowerCase() !== 'one')
    return false;
  return role.kind === 'value' && afterOf(sentence, figure) !== 'cases';
}

const KINDS: Readonly<Record<Figure['form'], ClaimKind>> = {
  ratio: 'ratio',
  points: 'percentage',
  percent: 'percentage',
  fraction: 'percentage',
  plain: 'count',
};

function claimFor(sentence: Sentence, figure: Figure, role: Role, tie: Tie | null): Made {
  const kind = role.kind === 'target' ? 'target' : KINDS[figure.form];
  const pair = pairedWith(figure, sentence.figures, sentence.bare);
  const ratio = figure.form === 'ratio' ? figure.ratio : null;
  if (!tie || tie.indicators.length === 0) {
    if (!ratio || givesPercentage(figure, pair)) return unclaimed(figure, kind);
    const expected = `${formatDecimal(figure.value, 1)}%`;
    return claimOf(
      figure,
      null,
      contradicted('ratio-not-percentage', { kind, expected, period: null }, true),
    );
  }
  const when = whenOf(sentence, figure);
  const present = sentence.present.quarter;
  if (ratio) {
    return settle(figure, tie, kind, (judged, firm) =>
      judgeRatio(figure, ratio, pair, judged, when, firm, present),
    );
  }
  if (figure.form === 'plain') return plainClaim(sentence, figure, role, tie, when);
  return settle(figure, tie, kind, (judged, firm) => judgeShare(sentence, figure, role, judged, when, firm));
}

/** A figure with a per cent sign, or in points. */
function judgeShare(
  sentence: Sentence,
  figure: Figure,
  role: Role,
  judged: JudgedIndicator,
  when: When,
  firm: boolean,
): Outcome {
  const present = sentence.present.quarter;
  const now = when.stated ? when.period : ({ kind: 'quarter', quarter: present } as const);
  const clause = clauseOf(sentence, figure);
  const leftOut = LEFT_OUT.test(sentence.bare.slice(figure.end, clause.end));
  const asValue = (): Outcome => judgeValue(figure, judged, when, firm, present, leftOut);
  // "Less than half the England rate" is no share of a cohort.
  const ofMark = figure.form === 'fraction' && (role.kind === 'average' || role.kind === 'target');
  if (ofMark) return untied('other-subject', { kind: 'percentage', expected: null, period: now });
  const else_ = (outcome: Outcome, other: Outcome): Outcome => (other.verdict === 'agrees' ? other : outcome);
  switch (role.kind) {
    case 'target': {
      const outcome = judgeTarget(figure, judged, when, firm, present);
      return outcome.verdict === 'agrees' ? outcome : else_(outcome, asValue());
    }
    case 'average': {
      const outcome = judgeAverage(figure, judged, role.of, firm);
      return outcome.verdict === 'agrees' ? outcome : else_(outcome, asValue());
    }
    case 'change':
      return judgeChange(figure, judged, now, basesFor(sentence, figure, judged, now).periods, firm);
    case 'gap': {
      const outcome = judgeGap(figure, judged, role.from, now, firm);
      if (figure.form === 'points' || outcome.verdict === 'agrees') return outcome;
      const value = asValue();
      // "70.9% below target" most often means at 70.9%.
      return value.verdict === 'agrees' || outcome.because !== 'points-not-per-cent' ? value : outcome;
    }
    default: {
      const outcome = asValue();
      if (!isAgainst(sentence, figure)) return outcome;
      const asTarget = judgeTarget(figure, judged, when, firm, present);
      const named = NAMES_TARGET.test(sentence.text.slice(sentence.start, figure.start));
      return named && asTarget.verdict === 'agrees'
        ? asTarget
        : outcome.verdict === 'agrees'
          ? outcome
          : else_(outcome, asTarget);
    }
  }
}

const NAMES_TARGET = /\b(?:target|limit|threshold|ceiling|goal)s?\b/i;

/** "70.9% against 95%". */
const isAgainst = ({ text, start }: Sentence, figure: Figure): boolean =>
  /\b(?:against|versus|vs?\.?)\s*(?:the |a |an )?$/i.test(text.slice(start, figure.start));

/** A number without a sign: of cases, of children, a rate, or a percentage whose sign was left out. */
function plainClaim(sentence: Sentence, figure: Figure, role: Role, tie: Tie, when: When): Made {
  const present = sentence.present.quarter;
  const now = when.stated ? when.period : ({ kind: 'quarter', quarter: present } as const);
  const after = afterOf(sentence, figure);
  if (role.kind === 'cases')
    return settle(figure, tie, 'count', (judged, firm) =>
      judgeCases(figure, judged, { ...when, period: now }, firm),
    );
  if (role.kind === 'change') {
    return settle(figure, tie, 'count', (judged, firm) => {
      const bases = basesFor(sentence, figure, judged, now).periods;
      const [base] = bases;
      const decimal = figure.decimals > 0 && isPercentage(judged);
      if (decimal) return judgeChange({ ...figure, form: 'points' }, judged, now, bases, firm);
      return base
        ? judgeDifference(
            figure,
            judged,
            now,
            base,
            moreOrFewer(sentence, figure),
            firm || isWeakTotal(sentence, tie),
          )
        : untied('no-period', { kind: 'count', expected: null, period: now });
    });
  }
  if (role.kind === 'average')
    return settle(figure, tie, 'count', (judged, firm) => judgeAverage(figure, judged, role.of, firm));
  if (role.kind === 'target')
    return settle(figure, tie, 'target', (judged, firm) => judgeTarget(figure, judged, when, firm, present));
  if (after === 'other') return unclaimed(figure, 'count', 'other-subject');
  return settle(figure, tie, 'count', (judged, firm) =>
    judgePlain(sentence, figure, judged, tie, when, after === 'cases', firm),
  );
}

const isWeakTotal = (sentence: Sentence, { mention }: Tie): boolean =>
  (mention?.weak ?? false) && isTotal(sentence);

function moreOrFewer({ text, end }: Sentence, figure: Figure): boolean | null {
  const word = /^\s*(?:\w+ )?(more|higher|fewer|less|lower)\b/i
    .exec(text.slice(figure.end, end))?.[1]
    ?.toLowerCase();
  return word === undefined ? null : word === 'more' || word === 'higher';
}

/** Before a number that is put as the value: "fell to 71", "from 29", "(10)". */
const AS_VALUE =
  /(?:\b(?:from|to|at|is|was|were|reached|stood at|stands at|being)\s*(?:just |only |around |about )*|[(=:]\s*)$/i;

function judgePlain(
  sentence: Sentence,
  figure: Figure,
  judged: JudgedIndicator,
  tie: Tie,
  when: When,
  cases: boolean,
  firm: boolean,
): Outcome {
  const { present, text, start } = sentence;
  const asValue = (sure: boolean): Outcome => judgeValue(figure, judged, when, sure, present.quarter);
  if (!isPercentage(judged)) return asValue(tie.mention?.weak ? isTotal(sentence) : firm);
  if (!isInteger(figure.value) || figure.decimals > 0) return asValue(firm);
  const counted = countedAs(sentence, figure, tie);
  const asNumber = judgeNumber(figure, judged, when, counted, firm, present.quarter);
  if (cases || counted !== 'loose' || asNumber.verdict === 'agrees') return asNumber;
  const value = asValue(firm);
  if (value.verdict === 'agrees') return value;
  const put =
    AS_VALUE.test(text.slice(start, figure.start)) && !FINITE.test(text.slice(figure.end, sentence.end));
  return put
    ? judgeNumber(figure, judged, when, 'counted', firm, present.quarter)
    : { ...asNumber, verdict: 'untied', because: 'other-subject' };
}
