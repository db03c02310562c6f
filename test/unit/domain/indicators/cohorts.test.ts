import { cohortFromWording } from '../../../../src/domain/indicators/cohorts';

test.each([
  ['% of Care Leavers in suitable accommodation (19 - 21 year olds)', 'Care leavers aged 19 to 21'],
  ['% of care leavers (19-21) in touch', 'Care leavers aged 19 to 21'],
  ['% of care leavers aged 17 to 18 in touch', 'Care leavers aged 17 to 18'],
  ['% of care leavers with a pathway plan', null],
  ['Number of current Care Leavers (19 - 21)', null],
  ['% of children who ceased to be looked after who were adopted', 'Children who ceased to be looked after'],
  [
    '% Children who ceased to be looked due to a Special Guardianship Order',
    'Children who ceased to be looked after',
  ],
  ['% of children aged 16 who ceased to be looked after', null],
  ['% of CLA (1 yr +) with immunisations up to date', 'CLA 1 year or more'],
  ['% of CLA with up to date Dental Checks (CLA 1 yr +)', 'CLA 1 year or more'],
  // Of school age only, so another cohort.
  ['Percentage classed as persistent absentees (CLA 1 year+)', null],
  ['% of all CLA aged 4-16 who have an up to date SDQ score', null],
  ['% of all CLA (current and ceased) with at least 1 missing episode in year', null],
  ['% of CLA with 3 or more placements', null],
])('%s: %s', (title, cohort) => expect(cohortFromWording(title, 'snapshot')).toBe(cohort));

test('a rolling year is another cohort than a snapshot', () => {
  expect(cohortFromWording('% of CLA (1 yr +) with up to date dental checks', 'rolling-year')).toBe(
    'CLA 1 year or more, rolling year',
  );
});
