import type { WorkbookPort } from '../port';
import type { Send } from './send';

type Listeners = Parameters<WorkbookPort['onChanged']>;

/**
 * Tells of cells that changed, and who changed them, and of what is selected. The add-in's own writes, those of its ribbon
 * buttons too, carry a trigger source (ExcelApi 1.14); on older hosts they cannot be told apart and are reported as local.
 */
export async function watchChanges(
  send: Send,
  ...[changed, selected]: Listeners
): Promise<() => Promise<void>> {
  const added = await send(({ workbook: { worksheets } }) => {
    const changes = worksheets.onChanged.add((event) => {
      const person = event.source === 'Local' ? 'local' : 'remote';
      const source = event.triggerSource === 'ThisLocalAddin' ? 'own' : person;
      changed({ sheetId: event.worksheetId, source });
      return Promise.resolve();
    });
    const selections =
      selected &&
      worksheets.onSelectionChanged.add(({ worksheetId: sheetId, address }) => {
        selected({ sheetId, address: address.slice(address.lastIndexOf('!') + 1) });
        return Promise.resolve();
      });
    return () => ({ changes, selections });
  }, null);
  return async () => {
    added.changes.remove();
    added.selections?.remove();
    // A handler can only be taken off through the context it was added with.
    await added.changes.context.sync();
  };
}
