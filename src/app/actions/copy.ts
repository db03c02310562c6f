import type { Copied } from '../../host/port';
import { COPIED, PRESS_COPY, PROMPT_COPIED, sayFigureCopied } from '../../wording/notices';
import { promptCopy } from './promptCopy';
import type { Workshop } from './runJob';

/** Copies the report table. The HTML was made at the last check: nothing may be awaited between click and clipboard. */
export function copyTable(shop: Workshop, selectForCopy: () => void): Promise<void> {
  const { tableHtml, tableText } = shop.store.getState();
  if (tableHtml === null || tableText === null) return Promise.resolve();
  return put(shop, { html: tableHtml, text: tableText }, COPIED, selectForCopy);
}

/** Copies one indicator's facts and questions. */
export function copyPrompt(shop: Workshop, ref: string, selectForCopy: () => void): Promise<void> {
  const prompt = shop.store.getState().prompts.find((candidate) => candidate.ref === ref);
  return prompt ? put(shop, promptCopy(prompt), PROMPT_COPIED, selectForCopy) : Promise.resolve();
}

/** Copies a figure as the scorecard has it. A figure has no sign that HTML would read as its own. */
export const copyFigure = (shop: Workshop, text: string, selectForCopy: () => void): Promise<void> =>
  put(shop, { html: `<span>${text}</span>`, text }, sayFigureCopied(text), selectForCopy);

async function put(shop: Workshop, content: Copied, done: string, selectForCopy: () => void): Promise<void> {
  const rung = await shop.clipboard.copy(content, selectForCopy);
  const byHand = rung === 'by-hand';
  shop.store.setState({
    notice: byHand ? { kind: 'manual-copy', says: PRESS_COPY } : { kind: 'done', says: done },
    problem: null,
    liveSays: null,
  });
}
