import * as core from '../../../../src/app/jobs';
import { pageTimer } from '../../../../src/app/desk/timer';
import { Ended, GRACE_MS, openDesk } from '../../../../src/app/desk/desk';
import { START_MS, type WorkerEnd } from '../../../../src/app/desk/workerPlace';
import { HostError } from '../../../../src/host/port';
import { publishedGrid } from '../../../fixtures/published';
import { FakePort, sheetOf } from '../fakePort';
import { threads } from './threads';

const WHERE = { sheet: null, fallback: null, period: null };
const book = () => new FakePort([sheetOf(publishedGrid('scorecard-2022-23-q3'))]);

/** A gate that holds what comes to it until it is opened. */
function gate() {
  let open = (): void => undefined;
  const wait = new Promise<void>((resolve) => (open = resolve));
  return { wait, open };
}

function open(worked: { start: () => WorkerEnd }, port = book(), timer = pageTimer) {
  const fetched = jest.fn(() => Promise.resolve(core));
  const desk = openDesk({ port, loadCore: fetched, startWorker: worked.start, timer });
  return { desk, port, fetched };
}

async function examined({ desk }: ReturnType<typeof open>) {
  const jobs = await desk.load();
  const result = await jobs.examine(WHERE);
  if (result.kind !== 'ok') throw new Error('no scorecard');
  return { jobs, held: result.value };
}

test('a worker is used where one can start, and the page then fetches none of the use cases', async () => {
  const worked = threads(core);
  const opened = open(worked);
  const { held } = await examined(opened);
  expect(held.session.counts).toEqual({ red: 4, amber: 1, green: 4, notRated: 5 });
  expect([worked.started, worked.jobs, opened.fetched.mock.calls.length]).toEqual([1, ['examine'], 0]);
});

test.each([
  [
    'is not allowed',
    () => () => {
      throw new DOMException('refused', 'SecurityError');
    },
  ],
  [
    'is refused when its script is fetched',
    () => () =>
      ({
        postMessage: () => undefined,
        terminate: () => undefined,
        addEventListener: (kind: string, listener: () => void) =>
          void (kind === 'error' && setTimeout(listener, 0)),
      }) as unknown as WorkerEnd,
  ],
])('where a worker %s, the same is done in the page', async (_how, start) => {
  const opened = open({ start: start() });
  const { held } = await examined(opened);
  expect(held.session.counts).toEqual({ red: 4, amber: 1, green: 4, notRated: 5 });
  expect(opened.fetched).toHaveBeenCalledTimes(1);
});

test('one that never says it is ready is given up', async () => {
  let ring = (): void => undefined;
  const silent = { postMessage: () => undefined, terminate: jest.fn(), addEventListener: () => undefined };
  const timer = {
    start: (milliseconds: number, wake: () => void) => {
      if (milliseconds === START_MS) ring = wake;
      return () => undefined;
    },
  };
  const opened = open({ start: () => silent as unknown as WorkerEnd }, book(), timer);
  const work = examined(opened);
  ring();
  expect((await work).held.session.period).toBe('Q3');
  expect(silent.terminate).toHaveBeenCalledTimes(1);
});

test('use cases that cannot be fetched are asked for again when they are next needed', async () => {
  const [broken, whole] = [threads(core, { offline: true }), threads(core)];
  let tries = 0;
  const opened = open({ start: () => (tries++ === 0 ? broken.start() : whole.start()) });
  await expect(opened.desk.load()).rejects.toThrow('no network');
  expect((await examined(opened)).held.session.period).toBe('Q3');
});

test('a cancelled job ends with its worker, and what was examined before is there without a reading', async () => {
  const held = gate();
  let block = false;
  const worked = threads(core, {
    hold: (name) => (block && name === 'examine' ? held.wait : Promise.resolve()),
  });
  const opened = open(worked);
  const { jobs, held: first } = await examined(opened);
  const reads = opened.port.requests.length;
  block = true;
  const second = jobs.examine(WHERE);
  await new Promise((resolve) => setImmediate(resolve));
  opened.desk.cancel();
  await expect(second).rejects.toThrow(Ended);
  block = false;
  const draft = await jobs.draftFixAll(first);
  expect(draft).toMatchObject({ kind: 'ok', value: { kind: 'preview' } });
  expect([worked.started, worked.ended, opened.port.requests.length]).toEqual([2, 1, reads]);
});

