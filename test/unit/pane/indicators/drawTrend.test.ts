/** @jest-environment jsdom */
import '../../../setup/dom';
import type { IndicatorCard } from '../../../../src/app/state/state';
import { drawTrend } from '../../../../src/pane/indicators/drawTrend';
import { placeNames } from '../../../../src/pane/indicators/placeNames';
import { CARDS } from '../../../fixtures/cards';

function cardOf(ref: string): IndicatorCard {
  const card = CARDS.find((each) => each.ref === ref);
  if (card === undefined) throw new Error(`The fixture has no indicator ${ref}.`);
  return card;
}

const draw = (card: IndicatorCard) => drawTrend(card, 300);
// The first node is what is drawn; a title for pointing at may follow it.
const texts = (element: Element) =>
  [...element.querySelectorAll('text')].map((each) => each.firstChild?.textContent ?? '');
/** Names of averages with their figures, the two lines as one. */
const names = (element: Element) =>
  [...element.querySelectorAll('text')]
    .map((each) => [...each.querySelectorAll('tspan')].map((line) => line.textContent).join(' '))
    .filter((text) => /^(?:Neighbours|England)/.test(text));

test('every number is a dot, and the judged quarter a larger one in the colour of its status', () => {
  const circles = [...draw(cardOf('4')).querySelectorAll('circle')];
  expect(circles).toHaveLength(7); // six numbers, and the judged one drawn over its own
  expect(circles.filter((each) => each.getAttribute('r') === '4.5')).toHaveLength(1);
  expect(draw(cardOf('4')).innerHTML).toContain('var(--colorPaletteRedForeground1)');
});

test('the target is a dashed line that rises in steps', () => {
  const dashed = draw(cardOf('5')).querySelector('[stroke-dasharray="4 3"] path');
  // Three targets of different height: at least two vertical moves between them.
  const heights = new Set((dashed?.getAttribute('d') ?? '').match(/,[\d.]+/g));
  expect(heights.size).toBe(3);
});

test('averages are named with their figures, and only those there are', () => {
  expect(names(draw(cardOf('6')))).toEqual(['Neighbours 69.5', 'England 70']);
  expect(names(draw(cardOf('12')))).toEqual(['England 12.3']);
  expect(draw(cardOf('12')).querySelector('title')).toHaveTextContent('England 2020-21: 12.3');
});

test('no average of whole years is drawn beside part of one', () => {
  expect(names(draw(cardOf('5')))).toEqual([]);
});

test('names of averages that lie close do not run into each other', () => {
  // Two marks at one place, room for two names of 20 pixels: one over the other, inside the drawing.
  expect(placeNames([50, 50], 20, 0, 100)).toEqual([50, 70]);
  expect(placeNames([98, 97], 20, 0, 100)).toEqual([90, 70]);
  expect(placeNames([2, 60], 20, 0, 100)).toEqual([10, 60]);
});

test('few cases have a whisker from end to end of their interval, which widens the scale', () => {
  const card = cardOf('6');
  const interval = { low: 50.5, high: 78.4 };
  const few = { ...card, trend: card.trend.map((point) => (point.judged ? { ...point, interval } : point)) };
  expect(draw(few).innerHTML).toContain('<line');
  const ticks = texts(draw(few)).filter((text) => /^\d+$/.test(text));
  expect(Math.min(...ticks.map(Number))).toBeLessThanOrEqual(60);
});

test('a suppressed figure is a gap with its code', () => {
  const card = cardOf('4');
  const trend = card.trend.map((point) =>
    point.label === 'Q2' ? { ...point, value: null, code: '[c]' as const } : point,
  );
  expect(texts(draw({ ...card, trend }))).toContain('[c]');
  expect(draw({ ...card, trend }).querySelectorAll('circle')).toHaveLength(6);
});

test('a quarter without a number leaves a gap, and an indicator without any still draws its axis', () => {
  const card = cardOf('1');
  const empty = { ...card, trend: card.trend.map((point) => ({ ...point, value: null })) };
  expect(draw(empty).querySelectorAll('circle')).toHaveLength(0);
  expect(texts(draw(empty))).toContain('Q3');
});
