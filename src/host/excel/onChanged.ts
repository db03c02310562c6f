import type { WorkbookPort } from '../port';
import type { Send } from './send';

type Listener = Parameters<WorkbookPort['onChanged']>[0];

/**
 * Tells of cells that changed, and who changed them. The add-in's own writes, those of its ribbon buttons too, carry a
 * trigger source (ExcelApi 1.14); on older hosts they cannot be told apart and are reported as local.
 */
export async function watchChanges(send: Send, listener: Listener): Promise<() => Promise<void>> {
  const added = await send((context) => {
    const result = context.workbook.worksheets.onChanged.add((event) => {
      const person = event.source === 'Local' ? 'local' : 'remote';
      const source = event.triggerSource === 'ThisLocalAddin' ? 'own' : person;
      listener({ sheetId: event.worksheetId, source });
      return Promise.resolve();
    });
    return () => result;
  }, null);
  return async () => {
    added.remove();
    // A handler can only be taken off through the context it was added with.
    await added.context.sync();
  };
}
