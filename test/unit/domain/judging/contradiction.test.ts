import { analyse } from '../../../../src/app/session/analyse';
import { DEFAULT_POLICY, type Settings } from '../../../../src/domain/settings/settings';
import { readingKey, sayReadRightly } from '../../../../src/domain/settings/statusesWrong';
import { findScorecard } from '../../../../src/layout/findScorecard';
import { sayFinding } from '../../../../src/wording/findings';
import { gridOf } from '../../../fixtures/published';

const HEAD = 'Ref\tIndicator\tGood is\tTarget\tQ1 2025/26\tQ2 2025/26\tStatus';
/** By the usual 5% of the target: red, red, green, red, green, green. */
const ROWS = [
  'W1\t% of bins collected on time\tHigh\t90%\t91.0%\t84.0%',
  'W2\t% of waste recycled\tHigh\t50%\t51.0%\t44.0%',
  'W3\t% of streets clean\tHigh\t95%\t96.0%\t97.0%',
  'W4\t% of graffiti removed in a day\tHigh\t80%\t81.0%\t60.0%',
  'W5\t% of parks with a flag\tHigh\t70%\t72.0%\t71.0%',
  'W6\t% of trees inspected\tHigh\t60%\t61.0%\t65.0%',
];
const sheet = (statuses: readonly string[], rows: readonly string[] = ROWS, head = HEAD): string =>
  [head, ...rows.map((row, at) => `${row}\t${statuses[at] ?? ''}`)].join('\n');

function judge(text: string, settings: (read: Parameters<typeof readingKey>[0]) => Settings | null) {
  const layout = findScorecard(gridOf(text), DEFAULT_POLICY);
  if (layout.kind !== 'found') throw new Error(layout.kind);
  const { judged: first } = analyse(layout.scorecard, null, null);
  const { judged, run } = analyse(layout.scorecard, settings(first), null);
  return {
    judged,
    words: judged.indicators.map(({ status }) => (status.kind === 'not-rated' ? status.because : status.rag)),
    differ: run.findings.filter(({ id }) => id === 'rag-differs').map(sayFinding),
  };
}
const first = (text: string) => judge(text, () => null);

test('where half of the sheet’s statuses differ, those rows wait and one sentence says so', () => {
  const { words, differ, judged } = first(sheet(['Green', 'Green', 'Green', 'Amber', 'Green', 'Green']));
  expect(words).toEqual(['to-be-confirmed', 'to-be-confirmed', 'green', 'to-be-confirmed', 'green', 'green']);
  expect(judged.indicators[0]?.setting.contradicted).toEqual({ differing: 3, compared: 6 });
  expect(judged.indicators[2]?.setting.contradicted).toBeUndefined();
  expect(differ).toEqual([
    'The sheet’s own statuses differ from these in 3 of 6 rows. Is something read wrongly? (G2, G3 and G5)',
  ]);
});

test('letters and symbols count as words do', () => {
  expect(first(sheet(['G', 'G', 'G', 'A', 'G', 'G'])).words[0]).toBe('to-be-confirmed');
  expect(first(sheet(['🟢', '🟢', '🟢', '🟠', '🟢', '🟢'])).words[0]).toBe('to-be-confirmed');
});

test('one or two slips stay slips, each with its reason', () => {
  const { words, differ } = first(sheet(['Green', 'Red', 'Green', 'Amber', 'Green', 'Green']));
  expect(words).toEqual(['red', 'red', 'green', 'red', 'green', 'green']);
  expect(differ).toHaveLength(2);
});

test('a sheet of three rows that all differ waits whole', () => {
  const { words, differ } = first(sheet(['Green', 'Green', 'Red'], ROWS.slice(0, 3)));
  expect(words).toEqual(['to-be-confirmed', 'to-be-confirmed', 'to-be-confirmed']);
  expect(differ[0]).toContain('differ from these in all 3 rows');
});

/** Ten that reach their target and stay; then those off it by 2.2% (amber) and by 12% (red). */
const many = (amber: number, red: number): readonly string[] => [
  ...Array.from(
    { length: 10 },
    (_, at) => `M${at}\t% of homes ${at} inspected\tHigh\t90%\t91.0%\t9${at % 9}.0%`,
  ),
  ...Array.from({ length: amber }, (_, at) => `N${at}\t% of roads ${at} mended\tHigh\t90%\t91.0%\t88.0%`),
  ...Array.from({ length: red }, (_, at) => `P${at}\t% of forms ${at} answered\tHigh\t50%\t51.0%\t44.0%`),
];
const greens = Array.from({ length: 10 }, () => 'Green');

test('every amber of ours is another status there: few rows, but a rule of another kind', () => {
  const { words } = first(sheet([...greens, 'Red', 'Red', 'Red', 'Red', 'Red'], many(3, 2)));
  expect(words.slice(10)).toEqual(['to-be-confirmed', 'to-be-confirmed', 'to-be-confirmed', 'red', 'red']);
});

test('three slips of different kinds among many that agree stay slips', () => {
  const typed = ['Red', ...greens.slice(1), 'Green', 'Amber', 'Amber', 'Amber', 'Red', 'Red'];
  const { words, differ } = first(sheet(typed, many(3, 3)));
  expect(words.slice(10)).toEqual(['amber', 'amber', 'amber', 'red', 'red', 'red']);
  expect(differ).toHaveLength(3);
});

test('a column that an earlier Refresh wrote is not the sheet’s own word', () => {
  const head = `${HEAD.replace('Status', 'RAG')}\tVariance`;
  const { words, differ } = first(
    sheet(['Green\t0.1', 'Green\t0.1', 'Green\t0.1', 'Amber\t0.1'], ROWS, head),
  );
  expect(words).toEqual(['red', 'red', 'green', 'red', 'green', 'green']);
  expect(differ).toHaveLength(3);
});

describe('once someone has said that the sheet is read rightly', () => {
  const text = sheet(['Green', 'Green', 'Green', 'Amber', 'Green', 'Green']);
  const answered = (policy: Partial<Settings['policy']>) =>
    judge(text, (read) => ({
      policy: { ...DEFAULT_POLICY, statusesWrong: sayReadRightly(read), ...policy },
      indicators: [],
    }));

  test('our statuses are given, and each difference is told', () => {
    const { words, differ } = answered({});
    expect(words).toEqual(['red', 'red', 'green', 'red', 'green', 'green']);
    expect(differ).toHaveLength(3);
  });

  test('another rule asks again', () => {
    expect(answered({ toleranceKind: 'points' }).words[0]).toBe('to-be-confirmed');
  });

  test('what is kept names the columns and the rule', () => {
    const { judged } = first(text);
    expect(readingKey(judged)).toBe(
      'Sheet Scorecard; figure F Q2 2025/26; target D Target; amber 5.000 relative',
    );
    // Other sheets’ answers stay; what was said of this sheet read otherwise gives way.
    const policy = {
      ...DEFAULT_POLICY,
      statusesWrong: 'Sheet Roads; figure C Q1 ¦ Sheet Scorecard; figure E Q1 2025/26',
    };
    expect(sayReadRightly({ ...judged, settings: { policy } })).toBe(
      `Sheet Roads; figure C Q1 ¦ ${readingKey(judged)}`,
    );
  });
});
