import { attackAround, type Memory } from '../attack/attack';
import type { Model } from '../model/model';
import { keyOf, type Path, type SuppressionReason } from '../model/plan';
import { PublicModel, type View } from '../attack/view';

/** The paths from figure to figure, the most telling first. */
const PATHS: readonly Path[] = [
  'total',
  'flow',
  'year-to-date',
  'rate',
  'percentage',
  'same-number',
  'shared-numerator',
  'shared-denominator',
  'ratio',
];

/** Why a figure is hidden for another's sake: what could be recovered were it published, all else being as it is. */
export function explain(model: Model, key: string, view: View, memory: Memory): readonly SuppressionReason[] {
  const hidden = new Set([...view.hidden].filter((other) => other !== key));
  const shown = { ...view, hidden };
  const open = new PublicModel(model, shown);
  const reasons = attackAround(model, shown, view, key, [], memory).map(({ secret }): SuppressionReason => {
    const kinds = new Set(open.partOf(secret.terms).sources.map(({ kind }) => kind));
    if (secret.kind === 'own-numerator' || secret.kind === 'own-complement') kinds.add('year-to-date');
    const by = PATHS.find((path) => kinds.has(path)) ?? 'ratio';
    return { kind: 'gives-away', protects: secret.place, by };
  });
  const byText = new Map(
    reasons.flatMap((reason) =>
      reason.kind === 'gives-away' ? [[`${keyOf(reason.protects)} ${reason.by}`, reason]] : [],
    ),
  );
  return byText.size === 0 ? [{ kind: 'not-proven' }] : [...byText.values()];
}
