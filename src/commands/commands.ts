/** The ribbon's Refresh button. The name is the one manifest.xml gives as FunctionName. */
function refreshScorecard(event: Office.AddinCommands.Event): void {
  event.completed();
}

void Office.onReady(() => {
  Office.actions.associate('refreshScorecard', refreshScorecard);
});
