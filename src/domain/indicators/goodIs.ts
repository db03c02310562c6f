import { plainCharacters } from '../values/figures';
import { foldSpace } from '../grid/grid';
import type { Direction } from '../settings/settings';

const HIGHER =
  /[▲△↑⬆⇧🔼]|^h$|^\+$|\b(?:max(?:imi[sz]e|imum)?|increas\w*|high\w*|big(?:ger)?|large[r]?|more|up(?:wards?)?|greater|above)\b/u;
const LOWER =
  /[▼▽↓⬇⇩🔽]|^l$|^-$|\b(?:min(?:imi[sz]e|imum)?|decreas\w*|reduc\w*|low\w*|small(?:er)?|less|fewer|down(?:wards?)?|below)\b/u;
const INSIDE =
  /\b(?:within|in|inside|between) (?:the |a )?(?:target )?range\b|^(?:range|target range|plan is best)$/;
const NEITHER =
  /^(?:n\/?a|none|neither|neutral|no polarity|not applicable|\[z\]|(?:for )?information(?: only)?|context(?:ual)?(?: only)?|monitor(?:ing)?(?: only)?|no direction)\.?$/;

/**
 * Reads the cell of a "Good is" (Polarity, Aim to …) column: "High", "Bigger is better", "Aim to minimise", ▲. Null
 * where it is empty or says both or neither in words that are not known.
 */
export function parseGoodIs(text: string): Direction | null {
  const words = foldSpace(plainCharacters(text).replace(/\ufe0f/g, '')).toLowerCase();
  if (words === '') return null;
  if (INSIDE.test(words)) return 'range';
  if (NEITHER.test(words)) return 'none';
  const [higher, lower] = [HIGHER.test(words), LOWER.test(words)];
  if (higher === lower) return null;
  return higher ? 'higher' : 'lower';
}
