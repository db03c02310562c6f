import { createAppStore } from '../../../src/app/store';
import { type Core } from '../../../src/app/desk/core';
import { HostError, type CopyRung } from '../../../src/host/port';
import { gridOf, publishedGrid } from '../../fixtures/published';
import { FakePort, sheetOf } from './fakePort';

function open(
  port = new FakePort([sheetOf(publishedGrid('scorecard-2022-23-q3'))]),
  rung: CopyRung = 'clipboard-api',
) {
  let fail: Error | null = null;
  const store = createAppStore({
    port,
    clock: () => new Date(2026, 10, 22, 12, 0),
    clipboard: {
      copy: (_content, selectForCopy) => {
        if (rung === 'by-hand') selectForCopy();
        return Promise.resolve(rung);
      },
    },
    loadJobs: (): Promise<Core> => (fail ? Promise.reject(fail) : import('../../../src/app/jobs')),
  });
  return { port, store, failLoading: (error: Error | null) => (fail = error) };
}

test('nothing is known before the first check', () => {
  expect(open().store.getState()).toMatchObject({
    working: null,
    session: null,
    preview: null,
    problem: null,
  });
});

test('says that it works while it works', async () => {
  const { store } = open();
  const seen: (string | null)[] = [];
  store.subscribe(() => seen.push(store.getState().working?.says ?? null));
  await store.actions.check();
  expect(seen).toEqual(['Reading the sheet…', null]);
});

test('one job at a time: a second one asked for meanwhile is refused', async () => {
  const { store, port } = open();
  await Promise.all([store.actions.check(), store.actions.previewRefresh()]);
  expect(port.requests).toHaveLength(1);
  expect(store.getState().preview).toBeNull();
});

test('a cancelled reading changes nothing', async () => {
  const { store } = open();
  const checking = store.actions.check();
  store.actions.cancel();
  expect(store.getState().working).toBeNull();
  await checking;
  expect(store.getState().session).toBeNull();
});

test('every host error becomes a sentence and a way out, and never a rejection', async () => {
  const { store, port } = open();
  port.fails = new HostError('cell-edit-mode', 'x');
  await store.actions.check();
  expect(store.getState().problem).toMatchObject({
    code: 'cell-edit-mode',
    says: 'A cell is being edited, so Excel cannot answer. Nothing was changed.',
  });
  await store.actions.check();
  expect(store.getState().problem).toBeNull();
});

test('a fault of our own is said as one', async () => {
  const { store, port } = open();
  port.fails = new TypeError('undefined is not a function');
  await store.actions.check();
  expect(store.getState().problem).toMatchObject({ code: 'bug' });
  expect(store.getState().problem?.says).toContain('TypeError: undefined is not a function');
});

test('offline: a part that cannot be loaded is said, and can be tried again', async () => {
  const { store, failLoading } = open();
  failLoading(new Error('Loading chunk 7 failed'));
  await store.actions.check();
  expect(store.getState().problem?.code).toBe('offline');
  failLoading(null);
  await store.actions.check();
  expect(store.getState().session).not.toBeNull();
});

test('ticks of findings that are gone are forgotten', async () => {
  const { store, port } = open();
  await store.actions.check();
  store.actions.tick('ratio-mismatch|Scorecard!J10', true);
  store.actions.tick('ratio-mismatch|Scorecard!I8', true);
  store.actions.tick('ratio-mismatch|Scorecard!I8', false);
  expect([...store.getState().ticked]).toEqual(['ratio-mismatch|Scorecard!J10']);
  await port.apply({
    title: '',
    edits: [
      {
        kind: 'value',
        sheet: 'Scorecard',
        address: 'J10',
        expect: { value: '89.9 (94/109)', formula: null },
        to: '86.2 (94/109)',
        numberFormat: null,
      },
    ],
  });
  await store.actions.check();
  expect([...store.getState().ticked]).toEqual([]);
});

test('a preview is closed by cancelling, and nothing was written', async () => {
  const { store, port } = open();
  await store.actions.previewRefresh();
  expect(store.getState().preview?.lines.length).toBeGreaterThan(34);
  store.actions.cancelPreview();
  await store.actions.applyPreview();
  expect(port.plans).toEqual([]);
});

test('a failed write that may be tried again keeps its preview; one that may not closes it', async () => {
  const { store, port } = open();
  await store.actions.previewRefresh();
  port.fails = new HostError('cell-edit-mode', 'x');
  await store.actions.applyPreview();
  expect(store.getState().preview).not.toBeNull();
  port.fails = new HostError('no-answer', 'x');
  await store.actions.applyPreview();
  expect(store.getState()).toMatchObject({ preview: null, stale: true, problem: { code: 'no-answer' } });
});

