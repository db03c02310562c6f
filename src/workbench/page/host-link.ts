import { element } from './dom';
export type PaneTheme = 'light' | 'dark' | 'contrast';
export class HostLink {
  faults = {
    editMode: false,
    payloadLimitBytes: null,
    neverAnswer: false,
    delayMs: 0,
    failAfterActions: null,
    beforeNextWrite: null as (() => void) | null,
    focusElsewhere: false,
  };
  core: any = {};
  oldExcel = false;
  clipboard = false;
  theme: PaneTheme = 'light';
  commandsPlace = element('div');
  paneFrame: HTMLIFrameElement | null = null;
  constructor(..._a: any[]) {}
  setOldExcel(on: boolean) {
    this.oldExcel = on;
  }
  setClipboard(on: boolean) {
    this.clipboard = on;
  }
  setTheme(t: PaneTheme) {
    this.theme = t;
  }
  openPane(url: string) {
    this.paneFrame = element('iframe', { title: 'Scorecard', src: '/addin' + new URL(url).pathname });
    return this.paneFrame;
  }
  closePane() {}
  open() {}
  userEdits() {}
  async runFunction() {}
}
