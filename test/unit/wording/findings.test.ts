import { CHECKS } from '../../../src/checks/registry';
import { runChecks } from '../../../src/checks/runChecks';
import { sayFinding, titleOf, whereOf } from '../../../src/wording/findings';
import { publishedGrid } from '../../fixtures/published';
import { expectGolden } from '../../setup/golden';
import { contextOf, contextOfExample } from '../checks/runExample';

/** Every sentence of every failing example, to be read by eye. */
const sentences = CHECKS.flatMap((check) =>
  check.examples.fail.flatMap((example) =>
    check.run(contextOfExample(example)).flatMap((outcome) =>
      outcome.kind === 'fail'
        ? [
            {
              id: check.id,
              where: whereOf(outcome.finding),
              says: sayFinding(outcome.finding),
              fix: outcome.finding.fix && `${outcome.finding.fix.from} → ${outcome.finding.fix.to}`,
            },
          ]
        : [],
    ),
  ),
);

test('the sentences of all failing examples', () => {
  const text = CHECKS.map(({ id, title, severity }) => {
    const own = sentences.filter((sentence) => sentence.id === id);
    const lines = own.flatMap(({ where, says, fix }) => [
      `  ${where}`,
      `    ${says}`,
      ...(fix === null ? [] : [`    Fix: ${JSON.stringify(fix)}`]),
    ]);
    return [`${id} (${severity}): ${title}`, ...lines].join('\n');
  });
  expectGolden('findings.txt', `${text.join('\n\n')}\n`);
});

test.each(sentences.map(({ id, says }) => [id, says]))('%s: %s is whole sentences', (_id, says) => {
  expect(says).toMatch(/^\S.*\.$/);
  expect(says).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.$/);
});

test('the published mistakes read like a note', () => {
  const { findings } = runChecks(contextOf(publishedGrid('scorecard-2022-23-q3'), 'Q3'));
  const notes = findings
    .filter(({ severity }) => severity !== 'note')
    .map((finding) => [whereOf(finding), sayFinding(finding)]);
  expect(notes).toEqual([
    ['I8 · Care leavers in suitable accommodation · Q1', 'Q1 says 96.3, but 27 of 28 is 96.4.'],
    ['J10 · Dental checks · Q2', 'Q2 says 89.9, but 94 of 109 is 86.2. It repeats Q1’s figure.'],
    [
      'I11 · Health checks · Q1',
      'Q1 says 93.5, but 102 of 109 is 93.58, so 93.6 when rounded. It was cut off.',
    ],
  ]);
});

test('a check is called by its title, an unknown one by its id', () => {
  expect(titleOf('ratio-mismatch')).toBe('Percentage does not match its ratio');
  expect(titleOf('gone-long-ago')).toBe('gone-long-ago');
});

test('a time is called one', () => {
  const says = ['Q1 2022-23', 'target'].map((_, at) =>
    sayFinding({
      detail:
        at === 0
          ? { id: 'unreadable-value', place: { kind: 'period', period: 'Q1' }, raw: '12:45' }
          : { id: 'target-unreadable', raw: '11:30' },
      stated: null,
      computed: null,
    } as unknown as Parameters<typeof sayFinding>[0]),
  );
  expect(says).toEqual([
    'Q1 says “12:45”, a time, which is not read. Write it as one number, of minutes or of hours.',
    'The target says “11:30”, a time, which is not read. Write it as one number, of minutes or of hours.',
  ]);
});
