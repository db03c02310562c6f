import { DOCUMENT_READY } from '../../wording/notices';
import { examineAgain } from './loadSession';
import { work, type PlanWork, type Workshop } from './runJob';
import type { DocumentToSave, ReportActions } from '../state/report';

/** What a person may do about the report. `redraw` shows it anew after a choice. */
export function createReportActions(shop: Workshop, plan: PlanWork, redraw: () => void): ReportActions {
  const { store, clock } = shop;
  return {
    chooseTemplate: (template) => {
      store.setState({ table: { ...store.getState().table, template } });
      redraw();
    },
    chooseVersion: (version) => {
      // Until it is drawn anew there is nothing to copy: the other version's table must not go out under this choice.
      const table = { ...store.getState().table, version };
      store.setState({ table, tableHtml: null, tableText: null, publication: null });
      redraw();
    },
    previewRemember: () =>
      plan('settings', (jobs, examined) => jobs.draftRemember(examined, store.getState().table)),
    chooseCharts: (charted) => store.setState({ charted }),
    previewCharts: () =>
      plan('charts', (jobs, examined) => {
        const { table, charted } = store.getState();
        return jobs.draftCharts(examined, table, charted);
      }),
    reportFile: async () => {
      let made: DocumentToSave | null = null;
      await work(shop, 'document', 'Making the document…', async (jobs) => {
        const looked = await examineAgain(shop, jobs);
        if (!looked.examined) return looked.change;
        const settled = await jobs.reportDocument(looked.examined, store.getState().table, clock());
        if (settled.kind === 'problem') return { ...looked.change, problem: settled.problem };
        made = settled.value;
        return {
          ...looked.change,
          notice: { kind: 'done', says: [DOCUMENT_READY, settled.value.leftOut ?? ''].join(' ').trim() },
        };
      });
      return made;
    },
  };
}
