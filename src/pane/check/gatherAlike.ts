import type { FindingView } from '../../app/state/findings';
import { isFixable, type Fixable } from './FixBox';

/** So many of one kind are told together; two are no list. */
const FROM = 3;

export type Item =
  | { readonly kind: 'one'; readonly view: FindingView }
  | { readonly kind: 'alike'; readonly views: readonly Fixable[] };

/**
 * Findings of one check, each with a certain fix, as one item where the first of them stands. What is wrong is looked at
 * alone, however often it occurs, and so is what was dismissed before.
 */
export function gatherAlike(findings: readonly FindingView[]): readonly Item[] {
  const kinds = new Map<string, Fixable[]>();
  for (const view of findings) {
    if (!isFixable(view) || view.finding.severity === 'error' || view.lapsed !== null) continue;
    const { id } = view.finding;
    const of = kinds.get(id);
    if (of) of.push(view);
    else kinds.set(id, [view]);
  }
  const alike = new Map<FindingView, readonly Fixable[]>();
  for (const views of kinds.values()) {
    if (views.length >= FROM) for (const view of views) alike.set(view, views);
  }
  return findings.flatMap((view): readonly Item[] => {
    const views = alike.get(view);
    if (!views) return [{ kind: 'one', view }];
    return views[0] === view ? [{ kind: 'alike', views }] : [];
  });
}
