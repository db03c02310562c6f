import { buildPrompts, type Prompt } from '../../../src/report/prompts';
import { judgedPublished, judgedRow } from '../../fixtures/judged';
import { expectGolden } from '../../setup/golden';

const printed = (prompts: readonly Prompt[]): string =>
  prompts
    .map(({ ref, title, because, facts, questions }) =>
      [
        `${ref} ${title} [${because.join(', ')}]`,
        ...facts.map((fact) => `  - ${fact}`),
        ...questions.map((question) => `  ? ${question}`),
      ].join('\n'),
    )
    .join('\n\n');

test('2022-23 Q3: the indicators that need words, and why', () => {
  const prompts = buildPrompts(judgedPublished('scorecard-2022-23-q3', 'Q3'));
  expect(prompts.map(({ ref, because }) => [ref, ...because])).toEqual([
    ['4', 'red', 'moved'],
    ['5', 'red'],
    ['6', 'red', 'moved'],
    ['9', 'moved'],
    ['10', 'amber'],
    ['13', 'red'],
  ]);
});

const only = (title: string, target: string, periods: readonly string[]) => {
  const { judged } = judgedRow(title, target, periods);
  return buildPrompts(judged)[0];
};

test('a missing figure: why, what can be said, and who supplies it by when', () => {
  expect(only('Timeliness of Reviews', '95%', ['93.8 (167/178)', 'Not Published'])).toMatchObject({
    because: ['missing'],
    facts: ['Not rated at Q2 2022-23, because the figure is not available. Target 95% or more.'],
    questions: [
      'Why is there no figure for Q2?',
      'What can be said in the meantime, and on what evidence?',
      'What is being done to supply the figure, who owns that, and by when?',
    ],
  });
});

test('suppressed and not applicable are answers: no words are asked for', () => {
  expect(only('Timeliness of Reviews', '95%', ['93.8 (167/178)', 'c'])).toBeUndefined();
  expect(only('Timeliness of Reviews', '95%', ['93.8 (167/178)', 'N/A'])).toBeUndefined();
});

test('a figure at odds with its ratio is asked about first', () => {
  const prompt = only('Timeliness of Reviews', '95%', ['96.0 (96/100)', '99.0 (96/100)']);
  expect(prompt?.because).toEqual(['contradiction']);
  expect(prompt?.questions[0]).toBe(
    'Which is right for Q2: 99.0%, as the sheet shows, or 96.0%, which is 96 of 100?',
  );
  expect(prompt?.facts[0]).toBe(
    'Green at Q2 2022-23: 96.0% (96 of 100; the sheet shows 99.0%). Target 95% or more.',
  );
});

test('one case is spoken of as one', () => {
  const prompt = only('% of CLA placed more than 20 miles away from home', '5%', [
    '0.0 (0/12)',
    '8.3 (1/12)',
  ]);
  expect(prompt?.questions[1]).toBe(
    'Why is it off target? What is known of the one case counted against it?',
  );
  expect(prompt?.facts).toContain(
    'Worsened by 8.3 points (1 of the 12 cases) since Q1, when it was 0.0% (0 of 12). With fewer than 20 cases it may be chance.',
  );
});

test('year to date: the distance to each quarter’s own target, never the quarter before', () => {
  const prompt = only('% of CLA with 3 or more placements', 'Q1 - 2% Q2 - 4% Q3 - 6% Q4 - 8%', [
    '3.0 (6/200)',
    '5.0 (10/200)',
  ]);
  expect(prompt?.facts).toContain(
    'It counts from April, so Q2 is not compared with Q1. At Q1 it was 3.0% (6 of 200), 1.0 points over the Q1 limit of 2%.',
  );
  expect(prompt?.facts).toContain(
    'The Q3 limit of 6% leaves room for 2 more cases, if the cohort stays at 200.',
  );
  expect(prompt?.facts.join(' ')).not.toMatch(/Improved|Worsened/);
});

test.each(['Q1', 'Q2', 'Q3'] as const)('2022-23 %s prompts, read by eye', (period) => {
  const asked = period === 'Q3' ? ['1', '12'] : [];
  expectGolden(
    `prompts-2022-23-${period.toLowerCase()}.txt`,
    printed(buildPrompts(judgedPublished('scorecard-2022-23-q3', period), asked)),
  );
});

test('2020-21 Q1 prompts, read by eye', () => {
  expectGolden(
    'prompts-2020-21-q1.txt',
    printed(buildPrompts(judgedPublished('scorecard-2020-21-q1', 'Q1'))),
  );
});
