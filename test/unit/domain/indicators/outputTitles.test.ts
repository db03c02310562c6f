import { directionFromWording } from '../../../../src/domain/indicators/directionRules';
import { OUTPUT_TITLES } from '../../../fixtures/directions/outputs';

const told = OUTPUT_TITLES.slice(0, 37);

test.each(told)('%s: %s', (title, better) => expect(directionFromWording(title)).toBe(better));

test.each(OUTPUT_TITLES)('never the opposite: %s is %s', (title, better) =>
  // What may be either is better, if anything, the way its bad word says.
  expect(better === 'none' ? ['none', 'lower'] : ['none', better]).toContain(directionFromWording(title)),
);
