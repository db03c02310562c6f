import type { OwnStatus } from '../../domain/judging/ownStatus';
import type { Judgement, Rag } from '../../domain/judging/status';
import { compare, sign, type Rational } from '../../domain/values/exact';
import type { Outcome } from '../check';
import { cannotTell } from './outcomes';

/** A status of the sheet held against ours. */
export interface ComparedStatus {
  readonly outcome: Outcome;
  /** How far off target, in per cent of it, where the two are amber and red; null for all else. */
  readonly off: { readonly shortfall: Rational; readonly typed: Rag } | null;
  /** The sheet's colour and ours, where both have one. */
  readonly typed?: Rag;
  readonly rag?: Rag;
}

/** An outcome that says nothing of the rule the sheet goes by. */
export const plainly = (...outcomes: readonly Outcome[]): readonly ComparedStatus[] =>
  outcomes.map((outcome) => ({ outcome, off: null }));

/** An outcome with what it says of the rule the sheet goes by: its colour, ours, and how far off target that was. */
export function withDistance(outcome: Outcome, status: Judgement, own: OwnStatus): readonly ComparedStatus[] {
  const [typed] = own.kind === 'colours' && own.rags.length === 1 ? own.rags : [];
  if (!typed || status.kind !== 'rated') return plainly(outcome);
  const { shortfall, rag } = status;
  const off = shortfall && sign(shortfall) > 0 ? { shortfall, typed } : null;
  return [{ outcome, off, typed, rag }];
}

/** Fewer statuses than this do not tell that a sheet has but two. */
const ENOUGH = 4;

/** A sheet that only knows red and green calls what we call amber red: no difference, but another rule. */
function withoutAmber(all: readonly ComparedStatus[]): readonly ComparedStatus[] {
  const typed = all.flatMap(({ typed: each }) => each ?? []);
  if (typed.length < ENOUGH || typed.includes('amber')) return all;
  return all.map((one) =>
    one.outcome.kind === 'fail' && one.typed === 'red' && one.rag === 'amber'
      ? { ...one, outcome: cannotTell(one.outcome.finding.address, 'The sheet knows no amber.'), off: null }
      : one,
  );
}

/**
 * Several differences that one other tolerance explains, every amber of the sheet nearer its target than every red, are
 * no mistakes: the sheet has a rule it does not state. One alone may be a slip, and is told.
 */
export function explainedByOtherRule(
  compared: readonly (readonly ComparedStatus[])[],
): readonly ComparedStatus[] {
  const all = withoutAmber(compared.flat());
  const isFailure = ({ outcome, off }: ComparedStatus): boolean => outcome.kind === 'fail' && off !== null;
  const failures = all.filter(isFailure);
  if (failures.length < 2) return all;
  const of = (rag: Rag): readonly Rational[] =>
    all.flatMap(({ off }) => (off?.typed === rag ? [off.shortfall] : []));
  const [ambers, reds, greens] = [of('amber'), of('red'), of('green')];
  const parted = ambers.every((amber) => reds.every((red) => compare(amber, red) < 0));
  if (greens.length > 0 || ambers.length === 0 || !parted) return all;
  return all.map((one) =>
    isFailure(one) && one.outcome.kind === 'fail'
      ? {
          outcome: cannotTell(
            one.outcome.finding.address,
            'The sheet’s statuses fit another tolerance than the one set.',
          ),
          off: null,
        }
      : one,
  );
}
