import { fetched, type ActionContext } from './runJob';

/** Rows of the settings sheet that are looked at: the rules stand at its top, however many indicators it has. */
const ROWS = 80;

/**
 * What is done as the pane opens, unasked: where the settings sheet says that it is for a manager, the sheet is checked, so
 * that the pane opens on the summary. One request of a few rows tells; nothing else is read for an analyst. What cannot be
 * told is not: nobody asked for anything yet, and the button is there. Only a choice between sheets is put.
 */
export async function openPane(context: ActionContext, check: () => Promise<void>): Promise<void> {
  const { store, memory, port } = context;
  try {
    const { isManaged, SETTINGS_REQUEST } = await fetched(() => import('../workbook/readWorkbook'));
    // By its table alone: where that is gone the button is pressed, which is little against reading it twice.
    const sheets = SETTINGS_REQUEST.sheets.slice(0, 1).map((asked) => ({ ...asked, first: ROWS }));
    if (!isManaged(await port.read({ sheets }))) return;
  } catch {
    return;
  }
  // The person may have been quicker.
  if (memory.turn > 0) return;
  await check();
  const { problem } = store.getState();
  if (problem?.choices.length === 0) store.setState({ problem: null });
}
