import type { Prompt } from '../../../src/report/prompts';
import { buildPrompts } from '../../../src/report/prompts';
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

test.each(['Q1', 'Q2', 'Q3'] as const)('2022-23 %s prompts, read by eye', (quarter) => {
  const asked = quarter === 'Q3' ? ['1', '12'] : [];
  expectGolden(
    `prompts-2022-23-${quarter.toLowerCase()}.txt`,
    printed(buildPrompts(judgedPublished('scorecard-2022-23-q3', quarter), asked)),
  );
});

test('2020-21 Q1 prompts, read by eye', () => {
  expectGolden(
    'prompts-2020-21-q1.txt',
    printed(buildPrompts(judgedPublished('scorecard-2020-21-q1', 'Q1'))),
  );
});
