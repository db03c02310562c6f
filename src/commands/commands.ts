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

// At once, not in Office.onReady: Excel may ask for the command as soon as the library listens, and one that comes before
// its function is known is lost without a word.
Office.actions.associate('refreshScorecard', refreshScorecard);
