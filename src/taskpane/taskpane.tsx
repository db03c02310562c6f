import { createRoot } from 'react-dom/client';
import { FluentProvider, Spinner, webLightTheme } from '@fluentui/react-components';

/** Draws the pane once Office has said which program it runs in. */
async function start(): Promise<void> {
  await Office.onReady();
  const root = document.getElementById('root');
  if (root === null) throw new Error('taskpane.html has no element with the id root.');
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Spinner label="Loading…" />
    </FluentProvider>,
  );
}

void start();
