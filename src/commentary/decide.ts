import type { PlacedClaim } from './judge/makeClaim';
import { byPlace, overlap } from './text/text';

/**
 * The one place that decides red, amber or quiet. Both readers say it is wrong: it contradicts. One does: it is
 * doubtful, "please look". Else one that agrees speaks, and what neither ties is untied.
 */
export function decide(
  rules: readonly PlacedClaim[],
  matches: readonly PlacedClaim[],
): readonly PlacedClaim[] {
  const left = new Set(matches);
  const joined = rules.map((rule): PlacedClaim => {
    const partners = matches.filter((match) => overlap(rule, match));
    for (const partner of partners) left.delete(partner);
    const partner =
      partners.find(({ verdict }) => verdict === 'contradicts') ??
      partners.find(({ verdict }) => verdict === 'agrees') ??
      partners[0];
    return partner ? both(rule, partner) : alone(rule);
  });
  return [...joined, ...[...left].map(alone)].sort(byPlace);
}

/**
 * That a ratio does not give the percentage beside it is arithmetic, and a colour is said of one thing alone: neither needs the
 * second reader, who knows no colours.
 */
const isArithmetic = ({ because }: PlacedClaim): boolean =>
  because === 'ratio-not-percentage' || because === 'wrong-status';

const alone = (made: PlacedClaim): PlacedClaim =>
  made.verdict === 'contradicts' && !isArithmetic(made) ? { ...made, verdict: 'doubtful' } : made;

function both(rule: PlacedClaim, match: PlacedClaim): PlacedClaim {
  const joined: PlacedClaim = {
    ...match,
    ...rule,
    cell: match.cell ?? rule.cell,
    figures: rule.figures ?? match.figures,
  };
  if (rule.verdict === 'contradicts' && match.verdict === 'contradicts') return joined;
  if (rule.verdict === 'contradicts' && isArithmetic(rule) && match.verdict === 'untied') return joined;
  if (rule.verdict === 'contradicts') return { ...joined, verdict: 'doubtful' };
  if (match.verdict === 'contradicts') return { ...match, verdict: 'doubtful' };
  return rule.verdict === 'agrees' ? joined : match.verdict === 'agrees' ? match : rule;
}
