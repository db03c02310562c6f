import { causeOf, createJobLog } from '../../../../src/app/actions/jobLog';
import { HostError } from '../../../../src/host/port';

const made = (name: string, message: string, stack: string): Error =>
  Object.assign(new Error(message), { name, stack });

test.each([
  [
    'a code and a member',
    new HostError('host-failed', 'AccessDenied at Range.values'),
    'AccessDenied at Range.values',
  ],
  ['a code', new HostError('host-failed', 'GeneralException'), 'GeneralException'],
  ['words that are no code', new HostError('offline', 'Loading chunk 12 failed for Jane Doe'), ''],
  [
    'a fault of ours, with its places',
    made(
      'TypeError',
      'x',
      'TypeError: x\n    at f (https://h/js/377.d3fafde1d088278c3708.js:1:234)\n    at async g (src/a.ts:3:4)',
    ),
    'TypeError 377.d3fafde1d088278c3708.js:1:234 a.ts:3:4',
  ],
  [
    'a message of several lines that looks like places',
    made('Error', 'Jane\n at Doe.ts:1:2', 'Error: Jane\n at Doe.ts:1:2\n    at f (src/b.ts:5:6)'),
    'Error b.ts:5:6',
  ],
  ['a name that someone made up', made('Jane Doe', 'x', ''), 'Error'],
  ['a throw of text', 'Jane Doe', 'string'],
])('the cause of %s', (_what, error, cause) => expect(causeOf(error)).toBe(cause));

test('the last twelve jobs are kept, the newest first', () => {
  const log = createJobLog();
  for (let each = 1; each <= 13; each += 1)
    log.note({ job: 'check', at: new Date(2026, 0, each), milliseconds: each, outcome: 'done', cause: '' });
  expect(log.jobs.map(({ milliseconds }) => milliseconds)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
});
