import type { Claim } from '../../commentary/claim';

/** A claim as it counts: with what a person said of it, null for nothing. */
export interface Counted extends Pick<Claim, 'kind' | 'verdict'> {
  readonly decision: 'agreed' | 'dismissed' | null;
}

interface Part {
  readonly says: string;
  /** The verdict it counts; null where it counts none. */
  readonly tone: Claim['verdict'] | null;
}

const isFigure = ({ kind }: Counted): boolean => kind !== 'direction' && kind !== 'target';

/**
 * What was checked, in parts: "12 figures agree", "1 is wrong", "2 to look at", "reds not mentioned: 6, 13". Where
 * words of direction or target are among those that agree, they are statements. `reds` are the names of those the text
 * passes over.
 */
export function sayCounts(claims: readonly Counted[], reds: readonly string[]): readonly Part[] {
  const passedOver: readonly Part[] =
    reds.length === 0
      ? []
      : [{ says: `${reds.length === 1 ? 'red' : 'reds'} not mentioned: ${reds.join(', ')}`, tone: null }];
  if (claims.length === 0)
    return [{ says: 'There is no number or word of direction here to check', tone: null }, ...passedOver];
  const of = (verdict: Claim['verdict'], decision: Counted['decision'] = null): readonly Counted[] =>
    claims.filter((claim) => claim.verdict === verdict && claim.decision === decision);
  const agreeing = of('agrees');
  const noun = agreeing.every(isFigure) ? 'figure' : 'statement';
  const wrong = of('contradicts').length + claims.filter(({ decision }) => decision === 'agreed').length;
  const part = (count: number, tone: Part['tone'], one: string, more: string): readonly Part[] =>
    count === 0 ? [] : [{ says: `${count} ${count === 1 ? one : more}`, tone }];
  return [
    ...part(agreeing.length, 'agrees', `${noun} agrees`, `${noun}s agree`),
    ...part(wrong, 'contradicts', 'is wrong', 'are wrong'),
    ...part(of('doubtful').length, 'doubtful', 'to look at', 'to look at'),
    ...part(of('untied').length, 'untied', 'not tied to the scorecard', 'not tied to the scorecard'),
    ...part(claims.filter(({ decision }) => decision === 'dismissed').length, null, 'dismissed', 'dismissed'),
    ...passedOver,
  ];
}
