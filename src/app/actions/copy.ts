import type { Copied } from '../../host/port';
import {
  COPIED,
  DIAGNOSTICS_COPIED,
  PRESS_COPY,
  PROMPT_COPIED,
  sayFigureCopied,
} from '../../wording/notices';
import { escapeHtml } from '../../outputs/escapeHtml';
import { promptCopy } from './promptCopy';
import type { ActionContext } from './runJob';
import { drawnOf, withPictures } from './withPictures';

/** Copies the report, or what was chosen of it, with the pictures drawn before: at once, for nothing may be awaited between click and clipboard. */
export function copyTable(context: ActionContext, selectForCopy: () => void): Promise<void> {
  const { report, drawnBy, table, pictures } = context.store.getState();
  if (!report || drawnBy !== table) return Promise.resolve(); // one chosen before must not go out as this one
  const { tableHtml, tableText } = report;
  if (tableHtml === null || tableText === null) return Promise.resolve();
  const html = withPictures(tableHtml, drawnOf(report.pictures, pictures));
  return put(context, { html, text: tableText }, COPIED, selectForCopy);
}

/** Copies one indicator's facts and questions. */
export function copyPrompt(context: ActionContext, ref: string, selectForCopy: () => void): Promise<void> {
  const prompt = context.store.getState().report?.prompts.find((candidate) => candidate.ref === ref);
  return prompt ? put(context, promptCopy(prompt), PROMPT_COPIED, selectForCopy) : Promise.resolve();
}

/** Copies a figure as the scorecard has it. A figure has no sign that HTML would read as its own. */
export const copyFigure = (context: ActionContext, text: string, selectForCopy: () => void): Promise<void> =>
  put(context, { html: `<span>${text}</span>`, text }, sayFigureCopied(text), selectForCopy);

/** Copies what helps support, as it is shown. It holds no text from cells. */
export const copyDiagnostics = (
  context: ActionContext,
  text: string,
  selectForCopy: () => void,
): Promise<void> =>
  put(context, { html: `<pre>${escapeHtml(text)}</pre>`, text }, DIAGNOSTICS_COPIED, selectForCopy);

async function put(
  context: ActionContext,
  content: Copied,
  done: string,
  selectForCopy: () => void,
): Promise<void> {
  const rung = await context.clipboard.copy(content, selectForCopy);
  const byHand = rung === 'by-hand';
  context.store.setState({
    notice: byHand ? { kind: 'manual-copy', says: PRESS_COPY } : { kind: 'done', says: done },
    problem: null,
    liveSays: null,
  });
}
