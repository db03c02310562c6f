import { lazily } from '../../../../src/app/session/lazily';

test('is made once, and only when it is asked for', () => {
  let times = 0;
  const value = lazily(() => {
    times += 1;
    return null;
  });
  expect(times).toBe(0);
  expect([value(), value(), times]).toEqual([null, null, 1]);
});
