import { compare, HUNDRED, rational, sign, subtract, ZERO, type Rational } from '../../values/exact';
import { tokensOf, type KeyAmount } from './tokens';

/**
 * How surely a bound says of what is exactly there: `in` it is meant, `in-loosely` ("within", "up to"), `out` it is not; null
 * where it does not say.
 */
export type Claim = 'in' | 'in-loosely' | 'out' | null;

/** One end of a band of distances behind the target, in per cent of it or in points. */
export interface BandEnd {
  readonly at: Rational;
  readonly claim: Claim;
}

/** What a condition says of a figure, by how far behind its target it is. */
export type Condition =
  | {
      readonly kind: 'band';
      /** Whether the target met is part of it. */
      readonly met: boolean;
      /** Where it begins behind the target; null where that is not said. */
      readonly from: BandEnd | null;
      /** Where it ends; null where it is without end. */
      readonly to: BandEnd | null;
      readonly unit: KeyAmount['unit'];
      /** Given as a share of the target that is reached ("at least 85% of target"). */
      readonly isShare: boolean;
    }
  /** The target met, or exceeded by some amount. */
  | { readonly kind: 'met' }
  /** Exceeded by some amount, so that the target met alone is not enough. */
  | { readonly kind: 'beyond' }
  /** Missed, whatever by. */
  | { readonly kind: 'missed' }
  | { readonly kind: 'in-tolerance' }
  | { readonly kind: 'out-of-tolerance' }
  | { readonly kind: 'all-else' };

type Band = Extract<Condition, { kind: 'band' }>;

/** A bound before its amount, behind it, or two ends in one. */
const END = '(?:N[ip]n|[ipltge]n|n[uv]|r)';
const ENDS = `${END}(?:[B&,]*${END})?`;
const MISSED = '(?:mT|Tm|TNh|NhT|Nh|NaT|wT|m)';
const MET = '(?:eT|[ahx](?:[|&,]*[ahx])*T(?:[|&,]*[hx])?|T[|&,]*[hx](?:[|&,]*[hx])*|h(?:[|&,]*[hx])*)';

const whole = (form: string): RegExp => new RegExp(`^(?:${form})$`);
const FORMS = {
  met: whole(MET),
  metBy: whole(`(?:${MET}[|,]*)?(?:a?T)?(?:x${ENDS}T?|${ENDS}xT?|xT${ENDS}|Tx${ENDS})`),
  missed: whole(`${MISSED}|w`),
  allElse: whole('[mw]?T?z'),
  inTolerance: whole(`(?:${MISSED}[B&,]*)?iL`),
  outOfTolerance: whole(`(?:${MISSED}[B&,]*)?(?:[wg]L|NiL)`),
  share: whole(`h?${ENDS}oTh?`),
  // "Within 5%", "more than 5% below target", "by 5% or less", "exceeds 5 per cent variance".
  off: whole(`${ENDS}V?(?:wT?|V|oT)|${ENDS}(?:V)|N?[i]n|wT?${ENDS}|${ENDS}V?w`),
  missedBy: whole(`${MISSED}[B&,]*${ENDS}V?(?:wT?|oT)?`),
  /** Green that reaches on behind the target: "on target or within 5% of it", "on, above or within 5%". */
  metOr: whole(`(?:MT|${MET}|[ahx](?:[|&,]*[ahx])*)[|,]+(${ENDS}V?(?:wT?|oT?)?)`),
  orBetter: whole(`(${ENDS}V?(?:wT?|oT)?),?\\|x`),
};

/** What a key says of an outcome beside its condition: "– on track", "(needs attention)". */
const COMMENT =
  /(?<=[\p{L}\p{N}%] ?)(?:\s[–—-]\s|\s?[(,;]\s?)(?:is |are )?(?:(?:this |it )?(?:is )?(?:recognised |regarded |seen |shown )?as )?(?:(?:being )?(?:on|off) track|(?:in )?needs?(?:ing)?(?: of)?(?: (?:increased|further|urgent|some|more|immediate))* (?:attention|improvement|action|monitoring|review|support)|under-?performing|performing (?:well|poorly)|(?:good|poor|strong|weak|excellent) performance|good|poor|satisfactory|unsatisfactory|acceptable|unacceptable|action (?:needed|required)|(?:requires|requiring) (?:attention|improvement|action)|(?:a )?cause for concern|some concerns?|no concerns?|at risk|(?:take a look|watch))\)?$/iu;

/** The smallest per cent that is how much of a target is reached, and not how far it is missed. */
const HALF = rational(50);

