import { directionFromWording } from '../../../../src/domain/indicators/directionRules';
import { unitOf } from '../../../../src/domain/indicators/unit';
import { indicatorOf } from '../../../fixtures/indicator';

test.each([
  ['# of crashes at junctions', 'lower'],
  ['# crashes at junctions', 'lower'],
  ['Number of crashes with cyclists', 'lower'],
  ['# of trees planted', 'higher'],
  ['# of complaints', 'lower'],
])('%s: %s', (title, direction) => expect(directionFromWording(title)).toBe(direction));

test.each([
  ['# of library loans', 'count'],
  ['#loans', 'count'],
  ['#1 priority', 'other'],
])('%s is a %s', (title, unit) => expect(unitOf(indicatorOf({ title }))).toBe(unit));
