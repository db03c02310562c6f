import * as jobs from '../../../../src/app/jobs';
import { createAppStore } from '../../../../src/app/store';
import { PAUSE_MS } from '../../../../src/app/actions/followChanges';
import { HostError } from '../../../../src/host/port';
import { gridOf, publishedGrid } from '../../../fixtures/published';
import { FakePort, sheetOf } from '../fakePort';

/** A clock that is turned by hand: `ring` lets what waits happen. */
function handTimer() {
  let waiting: { readonly milliseconds: number; readonly ring: () => void } | null = null;
  return {
    timer: {
      start(milliseconds: number, ring: () => void) {
        const entry = { milliseconds, ring };
        waiting = entry;
        return () => {
          if (waiting === entry) waiting = null;
        };
      },
    },
    waits: () => waiting?.milliseconds ?? null,
    ring: async () => {
      const entry = waiting;
      waiting = null;
      entry?.ring();
      await settled();
    },
  };
}

/** Everything already promised has happened: the fake workbook answers at once. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
};

async function checked(...extra: ReturnType<typeof sheetOf>[]) {
  const port = new FakePort([sheetOf(publishedGrid('scorecard-2022-23-q3')), ...extra]);
  const clock = handTimer();
  const store = createAppStore({
    port,
    clock: () => new Date(2026, 10, 22, 12, 0),
    clipboard: { copy: () => Promise.resolve('clipboard-api') },
    loadJobs: () => Promise.resolve(jobs),
    timer: clock.timer,
  });
  await store.actions.check();
  await settled();
  const type = (address: 'K5', text: string) => {
    const edit = { kind: 'value', sheet: 'Scorecard', address, to: text, numberFormat: null } as const;
    void port.apply({ title: '', edits: [{ ...edit, expect: { value: '', formula: null } }] });
  };
  const tell = (source: 'local' | 'remote' | 'own', sheet = 'Scorecard') =>
    port.listeners.forEach((listener) => listener({ sheetId: `id of ${sheet}`, source }));
  return { port, store, clock, type, tell, reads: () => port.requests.length };
}

test('a change of the person’s own is checked after a pause, once, and writes nothing', async () => {
  const { store, clock, type, tell, port } = await checked();
  expect(store.getState().session?.counts).toEqual({ red: 4, amber: 1, green: 4, notRated: 5 });
  type('K5', '96.3 (182/189)');
  const [reads, plans] = [port.requests.length, port.plans.length];
  tell('local');
  tell('local');
  expect(clock.waits()).toBe(PAUSE_MS);
  expect(port.requests).toHaveLength(reads);
  await clock.ring();
  // 182 of 189 is 96.3%: red no more.
  expect(store.getState()).toMatchObject({
    session: { counts: { red: 3, amber: 1, green: 5, notRated: 5 } },
    stale: false,
    working: null,
    notice: null,
  });
  expect(store.getState().liveSays).toMatch(
    /^Checked again: 3 red, 1 amber, 5 green, 5 not rated\. \d+ findings\.$/,
  );
  expect(clock.waits()).toBeNull();
  expect(port.plans).toHaveLength(plans);
});

test('no button is disabled and nothing is said where no count changed', async () => {
  const { store, clock, tell } = await checked();
  const seen: boolean[] = [];
  store.subscribe(() => seen.push(store.getState().working !== null));
  tell('local');
  await clock.ring();
  expect(seen).not.toContain(true);
  expect(store.getState().liveSays).toBeNull();
});

test('ticks, quarter and the chosen sheet stay', async () => {
  const { store, clock, tell } = await checked();
  await store.actions.choosePeriod('Q2');
  const key = store.getState().session?.findings.find(({ fix }) => fix !== null)?.key ?? '';
  store.actions.tick(key, true);
  tell('local');
  await clock.ring();
  expect(store.getState().session?.period).toBe('Q2');
  expect([...store.getState().ticked]).toEqual([key]);
});

test('a co-author’s change only marks the results', async () => {
  const { store, clock, tell, reads } = await checked();
  const before = reads();
  tell('remote');
  expect(store.getState().stale).toBe(true);
  expect(clock.waits()).toBeNull();
  expect(reads()).toBe(before);
});

test('a co-author’s change while it reads keeps the mark', async () => {
  const { store, clock, tell, port } = await checked();
  const read = port.read.bind(port);
  port.read = (request) => {
    tell('remote');
    return read(request);
  };
  tell('local');
  await clock.ring();
  expect(store.getState().stale).toBe(true);
});

test('while a preview is open nothing is read; then once after', async () => {
  const { store, clock, tell, reads } = await checked();
  await store.actions.previewRefresh();
  const before = reads();
  tell('local');
  tell('local');
  expect(clock.waits()).toBeNull();
  expect(reads()).toBe(before);
  store.actions.cancelPreview();
  expect(clock.waits()).toBe(PAUSE_MS);
  await clock.ring();
  expect(reads()).toBeGreaterThan(before);
  expect(clock.waits()).toBeNull();
});

test('a preview opened within the pause stays as it is', async () => {
  const { store, clock, tell, reads } = await checked();
  tell('local');
  await store.actions.previewRefresh();
  const [preview, before] = [store.getState().preview, reads()];
  await clock.ring();
  expect(store.getState().preview).toBe(preview);
  expect(reads()).toBe(before);
  store.actions.cancelPreview();
  expect(clock.waits()).toBe(PAUSE_MS);
});

test('what the person asks for meanwhile goes first', async () => {
  const { store, clock, tell, port } = await checked();
  const read = port.read.bind(port);
  let asked: Promise<void> | null = null;
  port.read = (request) => {
    port.read = read;
    asked = store.actions.choosePeriod('Q1');
    return read(request);
  };
  tell('local');
  await clock.ring();
  await asked;
  expect(store.getState().session?.period).toBe('Q1');
  await clock.ring();
  expect(store.getState().session?.period).toBe('Q1');
});

test('a cell in edit mode is tried again after a longer pause, without a word', async () => {
  const { store, clock, tell, port } = await checked();
  tell('local');
  port.fails = new HostError('cell-edit-mode', 'InvalidOperationInCellEditMode');
  await clock.ring();
  expect(store.getState()).toMatchObject({ problem: null, stale: false });
  expect(clock.waits()).toBe(3000);
  port.fails = new HostError('cell-edit-mode', 'InvalidOperationInCellEditMode');
  await clock.ring();
  expect(clock.waits()).toBe(6000);
  await clock.ring();
  expect(clock.waits()).toBeNull();
  expect(store.getState()).toMatchObject({ problem: null, stale: false });
});

test('any other failure, or a scorecard that is not there any more, marks the results and keeps them', async () => {
  const { store, clock, tell, port } = await checked();
  const { session } = store.getState();
  tell('local');
  port.fails = new HostError('no-answer', 'no answer');
  await clock.ring();
  expect(store.getState()).toMatchObject({ problem: null, stale: true });
  expect(store.getState().session).toBe(session);
  await store.actions.check();
  port.sheets = [sheetOf(gridOf('nothing'))];
  tell('local');
  await clock.ring();
  expect(store.getState()).toMatchObject({ problem: null, stale: true });
  expect(store.getState().session).not.toBeNull();
});

test('the pane’s own writing starts nothing', async () => {
  const { store, clock, tell, port } = await checked();
  await store.actions.previewRefresh();
  const apply = port.apply.bind(port);
  port.apply = (plan) => {
    tell('own');
    return apply(plan);
  };
  await store.actions.applyPreview();
  expect(clock.waits()).toBeNull();
  expect(store.getState()).toMatchObject({ stale: false, notice: { kind: 'done' } });
});

test('where the settings sheet says Off, a change marks the results and nothing is read', async () => {
  const settings = sheetOf({
    ...gridOf(
      [
        'Reference\tIndicator\tDirection\tAccumulation\tRule\tValue',
        '4\tTimeliness\tHigher\tSnapshot\tCheck as you type\tOff',
      ].join('\n'),
    ),
    sheet: 'Scorecard settings',
  });
  const { store, clock, tell, reads } = await checked({ ...settings, name: 'Scorecard settings' });
  const before = reads();
  tell('local');
  expect(clock.waits()).toBeNull();
  expect(store.getState().stale).toBe(true);
  expect(reads()).toBe(before);
});

describe('a change that comes while the first check is still reading', () => {
  /** A store whose first reading tells of a change right after the workbook gave its answer. */
  async function checkedWhile(source: 'local' | 'remote' | 'own', sheet: string) {
    const port = new FakePort([sheetOf(publishedGrid('scorecard-2022-23-q3'))]);
    const clock = handTimer();
    const read = port.read.bind(port);
    port.read = async (request) => {
      const answer = await read(request);
      port.listeners.forEach((listener) => listener({ sheetId: `id of ${sheet}`, source }));
      return answer;
    };
    const store = createAppStore({
      port,
      clock: () => new Date(2026, 10, 22, 12, 0),
      clipboard: { copy: () => Promise.resolve('clipboard-api') },
      loadJobs: () => Promise.resolve(jobs),
      timer: clock.timer,
    });
    await store.actions.check();
    await settled();
    return { store, clock };
  }

  test('by the ribbon or this person is looked at after the pause', async () => {
    for (const source of ['own', 'local'] as const)
      expect((await checkedWhile(source, 'Scorecard')).clock.waits()).toBe(PAUSE_MS);
  });

  test('by a co-author marks the results', async () => {
    expect((await checkedWhile('remote', 'Scorecard')).store.getState().stale).toBe(true);
  });

  test('on a sheet that was not looked at is nothing', async () => {
    const { store, clock } = await checkedWhile('local', 'Elsewhere');
    expect([store.getState().stale, clock.waits()]).toEqual([false, null]);
  });
});

test('what was said of the sheet as it was goes when the person changes it; what is left to do stays', async () => {
  const { store, clock, type, tell } = await checked();
  await store.actions.previewTable();
  await store.actions.applyPreview();
  expect(store.getState().notice).toMatchObject({ kind: 'done', wrote: true });
  type('K5', '96.3 (182/189)');
  tell('local');
  await clock.ring();
  expect(store.getState()).toMatchObject({ notice: null, stale: false });
});

test('that there is nothing to change is not said beside a co-author’s change', async () => {
  const { store, tell } = await checked();
  await store.actions.previewFix('a finding that is not there');
  expect(store.getState().notice).toMatchObject({ kind: 'nothing' });
  tell('remote');
  expect(store.getState()).toMatchObject({ notice: null, stale: true });
});
