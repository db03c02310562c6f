import { directionFromWording } from '../../../../src/domain/indicators/directionRules';
import { FIRST_LOOK } from '../../../fixtures/directions/firstLook';
import { NATIONAL_INDICATORS } from '../../../fixtures/directions/nationalIndicators';
import { OTHER_SERVICES } from '../../../fixtures/directions/otherServices';
import { SECOND_SIGHT } from '../../../fixtures/directions/secondSight';
import { TWELVE_SERVICES } from '../../../fixtures/directions/twelveServices';
import { TWELVE_SERVICES_ASIDE } from '../../../fixtures/directions/twelveServicesAside';

/** Titles for which the wording gives the other way; and those for which it gives none though a colleague would. */
function measure(titles: readonly (readonly [string, string])[]) {
  const found = titles.map(([better, title]) => ({ better, title, got: directionFromWording(title) }));
  return {
    wrong: found.filter(({ better, got }) => got !== 'none' && got !== better).map(({ title }) => title),
    unset: found.filter(({ better, got }) => got === 'none' && better !== 'none').map(({ title }) => title),
  };
}

// A direction that is wrong costs five times one that is not known.
test.each([
  ['a first look', FIRST_LOOK, 4],
  ['other services', OTHER_SERVICES, 0],
  ['twelve services', TWELVE_SERVICES, 3],
  ['twelve services, the other half', TWELVE_SERVICES_ASIDE, 1],
  ['traps of what became of things', SECOND_SIGHT, 3],
  // "Reduction in CO2" may count the reduction or what is left: it is not known.
  ['national indicators', NATIONAL_INDICATORS, 14],
] as const)('%s: none wrong, few unset', (_name, titles, most) => {
  const { wrong, unset } = measure(titles);
  expect(wrong).toEqual([]);
  expect(unset.length).toBeLessThanOrEqual(most);
});

test.each([
  // What is done about a bad thing may be what is counted.
  ['% of pressure ulcers healed', 'higher'],
  ['Percentage of unauthorised encampments on council land removed within 5 working days', 'higher'],
  ['Unemployed people helped into work by council programmes (%)', 'higher'],
  ['Rape and serious sexual offences resulting in a charge', 'higher'],
  ['Fires resulting in injury', 'lower'],
  ['Domestic violence victims served', 'none'],
  ['Shut in lift releases attended', 'none'],
  ['% of review conferences attended by the child', 'higher'],
  ['Police calls for service handled and processed by dispatch', 'none'],
  ['Invoices paid by the due date', 'higher'],
  ['Expenditure on other labour costs (as a % of total expenditure)', 'none'],
  ['Complaints leading to compensation', 'none'],
  ['We reduce the proportion of sites in the lowest compliance bands', 'lower'],
  ['Households in the bottom fifth of incomes', 'none'],
  [
    'Extent to which client agencies agree that contracts were awarded on a value for money basis (%)',
    'higher',
  ],
  ['% who agree that litter is a problem in their area', 'lower'],
  ['% who agree that their views are ignored', 'none'],
  ['Complete University Guide ranking', 'lower'],
  ['Number of rough sleepers housed', 'none'],
  ['Rough sleepers moved into accommodation', 'none'],
  ['Households helped to avoid homelessness', 'none'],
  ['Fly-tipping enforcement actions', 'none'],
  ['CO2 saved (tonnes)', 'none'],
  ['Reduction in CO2 emissions', 'none'],
  ['% reduction in carbon emissions', 'higher'],
  ['Gender pay gap reduction', 'none'],
  ['Bed occupancy', 'lower'],
  ['Appointments not kept (%)', 'lower'],
  ['Home care visits missed (%)', 'lower'],
  ['Water lost from the network (%)', 'lower'],
  ['Tenancies ending within 12 months (%)', 'none'],
  ['Alcohol clients re-presenting within six months', 'lower'],
  ['Health assessments completed within 12 months', 'higher'],
  ['Residents with no qualifications (%)', 'lower'],
  ['Leisure members leaving each quarter (%)', 'none'],
  ['Days from care to adoption', 'lower'],
  ['EHCPs in 20 weeks', 'higher'],
  ['Deaths in 30 days', 'none'],
  ['% of missed bins put right next working day', 'higher'],
  ['% of complaints answered in time', 'higher'],
  ['Cardiac arrest survival (%)', 'higher'],
  ['% of homelessness cases prevented or ended', 'higher'],
  ['A&E four hours (%)', 'higher'],
  ['Net change in children in care (lower is better)', 'lower'],
  ['% of homes not meeting the Decent Homes Standard', 'lower'],
  ['Reduce the average time to start a package of care', 'lower'],
  // What is bad and is not so may be either way.
  ['% of complaints not upheld', 'none'],
  // Both at once.
  ['Offenders in suitable accommodation', 'none'],
  // A bad word that only describes another: plans and recovery may be wanted.
  ['Schools with an anti-bullying policy (%)', 'none'],
  ['Homes fitted with a leak detector (%)', 'none'],
  ['Court cost recovery (%)', 'none'],
  ['Vehicles in the carbon reduction scheme', 'none'],
  ['Carbon emissions from council buildings', 'lower'],
  ['Average cost per assessment', 'lower'],
  // People who are welcome, and something told of them.
  ['Volunteers past their review date (%)', 'lower'],
  ['Applications beyond the statutory deadline', 'lower'],
  ['Apprentices made redundant (%)', 'none'],
  ['Visitors to the museum', 'higher'],
  ['Number of apprentices', 'higher'],
  // What it is a share of does not say which way is better.
  ['Queries about parking (% of visitors)', 'none'],
  ['Complaints as a % of visitors', 'lower'],
  ['Slips per 1,000 visitors', 'none'],
  // A not that only says which are counted, and something else told of those.
  ['% of enquiries not settled at the counter that are answered in 5 days', 'none'],
  ['% of calls not picked up at first returned within one hour', 'none'],
  ['Pupils not in school who are found a place within 15 days (%)', 'none'],
  ['% of enquiries not answered in 5 days', 'lower'],
  ['% of reviews not completed within the statutory timescale', 'lower'],
  ['% of care leavers not in education, employment or training', 'lower'],
  // What a share of bad things comes to is what is counted.
  ['Proportion of burglaries resulting in a home visit', 'none'],
  ['Proportion of dwelling fires resulting in use of the ladder', 'none'],
  ['% of collisions leading to serious injury', 'lower'],
  ['Number of dwelling fires', 'lower'],
])('%s: %s', (title, direction) => expect(directionFromWording(title)).toBe(direction));