test('what is written stays said when the reading back fails', async () => {
  const { store, port } = open();
  await store.actions.previewRefresh();
  const apply = port.apply.bind(port);
  port.apply = async (plan) => {
    const report = await apply(plan);
    port.fails = new HostError('cell-edit-mode', 'x');
    return report;
  };
  await store.actions.applyPreview();
  expect(store.getState()).toMatchObject({ notice: { kind: 'done' }, problem: null, stale: true });
});

test('cells changed meanwhile are named', async () => {
  const { store, port } = open();
  await store.actions.previewRefresh();
  const conflict = { sheet: 'Scorecard', address: 'L5', found: 'mine', givenBack: true };
  port.apply = () =>
    Promise.resolve({
      written: 33,
      conflicts: [conflict],
      changed: [],
      refused: [],
      restore: null,
      stopped: false,
      after: null,
    });
  await store.actions.applyPreview();
  expect(store.getState().notice).toEqual({
    kind: 'partial',
    says: '33 changes were written. Someone had changed Scorecard!L5 in the meantime: it was left as found. Check again to go on.',
  });
});

test('a change to the scorecard or the settings marks the results, one elsewhere does not', async () => {
  const { store, port } = open();
  await store.actions.check();
  port.listeners.forEach((listener) => listener({ sheetId: 'id of Other', source: 'remote' }));
  expect(store.getState().stale).toBe(false);
  port.listeners.forEach((listener) => listener({ sheetId: 'id of Scorecard', source: 'remote' }));
  expect(store.getState().stale).toBe(true);
  expect(port.listeners).toHaveLength(1);
  await store.actions.check();
  expect(store.getState().stale).toBe(false);
  expect(port.listeners).toHaveLength(1);
});

test('when the browser copies by itself, and when it does not', async () => {
  let selected = 0;
  const byHand = open(undefined, 'by-hand');
  byHand.store.actions.showReport(true);
  await byHand.store.actions.check();
  await byHand.store.actions.copyForWord(() => (selected += 1));
  expect(selected).toBe(1);
  expect(byHand.store.getState().notice).toMatchObject({ kind: 'manual-copy' });
  expect(byHand.store.getState().notice?.says).toContain('press Ctrl+C');
  const ref = byHand.store.getState().report?.prompts[0]?.ref ?? '';
  await byHand.store.actions.copyPrompt(ref, () => (selected += 1));
  expect(selected).toBe(2);
});

test('before a check there is nothing to copy', async () => {
  const { store } = open();
  await store.actions.copyForWord(() => undefined);
  expect(store.getState().notice).toBeNull();
});

test('the active sheet has no scorecard: the one looked at before is, then the one named, then any other', async () => {
  const notes = sheetOf(gridOf('Hello', 'Notes'));
  const one = sheetOf({ ...publishedGrid('scorecard-2022-23-q3'), sheet: 'One' });
  const two = sheetOf({ ...publishedGrid('scorecard-2020-21-q1'), sheet: 'Two' });
  const { store, port } = open(new FakePort([notes, one, two]));
  await store.actions.check();
  expect(store.getState().problem).toMatchObject({ code: 'several-scorecards', choices: ['One', 'Two'] });
  port.names = { Scorecard_Range: 'Two!$A$1:$I$13' };
  await store.actions.check();
  expect(store.getState().session?.scorecard.sheet).toBe('Two');
  await store.actions.chooseSheet('One');
  await store.actions.check();
  expect(store.getState().session?.scorecard.sheet).toBe('One');
  expect(store.getState().session?.sheets).toEqual(['Notes', 'One', 'Two']);
});

test('a settings cell that cannot be read is shown among the findings', async () => {
  const settings = sheetOf(
    gridOf('Reference\tIndicator\tDirection\tAccumulation\n8\tx\tsideways\tSnapshot', 'Scorecard settings'),
  );
  const { store } = open(new FakePort([sheetOf(publishedGrid('scorecard-2022-23-q3')), settings]));
  await store.actions.check();
  expect(store.getState().session?.findings.at(-1)).toMatchObject({
    key: 'setting-unreadable|Scorecard settings!C2',
    where: 'C2 · Scorecard settings',
    says: '“sideways” is not understood here. It wants Higher, Lower, Range or None. Until then the suggestion, or the usual rule, is used.',
  });
});
