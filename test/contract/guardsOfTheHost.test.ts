/** @jest-environment jsdom */
import type { Timer } from '../../src/host/excel/timeLimit';
import { bookState } from './bookState';
import { openPane } from './pane';
import { publishedBook } from './scorecardBook';

/** A clock that rings when told to. */
function handTurned(): { timer: Timer; ring: () => void } {
  const bells = new Set<() => void>();
  return {
    timer: {
      start: (_, ring) => {
        bells.add(ring);
        return () => bells.delete(ring);
      },
    },
    ring: () => bells.forEach((bell) => bell()),
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('Excel never answers the write: a sentence, nothing is changed, and the next Refresh works', async () => {
  const book = publishedBook();
  const clock = handTurned();
  const { core, store } = await openPane(book, { milliseconds: 30_000, timer: clock.timer });
  await store.actions.check();
  await store.actions.previewRefresh();
  const before = bookState(book);
  core.faults.neverAnswer = true;
  const writing = store.actions.applyPreview();
  await settle();
  expect(store.getState().working?.job).toBe('apply');
  clock.ring();
  await writing;
  const { problem, working, stale } = store.getState();
  expect(working).toBeNull();
  expect(stale).toBe(true);
  expect(problem).toMatchObject({ code: 'no-answer' });
  expect(problem?.wayOut).toMatch(/Check/);
  expect(bookState(book)).toEqual(before);
  core.faults.neverAnswer = false;
  await store.actions.check();
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  expect(store.getState().notice?.says).toMatch(/^Refreshed: 34 cells changed/);
});

test('Excel does the write and its answer is lost: the next Refresh finds it done, a person’s cell stays', async () => {
  const book = publishedBook();
  const clock = handTurned();
  const { core, store } = await openPane(book, { milliseconds: 30_000, timer: clock.timer });
  await store.actions.check();
  await store.actions.previewRefresh();
  const answer = core.handle.bind(core);
  let done: Promise<string> | null = null;
  core.handle = (body) => {
    if (!body.includes('SuspendScreenUpdating')) return answer(body);
    done = answer(body);
    return new Promise<string>(() => undefined);
  };
  const writing = store.actions.applyPreview();
  while (done === null) await settle();
  await (done as Promise<string>);
  clock.ring();
  await writing;
  expect(store.getState().problem).toMatchObject({ code: 'no-answer' });
  core.handle = answer;
  // Between the two: 180 of 189 is 95.2%, green. Its fill, status and variance are to be written.
  book.active.setInput(4, 10, '95.2 (180/189)', 'coauthor');
  await store.actions.check();
  expect(store.getState().session?.refreshCount).toBe(3);
  expect(book.active.peek(4, 10).value).toBe('95.2 (180/189)');
});

test('another workbook has the focus: what would bring a sheet into view says so, and works once it has not', async () => {
  const book = publishedBook();
  const { core, store } = await openPane(book);
  await store.actions.check();
  await store.actions.previewTable();
  const before = bookState(book);
  core.faults.focusElsewhere = true;
  await store.actions.applyPreview();
  const { problem, preview } = store.getState();
  expect(problem).toMatchObject({ code: 'other-workbook' });
  expect(problem?.wayOut).not.toBe('');
  expect(preview).not.toBeNull();
  expect(bookState(book)).toEqual(before);
  core.faults.focusElsewhere = false;
  await store.actions.applyPreview();
  expect(store.getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
});

test.each([
  ['was done', /^Looked again: all of “.*” was written\.$/, true],
  ['was never begun', /^Looked again: nothing of “.*” was written\.$/, false],
] as const)('no answer, and the write %s: not known, then Look again tells', async (_, says, done) => {
  const book = publishedBook();
  const clock = handTurned();
  const { core, store } = await openPane(book, { milliseconds: 30_000, timer: clock.timer });
  await store.actions.check();
  await store.actions.previewRefresh();
  const answer = core.handle.bind(core);
  const arrived: Promise<string>[] = [];
  core.handle = (body) => {
    if (!body.includes('SuspendScreenUpdating')) return answer(body);
    arrived.push(done ? answer(body) : Promise.resolve(''));
    return new Promise<string>(() => undefined);
  };
  const writing = store.actions.applyPreview();
  while (arrived.length === 0) await settle();
  await Promise.all(arrived);
  clock.ring();
  await writing;
  expect(store.getState().problem?.says).toMatch(/It is not known what was written\.$/);
  core.handle = answer;
  await store.actions.lookAgain();
  expect(store.getState()).toMatchObject({ problem: null, unknown: null });
  expect(store.getState().notice?.says).toMatch(says);
});
