import type { JudgedScorecard } from '../../../src/domain/judging/judged';
import { renderTableText } from '../../../src/outputs/text';
import { makeReport, type MadeReport } from '../../../src/report/makeReport';
import { judgedGrid } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';

const COLUMNS = ['ref', 'title', 'target', 'periods', 'rag', 'variance'];

/** A public report of one indicator on a sheet of this name, its title and target as typed. */
function publish(title: string, target = '95%', quarter = 'Q1 2022-23', sheet = 'Scorecard'): MadeReport {
  const heading = ['Ref', 'Indicator', 'Target 2022-23', quarter].join('\t');
  const judged = judgedGrid(gridOf(`${heading}\n1\t${title}\t${target}\t91.0 (91/100)`, sheet), 'Q1');
  return makeReport(judged, [], { template: 'full', columns: COLUMNS, version: 'public' });
}

function printed(made: MadeReport): string {
  if (made.kind !== 'made') throw new Error(`Not made: ${made.kind}`);
  const sections = made.report.sections.flatMap(({ heading, title, facts }) => [heading, title, ...facts]);
  return [renderTableText(made.report.table), ...sections, wordsOf(made.judged)].join('\n');
}

/** Every text of a scorecard's indicators. */
const wordsOf = ({ scorecard }: JudgedScorecard): string =>
  JSON.stringify(scorecard.indicators, (_, value: unknown) => (typeof value === 'bigint' ? null : value));

describe('a small count written into a title is not published', () => {
  test.each([
    [
      '% of reviews held for the 3 children placed abroad',
      '3',
      '% of reviews held for the [c] children placed abroad',
    ],
    [
      '% of visits to the four young people in custody',
      'four',
      '% of visits to the [c] young people in custody',
    ],
    ['% seen on time (all but two)', 'two', '% seen on time (all but [c])'],
    ['% of care leavers seen, 2 of 9 not', '2 of 9', '% of care leavers seen, [c] not'],
    ['% of a couple of siblings placed together', 'a couple', '% of [c] of siblings placed together'],
  ])('%s', (title, word, shown) => {
    const made = publish(title);
    const text = printed(made);
    expect(text).toContain(shown);
    expect(text).not.toContain(title);
    expect(made).toMatchObject({ leftOut: [{ part: 'title', words: [word] }] });
  });

  test.each([
    '% of children with 3 or more placements',
    '% of children in the same placement for 2 years',
    '% of care leavers in touch (19 - 21 year olds)',
    '% of children under 5 with a health check',
    '% of initial visits held within 5 days',
    '% of reviews held on time (all 4 quarters)',
    'Children missing 2+ times in the month',
    'Key stage 2 pupils at the expected level',
    'Children on a Section 2 order',
    'Children adopted, 23/24 on',
  ])('and no alarm is given for: %s', (title) => {
    const made = publish(title);
    expect(made).toMatchObject({ kind: 'made', leftOut: [] });
    expect(printed(made)).toContain(title);
  });
});

describe('a small count written beside a target is not published', () => {
  test.each(['95% (2 children missed it)', '90% (9/10)', 'All but three children', '3 children'])(
    '%s',
    (target) => {
      const made = publish('% of reviews held on time', target);
      const text = printed(made);
      expect(text).not.toContain(target);
      expect(text).not.toMatch(/\b(?:9\/10|2 children|three|3 children|limit of 3|target of 3)\b/);
      expect(made).toMatchObject({ leftOut: [{ part: 'target' }] });
    },
  );

  test.each([
    '95%',
    '3',
    '<5',
    '45 days',
    '90% (stretch 95%)',
    'Q1 - 2.5%, Q2 - 5%',
    'Top quartile',
    '5 or fewer',
  ])('and no alarm is given for: %s', (target) => {
    expect(publish('% of reviews held on time', target)).toMatchObject({ kind: 'made', leftOut: [] });
  });
});

describe('a small count in a heading or in the name of the sheet: there is no public version, and the place is named', () => {
  it('a heading of a column', () => {
    expect(publish('% of reviews held on time', '95%', 'Q1 2022-23 (2 children abroad)')).toEqual({
      kind: 'told-in-words',
      places: [{ what: 'heading', text: 'Q1 2022-23 (2 children abroad)', words: ['2'] }],
    });
  });

  test.each(['Q1 24/25', 'Q1 2024-25', 'Q1 24/25 (to 30 June)', 'Q1 2024/25'])(
    'and none where a heading says when: %s',
    (heading) => {
      expect(publish('% of reviews held on time', '95%', heading, 'Scorecard 24/25')).toMatchObject({
        kind: 'made',
        leftOut: [],
      });
    },
  );

  it('the name of the sheet', () => {
    expect(publish('% of reviews held on time', '95%', 'Q1 2022-23', 'Our 3 children abroad')).toMatchObject({
      kind: 'told-in-words',
      places: [{ what: 'sheet', words: ['3'] }],
    });
  });
});

test('words for no figure that say a small number in letters are not printed', () => {
  const heading = ['Ref', 'Indicator', 'Target 2022-23', 'Q1 2022-23', 'Q2 2022-23'].join('\t');
  const rows = '1\t% of reviews held on time\t95%\tNot published, two children\t91.0 (91/100)';
  const judged = judgedGrid(gridOf(`${heading}\n${rows}`), 'Q2');
  const made = makeReport(judged, [], { template: 'full', columns: COLUMNS, version: 'public' });
  expect(printed(made)).not.toContain('two children');
});
