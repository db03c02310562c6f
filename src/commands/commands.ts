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

declare global {
  interface Window {
    refreshScorecard: typeof refreshScorecard;
  }
}

// This script runs ahead of office.js (commands.html), because the library takes commands from the moment it has reached
// Excel, whatever scripts of the page are still on their way, and one whose function it does not find is lost without a
// word. It looks among the page's globals first, then among the associated actions.
window.refreshScorecard = refreshScorecard;

/** To the library that has loaded by then: the function's name again, and that this page is ready. */
function introduce(): void {
  if (typeof Office === 'undefined') return; // Microsoft's server was not reached: no command will come
  Office.actions.associate('refreshScorecard', refreshScorecard);
  void Office.onReady();
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', introduce);
else introduce();
