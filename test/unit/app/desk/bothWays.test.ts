import * as core from '../../../../src/app/jobs';
import { pageTimer } from '../../../../src/app/desk/timer';
import { openDesk } from '../../../../src/app/desk/desk';
import type { HeldExamination } from '../../../../src/app/desk/held';
import type { AppState } from '../../../../src/app/state/state';
import { createAppStore } from '../../../../src/app/store';
import { gridOf, publishedGrid } from '../../../fixtures/published';
import { partOf } from '../../outputs/docx/made';
import { FakePort, sheetOf } from '../fakePort';
import { threads } from './threads';

const SHAPES: Readonly<Record<string, () => FakePort>> = {
  'the published scorecard, beside one of an earlier year': () =>
    new FakePort([
      sheetOf(publishedGrid('scorecard-2022-23-q3')),
      sheetOf({ ...publishedGrid('scorecard-2020-21-q1'), sheet: '2020-21' }),
    ]),
  'bare figures, amounts and words': () =>
    new FakePort([
      sheetOf(
        gridOf(
          [
            'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23\tQ3 2022-23\tRAG',
            '1\t% of health checks held on time\t95%\t93.8 (15052/16047)\t94.61 (15181/16046)\t99.97 (16043/16048)\tGreen',
            '2\tSpend per child (£)\t1,200\t1,180\t1,260\t..\tAmber',
            '3\tNumber of children missing\tN/A\tx\t4\t#DIV/0!\t',
          ].join('\n'),
        ),
      ),
    ]),
  'nothing to judge': () => new FakePort([sheetOf(gridOf('Room\tRent\nHall\t12', 'Budget'))]),
};

/** What a person does in a session, and the state after each step. */
async function session(port: FakePort, inWorker: boolean): Promise<readonly AppState[]> {
  const worked = threads(core);
  const desk = openDesk({
    port,
    loadCore: () => Promise.resolve(core),
    ...(inWorker && { startWorker: worked.start }),
    timer: pageTimer,
  });
  const store = createAppStore({
    port,
    desk,
    clock: () => new Date('2023-01-20T09:30:00Z'),
    clipboard: { copy: () => Promise.resolve('clipboard-api') },
    timer: { start: () => () => undefined },
  });
  const { actions, getState } = store;
  const seen: AppState[] = [];
  const step = async (act: () => Promise<unknown>): Promise<void> => {
    await act();
    seen.push(getState());
  };
  actions.showReport(true);
  await step(() => actions.check());
  if (getState().session) {
    await step(() => actions.choosePeriod('Q2'));
    await step(() => actions.previewRefresh());
    await step(() => actions.previewFixAll());
    await step(() => actions.previewSettings([]));
    await step(() => actions.previewTable());
    await step(() => actions.previewPrompts());
    await step(() => actions.previewCharts());
    await step(() => actions.previewRollForward());
    await step(() => actions.previewRemoval());
    await step(() => actions.previewRefreshAll());
    await step(() => actions.previewFindings());
    await step(() => actions.previewHeadings());
    await step(() => actions.trySettings({ tolerance: '10' }, []));
    await step(() => actions.checkText('Health checks rose to 95%, which is above target.', null));
    actions.cancelPreview();
    await step(() => actions.previewRefresh());
    // What was written stays said while it is read back.
    const said: boolean[] = [];
    const stop = store.subscribe(() => said.push(getState().notice?.wrote === true));
    await step(() => actions.applyPreview());
    stop();
    expect(said.slice(said.indexOf(true))).not.toContain(false);
  }
  expect(worked.started).toBe(inWorker ? 1 : 0);
  return seen;
}

// Maps, sets, exact numbers and getters pass a copy; functions do not, and would be refused.
test.each(Object.entries(SHAPES))(
  'in a worker and in the page all comes to the same: %s',
  async (_name, book) => {
    const [there, here] = [await session(book(), true), await session(book(), false)];
    expect(there).toHaveLength(here.length);
    there.forEach((state, at) => expect(structuredClone(state)).toEqual(structuredClone(here[at])));
  },
);

test('a document says the same, and a file of findings too', async () => {
  const made = async (inWorker: boolean) => {
    const port = SHAPES['the published scorecard, beside one of an earlier year']?.() ?? new FakePort([]);
    const startWorker = threads(core).start;
    const desk = openDesk({
      port,
      loadCore: () => Promise.resolve(core),
      ...(inWorker && { startWorker }),
      timer: pageTimer,
    });
    const jobs = await desk.load();
    const result = await jobs.examine({ sheet: null, fallback: null, period: null });
    const examined: HeldExamination | null = result.kind === 'ok' ? result.value : null;
    if (!examined) throw new Error('no scorecard');
    const wish = { draft: false, allowOwed: false, decisions: {}, style: null };
    const document = await jobs.reportDocument(
      examined,
      { columns: ['ref', 'title'] },
      wish,
      new Date(2023, 0, 20),
    );
    if (document.kind === 'problem') throw new Error(document.problem.says);
    const { bytes, ...more } = document.value;
    // Its ids are made up anew each time.
    const text = (await partOf(bytes, 'word/document.xml')).replace(/<[^>]*>/g, '|');
    return { more, text, file: await jobs.findingsFile(examined) };
  };
  expect(await made(true)).toEqual(await made(false));
});
