import type { HostCore } from '../host/hostCore';
import type { Workbook } from '../model/workbook';
import { FormulaBar } from './chrome/formulaBar';
import { ask, Notice } from './chrome/notice';
import { PaneFrame } from './chrome/pane';
import { StatusBar } from './chrome/statusBar';
import { SheetTabs } from './chrome/tabs';
import { byId, element } from './dom';
import { acceptDrops, chooseFile, download, fetchFile, type OpenedFile, type Session } from './files';
import { GridController } from './grid/controller';
import { HostLink } from './hostLink';
import type { Ribbon, RibbonAction } from './ribbon/manifest';
import { markPane, renderRibbon } from './ribbon/ribbon';
import { Toolbar } from './toolbar';
import { openXlsx, saveXlsx } from './xlsxLazy';

/** The workbench: a workbook in view, the add-in beside it, and everything round them. */
export class App {
  workbook: Workbook;
  readonly link: HostLink;
  readonly #session: Session;
  readonly #grid: GridController;
  readonly #notice = new Notice();
  readonly #pane: PaneFrame;
  readonly #tabs: SheetTabs;
  readonly #formula: FormulaBar;
  readonly #status = new StatusBar();
  readonly #toolbar: Toolbar;
  readonly #title = element('h1');
  #stop: () => void;

