import { createLazyPort } from '../../../src/host/lazyPort';
import type { WorkbookPort } from '../../../src/host/port';

const answering = (calls: unknown[][]): WorkbookPort =>
  new Proxy({} as WorkbookPort, {
    get: (_, name) =>
      name === 'then'
        ? undefined
        : (...args: unknown[]) => {
            calls.push([name, ...args]);
            return Promise.resolve(name);
          },
  });

test('it is fetched once, when it is first used, and asked what it is asked', async () => {
  const calls: unknown[][] = [];
  const fetch = jest.fn(() => Promise.resolve(answering(calls)));
  const port = createLazyPort(fetch);
  expect(fetch).not.toHaveBeenCalled();
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const plan = { title: 'Plan', edits: [] };
  const changed = () => undefined;
  const asked = [
    await port.read({ sheets: [] }),
    await port.displayedFills('S', area),
    await port.apply(plan, { verify: true }),
    await port.inspect(plan),
    await port.restore({ title: 'Plan', cells: 1 }),
    await port.selection(),
    await port.select('S', 'A1'),
    await port.onChanged(changed),
  ];
  const names = ['read', 'displayedFills', 'apply', 'inspect', 'restore', 'selection', 'select', 'onChanged'];
  expect(asked).toEqual(names);
  expect(calls.map(([name]) => name)).toEqual(names);
  expect(calls[2]).toEqual(['apply', plan, { verify: true }]);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('where it cannot be fetched the host is said to be offline, and the next use tries again', async () => {
  let broken = true;
  const port = createLazyPort(() =>
    broken ? Promise.reject(new Error('Loading chunk 7 failed')) : Promise.resolve(answering([])),
  );
  await expect(port.selection()).rejects.toMatchObject({ name: 'HostError', code: 'offline' });
  broken = false;
  expect(await port.selection()).toBe('selection');
});
