import type { Made } from './judge/makeClaim';
import { byPlace, overlap } from './text/text';

/**
 * The one place that decides red, amber or quiet. Both readers say it is wrong: it contradicts. One does: it is
 * doubtful, "please look". Else one that agrees speaks, and what neither ties is untied.
 */
export function decide(rules: readonly Made[], matches: readonly Made[]): readonly Made[] {
  const left = new Set(matches);
  const joined = rules.map((rule): Made => {
    const partners = matches.filter((match) => overlap(rule, match));
    for (const partner of partners) left.delete(partner);
    const partner = partners.find(({ verdict }) => verdict === 'contradicts') ?? partners.find(({ verdict }) => verdict === 'agrees') ?? partners[0];
    return partner ? both(rule, partner) : alone(rule);
  });
  return [...joined, ...[...left].map(alone)].sort(byPlace);
}

const alone = (made: Made): Made => (made.verdict === 'contradicts' ? { ...made, verdict: 'doubtful' } : made);

function both(rule: Made, match: Made): Made {
  const wrong = [rule, match].filter(({ verdict }) => verdict === 'contradicts');
  if (wrong.length === 2) return { ...match, ...rule, cell: match.cell ?? rule.cell };
  const [one] = wrong;
  if (one) return { ...one, verdict: 'doubtful' };
  return [match, rule].find(({ verdict }) => verdict === 'agrees') ?? rule;
}
