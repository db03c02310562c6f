import { parseGoodIs } from '../../domain/indicators/goodIs';
import type { DraftColumn } from './draftColumn';
import { set } from './placeColumns';

const ENOUGH = 3;
/** "High" alone may be a risk or a priority. */
const SAYS_SO = /\b(?:better|good|best|maximi[sz]e|minimi[sz]e)\b/i;

/** A column whose every text says which way is better ("Smaller is better") tells it, whatever its heading calls it. */
export function placePolarity(drafts: readonly DraftColumn[]): void {
  if (drafts.some(({ role }) => role === 'polarity')) return;
  for (const draft of drafts) {
    const { role, chosen, facts } = draft;
    if (chosen || (role !== null && role !== 'ignore') || facts.filled < ENOUGH) continue;
    const tells = facts.samples.every((text) => SAYS_SO.test(text) && parseGoodIs(text) !== null);
    if (!tells || facts.samples.length === 0 || facts.texts < facts.filled) continue;
    return set(draft, 'polarity', {
      sure: 'likely',
      because: [{ kind: 'sentences', fits: facts.texts, of: facts.filled }],
    });
  }
}
