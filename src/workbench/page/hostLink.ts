import { DEFAULT_REQUIREMENTS, type HostCore } from '../host/hostCore';
import type { Faults } from '../host/faults';
import { IframeTransport, openCommands } from '../host/transports/iframe';
import type { Workbook } from '../model/workbook';
import { element } from './dom';
import { ObservedCore, type Cost } from './observedCore';
import type { Ribbon } from './ribbon/manifest';

export type PaneTheme = 'light' | 'dark' | 'high-contrast';

/** What the oldest Excel we support reports: 2021 and the first with ExcelApi 1.9. */
const OLD_REQUIREMENTS = { ...DEFAULT_REQUIREMENTS, ExcelApi: '1.9' };

/** The page's link to the add-in: the host core over the workbook in view, the pane's frame, and the frame for commands. */
export class HostLink {
  /** Where the frame of the commands goes; it is never seen. */
  readonly commandsPlace = element('div', { hidden: true });
  theme: PaneTheme = 'light';
  clipboard = false;
  oldExcel = false;
  readonly #ribbon: Ribbon;
  readonly #told: (cost: Cost) => void;
  readonly #left: () => void;
  #core: HostCore;
  #pane: IframeTransport | null = null;
  #paneUrl = '';
  #commands: IframeTransport | null = null;
  #editSimulated = false;
  #editing = false;

  /** `left` is told when a key takes the focus out of the pane. */
  constructor(workbook: Workbook, ribbon: Ribbon, told: (cost: Cost) => void, left: () => void) {
    this.#ribbon = ribbon;
    this.#told = told;
    this.#left = left;
    this.#core = new ObservedCore(workbook, told);
  }

  get core(): HostCore {
    return this.#core;
  }
  get faults(): Faults {
    return this.#core.faults;
  }
  get paneFrame(): HTMLIFrameElement | null {
    return this.#pane?.frame ?? null;
  }
  get editSimulated(): boolean {
    return this.#editSimulated;
  }

  /** Goes on with another workbook. An open pane is loaded anew, as Excel does for each workbook. */
  open(workbook: Workbook): void {
    this.#core.dispose();
    this.#core = new ObservedCore(workbook, this.#told);
    this.#core.requirements = this.oldExcel ? OLD_REQUIREMENTS : DEFAULT_REQUIREMENTS;
    this.#editSimulated = false;
    this.#commands?.dispose();
    this.#commands = null;
    this.#pane?.setCore(this.#core);
    this.#reload();
  }

  /** Makes the frame of a pane; `url` is the manifest's. */
  openPane(url: string): HTMLIFrameElement {
    this.#paneUrl = url;
    // No allow attribute: the pane gets no permission that Excel on the web would not give it.
    this.#pane = new IframeTransport(element('iframe', { title: 'Scorecard' }), this.#core, this.#left);
    this.#reload();
    return this.#pane.frame;
  }

  /** Takes the focus into the pane, if one is open. */
  enterPane(): void {
    this.#pane?.enter();
  }

  closePane(): void {
    this.#pane?.dispose();
    this.#pane = null;
  }

  /** Runs a function of the manifest's function file, in a frame that is never seen; resolves when it says it is done. */
  async runFunction(name: string, controlId: string): Promise<void> {
    const { functionFile } = this.#ribbon;
    if (functionFile === null) throw new Error('manifest.xml names no FunctionFile.');
    this.#commands ??= openCommands(localAddress(functionFile), this.#core, this.commandsPlace);
    await this.#commands.runCommand(name, controlId);
  }

  /** The user started or finished typing in a cell. */
  userEdits(editing: boolean): void {
    this.#editing = editing;
    this.faults.editMode = this.#editing || this.#editSimulated;
  }
  simulateEdit(on: boolean): void {
    this.#editSimulated = on;
    this.faults.editMode = this.#editing || this.#editSimulated;
  }
  setOldExcel(on: boolean): void {
    this.oldExcel = on;
    this.#core.requirements = on ? OLD_REQUIREMENTS : DEFAULT_REQUIREMENTS;
    this.#reload();
  }
  setClipboard(on: boolean): void {
    this.clipboard = on;
    this.#reload();
  }
  setTheme(theme: PaneTheme): void {
    this.theme = theme;
    this.#reload();
  }

  #reload(): void {
    if (this.#pane === null) return;
    const wishes = [
      this.theme === 'light' ? '' : `theme=${this.theme}`,
      this.clipboard ? 'clipboard=allow' : '',
    ];
    const query = wishes.filter((wish) => wish !== '').join('&');
    this.#pane.open(localAddress(this.#paneUrl) + (query === '' ? '' : `?${query}`));
  }
}

/** The manifest's page as this server has it: same bundle, office.js from here. */
const localAddress = (url: string): string => `/addin${new URL(url).pathname}`;
