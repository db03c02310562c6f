import { DOCUMENT_READY } from '../../wording/notices';
import { reloadSession } from './loadSession';
import { runJob, type PlanWork, type ActionContext } from './runJob';
import type { DocumentToSave, ReportActions } from '../state/report';

/** What a person may do about the report. It is drawn anew after each choice, where it is on screen. */
export function createReportActions(context: ActionContext, plan: PlanWork): ReportActions {
  const { store, clock } = context;
  return {
    chooseTemplate: (template) => {
      store.setState({ table: { ...store.getState().table, template, rollUp: false } });
    },
    chooseRollUp: () => store.setState({ table: { ...store.getState().table, rollUp: true } }),
    chooseCopy: (copy) => store.setState({ table: { ...store.getState().table, copy } }),
    keepPictures: (of, drawn) => store.setState({ pictures: { of, drawn } }),
    chooseRow: (row) => store.setState({ table: { ...store.getState().table, row } }),
    chooseVersion: (version) => {
      // The other version's table must not even be seen under this choice.
      store.setState({ table: { ...store.getState().table, version }, report: null, drawnBy: null });
    },
    chooseDraft: (draft) => store.setState({ draft }),
    chooseAllowOwed: (allowOwed) => store.setState({ allowOwed }),
    chooseStyle: (style) => store.setState({ style }),
    previewReportFields: (said) =>
      plan('settings', (jobs, examined) => jobs.draftReportFields(examined, said)),
    previewRemember: () =>
      plan('settings', (jobs, examined) => jobs.draftReportDefaults(examined, store.getState().table)),
    chooseCharts: (charted) => store.setState({ charted }),
    previewCharts: () =>
      plan('charts', (jobs, examined) => {
        const { table, charted } = store.getState();
        return jobs.draftCharts(examined, table, charted);
      }),
    drawTables: (leftOut) =>
      // What is said of the sheet stays: it is why these are shown.
      runJob(
        context,
        'document',
        'Reading the tables…',
        async (jobs) => {
          const { table } = store.getState();
          const result = await jobs.tablesView(table.version ?? 'internal', leftOut);
          if (result.kind === 'problem') return { problem: result.problem };
          const { listed, report } = result.value;
          return { report, drawnBy: table, tablesAlone: { listed, leftOut } };
        },
        true,
      ),
    tablesFile: async () => {
      let made: DocumentToSave | null = null;
      const { problem: before, style, table, tablesAlone } = store.getState();
      const version = table.version ?? 'internal';
      await runJob(context, 'document', 'Making the document…', async (jobs) => {
        const result = await jobs.tablesDocument(
          version,
          tablesAlone?.leftOut ?? [],
          style?.bytes ?? null,
          clock(),
        );
        // The way to the tables stays.
        if (result.kind === 'problem')
          return { problem: { ...result.problem, ...(before?.tables && { tables: before.tables }) } };
        made = result.value;
        return {
          notice: { kind: 'done', says: [DOCUMENT_READY, result.value.leftOut ?? ''].join(' ').trim() },
        };
      });
      return made;
    },
    reportFile: async () => {
      let made: DocumentToSave | null = null;
      await runJob(context, 'document', 'Making the document…', async (jobs) => {
        const loaded = await reloadSession(context, jobs);
        if (!loaded.examined) return loaded.change;
        const result = await jobs.reportDocument(
          loaded.examined,
          store.getState().table,
          {
            draft: store.getState().draft && store.getState().table.version !== 'public',
            allowOwed: store.getState().allowOwed,
            decisions: store.getState().commentary.decisions,
            style: store.getState().style?.bytes ?? null,
          },
          clock(),
        );
        if (result.kind === 'problem') return { ...loaded.change, problem: result.problem };
        made = result.value;
        return {
          ...loaded.change,
          notice: {
            kind: 'done',
            says: [DOCUMENT_READY, result.value.leftOut ?? '', result.value.open ?? ''].join(' ').trim(),
          },
        };
      });
      return made;
    },
  };
}