/** What a clause without its colour says; null where a word of it is not known or it says nothing that a distance can. */
export function readCondition(clause: string): Condition | null {
  const tokens = tokensOf(clause.replace(COMMENT, ''));
  if (!tokens) return null;
  const { amounts } = tokens;
  // A comma at either end, and the amount parted from its bound ("5% of the target or less").
  const signs = tokens.signs.replace(/^[,B&]+|[,B&]+$/g, '').replace(/n((?:oT|wT?))([uv])/g, 'n$2$1');
  if (new Set(amounts.map(({ unit }) => unit)).size > 1) return null;
  if (FORMS.allElse.test(signs)) return { kind: 'all-else' };
  if (FORMS.inTolerance.test(signs)) return { kind: 'in-tolerance' };
  if (FORMS.outOfTolerance.test(signs)) return { kind: 'out-of-tolerance' };
  if (FORMS.missed.test(signs)) return { kind: 'missed' };
  if (FORMS.met.test(signs)) return { kind: 'met' };
  if (amounts.length === 0 || amounts.some(({ unit }) => unit === null)) return null;
  if (FORMS.metBy.test(signs))
    return /^[ah]|T[ah]/.test(signs) || isUpTo(signs) ? { kind: 'met' } : { kind: 'beyond' };
  const shares = amounts.every(({ value, low }) => compare(low ?? value, HALF) >= 0);
  if (FORMS.share.test(signs) && shares) return /i/.test(signs) ? null : shareOf(signs, amounts);
  if (shares && /oT/.test(signs)) return null;
  const met = FORMS.metOr.test(signs) || FORMS.orBetter.test(signs);
  if (!met && !FORMS.off.test(signs) && !FORMS.missedBy.test(signs)) return null;
  // "More than 10% of target" may be a share or a distance; "within" is a distance.
  if (/oT/.test(signs) && !/[imwN]/.test(signs)) return null;
  const ends = endsOf(signs, amounts);
  return ends && { kind: 'band', met, ...ends, unit: amounts[0]?.unit ?? null, isShare: false };
}

/** "Exceeding it by up to 10%". */
const isUpTo = (signs: string): boolean => /[iplt]n|nu/.test(signs) && !/[ge]n|nv|N/.test(signs);

interface Ends {
  readonly from: BandEnd | null;
  readonly to: BandEnd | null;
}

const CLAIMS: Readonly<Record<string, Claim>> = {
  i: 'in-loosely',
  p: 'in-loosely',
  l: 'in',
  u: 'in',
  e: 'in',
  v: 'in',
  t: 'out',
  g: 'out',
};

/** The lower and the upper end that the bounds give; null where one is given twice. */
function endsOf(signs: string, amounts: readonly KeyAmount[]): Ends | null {
  const found = [...signs.matchAll(/(N?)([iplgte])n|n([uv])|r/g)];
  const ends: { from: BandEnd[]; to: BandEnd[] } = { from: [], to: [] };
  found.forEach(([text, not, before, after], at) => {
    const amount = amounts[at];
    if (!amount) return;
    if (text === 'r') {
      ends.from.push({ at: amount.low ?? amount.value, claim: null });
      ends.to.push({ at: amount.value, claim: null });
      return;
    }
    const bound = before ?? after ?? '';
    const upper = 'ipltu'.includes(bound);
    const claim = CLAIMS[bound] ?? null;
    // Not within it is beyond it.
    if (not) ends.from.push({ at: amount.value, claim: 'out' });
    else if (upper) ends.to.push({ at: amount.value, claim });
    else ends.from.push({ at: amount.value, claim });
  });
  const [from = null, ...moreFrom] = ends.from;
  const [to = null, ...moreTo] = ends.to;
  if (found.length !== amounts.length || moreFrom.length > 0 || moreTo.length > 0) return null;
  if (from && to && compare(from.at, to.at) >= 0) return null;
  return { from, to };
}

/** At least 85% of the target reached is up to 15% behind it. */
function shareOf(signs: string, amounts: readonly KeyAmount[]): Band | null {
  if (amounts.some(({ unit }) => unit !== 'percent')) return null;
  const ends = endsOf(signs, amounts);
  if (!ends) return null;
  const turned = (end: BandEnd | null): BandEnd | null =>
    end && { at: subtract(HUNDRED, end.at), claim: end.claim };
  const [from, to] = [turned(ends.to), turned(ends.from)];
  if (from && sign(from.at) < 0) return null;
  // From so much of it on, without an upper end, the target met is in it.
  return {
    kind: 'band',
    met: from === null || compare(from.at, ZERO) === 0,
    from,
    to,
    unit: 'percent',
    isShare: true,
  };
}