test('what is drawn beside goes on when a job is cancelled', async () => {
  const held = gate();
  let block = false;
  const worked = threads(core, { hold: () => (block ? held.wait : Promise.resolve()) });
  const opened = open(worked);
  const { jobs, held: first } = await examined(opened);
  block = true;
  const drawing = jobs.drawReport(first, { columns: ['ref'] }, { kept: null, pasted: null, decisions: {} });
  const looking = jobs.examine(WHERE);
  await new Promise((resolve) => setImmediate(resolve));
  opened.desk.cancel();
  await expect(looking).rejects.toThrow(Ended);
  block = false;
  expect((await drawing).report.tableHtml).toContain('<table');
});

test('a silent look that goes on computing is ended when a person asks for something, which is then done', async () => {
  const held = gate();
  let block = false;
  const rings: (() => void)[] = [];
  const timer = {
    start: (milliseconds: number, ring: () => void) => {
      if (milliseconds === GRACE_MS) rings.push(ring);
      return () => undefined;
    },
  };
  const worked = threads(core, { hold: () => (block ? held.wait : Promise.resolve()) });
  const opened = open(worked, book(), timer);
  const { jobs, held: first } = await examined(opened);
  block = true;
  const look = jobs.examine(WHERE, first);
  opened.desk.overtake();
  const asked = jobs.draftRefresh(first, new Set(), new Set(), new Date(2023, 0, 20));
  await new Promise((resolve) => setImmediate(resolve));
  block = false;
  rings.forEach((ring) => ring());
  await expect(look).rejects.toThrow(Ended);
  expect(await asked).toMatchObject({ kind: 'ok', value: { kind: 'preview' } });
  expect([worked.started, worked.ended]).toEqual([2, 1]);
});

test('a look that only waits for Excel is left to it', async () => {
  const answer = gate();
  const worked = threads(core);
  const port = book();
  const opened = open(worked, port);
  const { jobs } = await examined(opened);
  const read = port.read.bind(port);
  port.read = async (request) => {
    await answer.wait;
    return read(request);
  };
  const look = jobs.examine(WHERE);
  await new Promise((resolve) => setTimeout(resolve, 20));
  opened.desk.cancel();
  await expect(look).rejects.toThrow(Ended);
  answer.open();
  expect(worked.ended).toBe(0);
});

test('what Excel refuses keeps its code on the way there and back', async () => {
  const port = book();
  const opened = open(threads(core), port);
  const jobs = await opened.desk.load();
  port.fails = new HostError('cell-edit-mode', 'InvalidOperationInCellEditMode', 'Scorecard');
  await expect(jobs.examine(WHERE)).rejects.toMatchObject({
    name: 'HostError',
    code: 'cell-edit-mode',
    detail: 'InvalidOperationInCellEditMode',
    sheet: 'Scorecard',
  });
});

test('a worker that stops of itself is told, and from then on it goes on in the page, with what was examined', async () => {
  const worked = threads(core);
  const listeners: (() => void)[] = [];
  const start = (): WorkerEnd => {
    const worker = worked.start();
    const add = worker.addEventListener.bind(worker);
    return {
      ...worker,
      addEventListener: (kind: string, listener: never) => {
        if (kind === 'error') listeners.push(listener);
        add(kind, listener);
      },
    };
  };
  const opened = open({ start });
  const { jobs, held } = await examined(opened);
  const reads = opened.port.requests.length;
  const lost = jobs.draftFixAll(held);
  await new Promise((resolve) => setImmediate(resolve));
  listeners.forEach((crash) => crash());
  await Promise.allSettled([lost]);
  expect(await jobs.draftFixAll(held)).toMatchObject({ kind: 'ok' });
  expect([worked.started, opened.fetched.mock.calls.length, opened.port.requests.length]).toEqual([
    1,
    1,
    reads,
  ]);
});
