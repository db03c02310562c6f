import type { WorkbookPort } from '../port';
import type { Send } from './excelPort';

type Listener = Parameters<WorkbookPort['onChanged']>[0];

/**
 * Tells of cells that a person changed, here or elsewhere. The add-in's own writes carry a trigger source (ExcelApi
 * 1.14) and are left out; on older hosts they cannot be told apart and are reported as local.
 */
export async function watchChanges(send: Send, listener: Listener): Promise<() => Promise<void>> {
  const added = await send((context) => {
    const result = context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource !== 'ThisLocalAddin') {
        listener({ sheetId: event.worksheetId, source: event.source === 'Local' ? 'local' : 'remote' });
      }
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
