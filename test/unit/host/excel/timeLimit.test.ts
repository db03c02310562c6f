import { withLimit } from '../../../../src/host/excel/timeLimit';

function handTimer() {
  const started: { milliseconds: number; ring: () => void; stopped: boolean }[] = [];
  return {
    started,
    timer: {
      start(milliseconds: number, ring: () => void) {
        const entry = { milliseconds, ring, stopped: false };
        started.push(entry);
        return () => {
          entry.stopped = true;
        };
      },
    },
  };
}

test('an answer in time stops the clock', async () => {
  const { started, timer } = handTimer();
  expect(await withLimit(Promise.resolve(7), { milliseconds: 30_000, timer })).toBe(7);
  expect(started).toMatchObject([{ milliseconds: 30_000, stopped: true }]);
});

test('a failure in time is passed on', async () => {
  const { started, timer } = handTimer();
  const failure = new Error('host');
  await expect(withLimit(Promise.reject(failure), { milliseconds: 1, timer })).rejects.toBe(failure);
  expect(started).toMatchObject([{ stopped: true }]);
});

test('no answer in time is an error of its own', async () => {
  const { started, timer } = handTimer();
  const waiting = withLimit(new Promise(() => undefined), { milliseconds: 30_000, timer });
  started[0]?.ring();
  await expect(waiting).rejects.toMatchObject({ code: 'no-answer' });
});
