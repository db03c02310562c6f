import { findSmallCounts, smallCountScan } from '../../../../src/disclosure/text/smallCounts';
import { suppressScorecard } from '../../../../src/disclosure/suppress/suppress';
import { judgedPublished } from '../../../fixtures/judged';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const plan = suppressScorecard(judged);

describe('commentary that gives a small count away', () => {
  test.each<[string, string, string]>([
    ['Two children were placed for adoption this quarter.', 'Two', 'small-count'],
    ['Only 3 young people moved more than once.', '3', 'small-count'],
    ['This concerned a large group and four boys.', 'four', 'small-count'],
    ['In June 2 of 187 children had three or more moves.', '2 of 187', 'hidden-ratio'],
    ['The adoption rate was 4 (2/50) by September.', '2/50', 'hidden-ratio'],
    ['Of the leavers, 3 of 64 were in custody.', '3 of 64', 'small-ratio'],
    ['A check was done for 172/178 of them.', '172/178', 'small-ratio'],
    ['Seven out of nine were seen on time.', 'Seven out of nine', 'small-ratio'],
    ['All but two were seen by a dentist.', 'two', 'small-complement'],
    ['Everyone except for one attended.', 'one', 'small-complement'],
    ['Twelve moved, of whom three went home.', 'three', 'small-count'],
    ['Five were refused and the rest accepted.', 'Five', 'small-count'],
    ['One of them has since returned.', 'One', 'small-count'],
    ['A single child is waiting for a place.', 'A single', 'small-count'],
    ['A couple of young people declined.', 'A couple', 'small-count'],
    ['We lost 4 care leavers to neighbouring areas.', '4', 'small-count'],
    ['There were two more adoptions than in the spring.', 'two', 'small-count'],
    ['In Q1, 96.3% of care leavers were in suitable accommodation.', '96.3%', 'hidden-percentage'],
    ['It was rightly 96.4 per cent in the first quarter.', '96.4 per cent', 'hidden-percentage'],
    ['27 care leavers were in suitable accommodation in Q1.', '27', 'hidden-count'],
    ['CLA with 3 or more placements rose by 12 since Q2.', '12', 'hidden-count'],
    ['Health checks (1 yr +, up to date) were done for 111 of them.', '111', 'hidden-count'],
  ])('%s', (text, part, reason) => {
    const found = findSmallCounts(text, judged, plan);
    expect(found.map((one) => [one.text, one.reason])).toEqual([[part, reason]]);
    const [one] = found;
    expect(one && text.slice(one.start, one.end)).toBe(part);
  });
});

describe('commentary that gives nothing away', () => {
  test.each([
    'In Q3, 134 of 189 reviews were on time.',
    'The target of 95% was missed for the third quarter.',
    'Children with 3 or more placements are reviewed each month.',
    'Placements of 2 years or longer are stable.',
    'Care leavers aged 19 to 21 are seen every 8 weeks.',
    'A 5-year-old scheme was renewed on 4 October 2022.',
    'Indicator 5 was amber in 2022-23.',
    'This is the report on quarter 3 of 2022-23.',
    'The figure fell by 2 percentage points to 65.9% (27/41).',
    'Placements over 20 miles away rose to 32 of 142.',
    'No children were adopted in the first quarter of the year.',
    'See section 2 and table 4 for the method.',
    '46 more reviews on time would have met the target.',
  ])('%s', (text) => {
    expect(findSmallCounts(text, judged, plan)).toEqual([]);
  });
});

test('several in one text, in their order, each tied to its figure where it is one', () => {
  const text = 'Two children came home.\nBy June 2/187 had moved often; 98/109 had seen a dentist.';
  expect(findSmallCounts(text, judged, plan)).toEqual([
    { start: 0, end: 3, text: 'Two', reason: 'small-count', place: null },
    {
      start: 32,
      end: 37,
      text: '2/187',
      reason: 'hidden-ratio',
      place: { kind: 'indicator', index: 4, period: 'Q1' },
    },
  ]);
});

test('words that stand under an indicator tell what it hides by the number alone', () => {
  // 111 of 117 health checks: six are out. The sentence names another row.
  const text = 'Six dental appointments were missed.';
  const scan = smallCountScan(judged, plan);
  const row = judged.indicators.find(({ indicator }) => indicator.ref === '10')?.indicator.row;
  expect(scan(text)).toEqual([]);
  expect(scan(text, row)).toMatchObject([{ text: 'Six', reason: 'hidden-count' }]);
});
