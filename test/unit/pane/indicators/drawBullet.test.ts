/** @jest-environment jsdom */
import '../../../setup/dom';
import type { IndicatorCard } from '../../../../src/app/state/state';
import { drawBullet } from '../../../../src/pane/indicators/drawBullet';
import { hasBullet } from '../../../../src/pane/indicators/hasBullet';
import { CARDS } from '../../../fixtures/cards';

function cardOf(ref: string): IndicatorCard {
  const card = CARDS.find((each) => each.ref === ref);
  if (card === undefined) throw new Error(`The fixture has no indicator ${ref}.`);
  return card;
}

const draw = (card: IndicatorCard) => drawBullet(card, 300);
const lines = (element: Element) => element.querySelectorAll('line').length;

test('a bar from nought to the figure', () => {
  const bar = [...draw(cardOf('6')).querySelectorAll('rect')].at(-1);
  expect(bar?.getAttribute('x')).toBe('8');
  // 65.9 of a scale that ends at 70, on 278 pixels.
  expect(Number(bar?.getAttribute('width'))).toBeCloseTo((65.9 / 70) * 278, 0);
});

test('a mark for each average, a line for the target, a whisker for few cases', () => {
  const card = cardOf('6');
  expect(draw(card).querySelectorAll('[aria-label="dot"] path')).toHaveLength(2);
  const plain = lines(draw(card));
  const trend = card.trend.map((point) =>
    point.judged ? { ...point, interval: { low: 50.5, high: 78.4 } } : point,
  );
  expect(lines(draw({ ...card, trend }))).toBeGreaterThan(plain);
});

test('no picture without a figure, or with nothing to set it against', () => {
  const card = cardOf('4');
  expect(hasBullet(card)).toBe(true);
  const without = { ...card, trend: card.trend.map((point) => ({ ...point, value: null })) };
  expect(hasBullet(without)).toBe(false);
  expect(hasBullet(cardOf('1'))).toBe(false);
  expect(hasBullet(cardOf('3'))).toBe(true);
});

test('a suppressed quarter has no picture: its averages alone would point at nothing', () => {
  const card = cardOf('6');
  const trend = card.trend.map((point) =>
    point.judged ? { ...point, value: null, code: '[c]' as const } : point,
  );
  expect(hasBullet({ ...card, trend })).toBe(false);
});
