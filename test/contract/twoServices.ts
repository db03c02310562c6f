import { Workbook } from '../../src/workbench/model/workbook';

const HEAD = ['Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26'];
/** Q2: 88% of 90% is amber, 31 days of 25 red. */
const HOUSING = [
  HEAD,
  ['% of repairs completed on time', 'High', '90%', '91.0%', '88.0%'],
  ['Average days to re-let a home', 'Low', '25', '24', '31'],
];
/** Q2: 84% of 80% is green, 40% of 60% red. */
const CARE = [
  HEAD,
  ['% of tenants satisfied', 'High', '80%', '82.0%', '84.0%'],
  ['% of visits on time', 'High', '60%', '58.0%', '40.0%'],
];

/** A workbook with a scorecard on each of two sheets. */
export function twoServices(): Workbook {
  const workbook = new Workbook('council.xlsx', 'Housing');
  const care = workbook.addSheet('Care');
  HOUSING.forEach((row, r) => row.forEach((text, c) => workbook.active.setInput(r, c, text, 'user')));
  CARE.forEach((row, r) => row.forEach((text, c) => care.setInput(r, c, text, 'user')));
  workbook.clearHistory();
  return workbook;
}
