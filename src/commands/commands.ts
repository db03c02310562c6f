import { refreshFromRibbon } from '../app/ribbonRefresh';
import { createExcelPort } from '../host/excel/excelPort';

/**
 * The ribbon's Refresh button. The name is the one manifest.xml gives as FunctionName. It tells Office that it is done
 * on every path: else the button stays busy for five minutes.
 */
async function refreshScorecard(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await refreshFromRibbon(createExcelPort(), () => new Date());
  } finally {
    event.completed();
  }
}

void Office.onReady(() => {
  Office.actions.associate('refreshScorecard', refreshScorecard);
});