  constructor(workbook: Workbook, session: Session, ribbon: Ribbon) {
    this.workbook = workbook;
    this.#session = session;
    const say = (words: string): void => this.#notice.say(words);
    this.link = new HostLink(
      workbook,
      ribbon,
      (cost) => this.#status.showTraffic(cost),
      () => this.#grid.focus(),
    );
    this.#formula = new FormulaBar(
      () => this.#grid,
      () => this.workbook,
      say,
    );
    this.#grid = new GridController(workbook, {
      say,
      editing: (text) => this.#editing(text),
      moved: () => this.#moved(),
    });
    this.#tabs = new SheetTabs(workbook, say);
    this.#pane = new PaneFrame(() => this.#closePane());
    this.#toolbar = new Toolbar(byId('toolbar'), {
      open: () => void this.#choose(),
      save: () => void this.#save(),
      openSample: (name) => void this.openSample(name),
      samples: () => session.samples,
      workbook: () => this.workbook,
      active: () => this.#grid.active,
      link: () => this.link,
      say: (words) => this.#notice.say(words, 'news'),
      changed: () => this.#toolbar.show(),
    });
    byId('title-bar').append(this.#title, element('span', { class: 'plain' }, 'Workbench – not Excel'));
    byId('ribbon').append(...renderRibbon(ribbon, (action, id) => this.#run(action, id)));
    byId('notice').append(this.#notice.bar);
    byId('sheet').append(this.#formula.bar, this.#grid.view.host, this.#tabs.bar);
    byId('work').append(this.#pane.panel);
    byId('foot').append(this.#status.bar);
    byId('commands').append(this.link.commandsPlace);
    this.#stop = this.#follow(workbook);
    acceptDrops((file) => void this.#openAsked(file));
    // As in Excel: the grid keeps Tab for itself, so this is the way to the pane.
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      this.link.enterPane();
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.workbook.isDirty) event.preventDefault();
    });
    this.#moved();
  }

  get core(): HostCore {
    return this.link.core;
  }
  get paneFrame(): HTMLIFrameElement | null {
    return this.link.paneFrame;
  }

  /** Opens the bytes of an .xlsx file; on failure the present workbook stays and the page says why. */
  async openBytes(bytes: ArrayBuffer, name: string): Promise<boolean> {
    const opened = await openXlsx(bytes, name);
    if (typeof opened === 'string') {
      this.#notice.say(opened);
      return false;
    }
    this.#notice.clear();
    this.#show(opened);
    return true;
  }

  /** The workbook as .xlsx; it counts as saved. */
  async saveBytes(): Promise<Uint8Array> {
    const bytes = await saveXlsx(this.workbook);
    this.workbook.markSaved();
    this.#moved();
    return bytes;
  }

  async openSample(name: string): Promise<void> {
    await this.#openAsked(await fetchFile(`/assets/samples/${encodeURIComponent(name)}`, name));
  }

  /** Opens what the server was started with, else the first sample; both with the cursor in the table. */
  async openFirst(): Promise<void> {
    const { file, samples } = this.#session;
    const [sample] = samples;
    if (file !== null) {
      const { bytes, name } = await fetchFile('/file', file);
      if (await this.openBytes(bytes, name)) return;
    }
    if (sample !== undefined) {
      const { bytes, name } = await fetchFile(`/assets/samples/${encodeURIComponent(sample)}`, sample);
      const words = this.#notice.words;
      await this.openBytes(bytes, name);
      if (words !== '') this.#notice.say(words); // why the file named on the command line is not the one in view
    }
  }

  /** Does what a ribbon button does. */
  #run(action: RibbonAction, controlId: string): void {
    if (action.kind === 'function') {
      void this.#runFunction(action.name, controlId);
    } else if (this.#pane.isOpen) {
      this.#closePane();
    } else {
      this.openPane(action);
    }
  }

  async #runFunction(name: string, controlId: string): Promise<void> {
    this.#status.showMode('The add-in is working…');
    try {
      await this.link.runFunction(name, controlId);
    } catch (error) {
      this.#notice.say(error instanceof Error ? error.message : String(error));
    }
    this.#status.showMode('Ready');
  }

  /** Opens the pane a button of the ribbon stands for. */
  openPane(action: RibbonAction & { kind: 'pane' }): void {
    this.#pane.show(this.link.openPane(action.url), action.title);
    markPane(byId('ribbon'), true);
  }

  #closePane(): void {
    this.link.closePane();
    this.#pane.hide();
    markPane(byId('ribbon'), false);
  }

  #show(workbook: Workbook): void {
    this.#stop();
    this.workbook = workbook;
    this.#stop = this.#follow(workbook);
    this.link.open(workbook);
    this.#grid.open(workbook);
    this.#moved();
    this.#grid.focus();
  }

  #follow(workbook: Workbook): () => void {
    return workbook.subscribe((change) => {
      if (change.kind !== 'selection') this.#moved();
    });
  }

  #moved(): void {
    const { name, isDirty, active, selection } = this.workbook;
    this.#title.textContent = `${name}${isDirty ? ' – not saved' : ''}`;
    document.title = `${name} – Workbench`;
    this.#tabs.show(this.workbook);
    this.#formula.show();
    this.#toolbar.show();
    this.#status.showTotals(active, selection.area);
  }

  #editing(text: string | null): void {
    // As in Excel, nothing can be read or written while a cell is being edited, and the pane cannot end that.
    this.link.userEdits(text !== null);
    this.#status.showMode(text === null ? 'Ready' : 'Editing: press Enter to finish');
    if (text !== null) this.#formula.mirror(text);
    else this.#formula.show();
  }

  async #choose(): Promise<void> {
    const file = await chooseFile();
    if (file !== null) await this.#openAsked(file);
  }

  async #openAsked({ bytes, name }: OpenedFile): Promise<void> {
    const words = `${this.workbook.name} has changes that are not saved. They are lost when ${name} is opened.`;
    if (
      this.workbook.isDirty &&
      !(await ask('Open another workbook?', words, 'Open without saving', 'Stay here'))
    )
      return;
    await this.openBytes(bytes, name);
  }

  async #save(): Promise<void> {
    const { lost, name } = this.workbook;
    const words = `The saved copy will not have what the workbench cannot keep: ${lost.join(', ')}. The file you opened stays as it is.`;
    if (lost.length > 0 && !(await ask('Save without these?', words, 'Save anyway', 'Do not save'))) return;
    download(await this.saveBytes(), name);
    this.#notice.say(`${name} was saved to your downloads.`, 'news');
  }
}
