import type { HostCore } from '../host/hostCore';
import { Workbook } from '../model/workbook';
import { App } from './app';
import { byId } from './dom';
import { fetchSession, fetchText } from './files';
import { parseRibbon, type Ribbon } from './ribbon/manifest';

declare global {
  interface Window {
    /** The workbench, for the end-to-end tests and for anyone who wants to look inside. */
    workbench: {
      readonly workbook: Workbook;
      readonly core: HostCore;
      readonly paneFrame: HTMLIFrameElement | null;
      openBytes(bytes: ArrayBuffer, name: string): Promise<boolean>;
      saveBytes(): Promise<Uint8Array>;
    };
  }
}

function paneOf(ribbon: Ribbon) {
  for (const group of ribbon.groups) {
    for (const { action } of group.buttons) if (action.kind === 'pane') return action;
  }
  return null;
}

async function start(): Promise<void> {
  const [session, manifest] = await Promise.all([fetchSession(), fetchText('/manifest.xml')]);
  const ribbon = parseRibbon(manifest);
  if (ribbon === null) throw new Error('manifest.xml is not an add-in’s manifest.');
  const app = new App(new Workbook(), session, ribbon);
  window.workbench = {
    get workbook() {
      return app.workbook;
    },
    get core() {
      return app.core;
    },
    get paneFrame() {
      return app.paneFrame;
    },
    openBytes: (bytes, name) => app.openBytes(bytes, name),
    saveBytes: () => app.saveBytes(),
  };
  await app.openFirst();
  const pane = paneOf(ribbon);
  if (pane !== null) app.openPane(pane);
  document.body.dataset.ready = 'true';
}

start().catch((error: unknown) => {
  const words = error instanceof Error ? error.message : String(error);
  byId('notice').textContent = `The workbench could not start: ${words} Load the page again.`;
  throw error;
});
