import { parseCriteria } from '../../../../src/domain/judging/criteria';

test.each([
  [
    'Green: 90 or more. Amber: 80 to 89.9. Red: below 80',
    { green: '90 or more', amber: '80 to 89.9', red: 'below 80' },
  ],
  ['G ≥ 95%; A 90–94%; R < 90%', { green: '≥ 95%', amber: '90–94%', red: '< 90%' }],
  ['Red >8, Amber 5 to 8, Green <5', { green: '<5', amber: '5 to 8', red: '>8' }],
  [
    '12 days or less is green, 13 to 15 is amber, over 15 is red',
    { green: '12 days or less', amber: '13 to 15', red: 'over 15' },
  ],
  ['🟢 at least 70\n🟡 60 to 69\n🔴 under 60', { green: 'at least 70', amber: '60 to 69', red: 'under 60' }],
  ['Green if 3 or fewer, amber if 4 to 6, otherwise red', { green: '3 or fewer', amber: '4 to 6' }],
  ['Green 85%+ / Red below 75%', { green: '85%+', red: 'below 75%' }],
  // The outer ends of what is possible are no bounds.
  ['Green 90-100%, Amber 80-89%, Red 0-79%', { green: '90% or more', amber: '80-89%', red: '79% or less' }],
])('%s', (text, expected) => expect(parseCriteria(text)).toEqual(expected));

test.each([
  'Went from green to red in Q2: 80 of 90 reviews were held',
  'Green waste up 5% and red tape cut by 8%',
  'Amber since May',
  'Green: on target. Amber: close. Red: missed',
  '3 green, 2 amber and 1 red of 6',
  '',
])('none: %s', (text) => expect(parseCriteria(text)).toBeNull());
