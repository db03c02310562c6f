/** @jest-environment jsdom */
import '../../../setup/dom';
import type { IndicatorCard } from '../../../../src/app/state';
import { drawTrend } from '../../../../src/pane/indicators/drawTrend';
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

test('comparators are named, and only those there are', () => {
  expect(texts(draw(cardOf('5')))).toEqual(expect.arrayContaining(['Neighbours', 'England']));
  expect(texts(draw(cardOf('12')))).toContain('England');
  expect(texts(draw(cardOf('12')))).not.toContain('Neighbours');
  expect(draw(cardOf('12')).querySelector('title')).toHaveTextContent('England 2020-21');
});

test('a quarter without a number leaves a gap, and an indicator without any still draws its axis', () => {
  const card = cardOf('1');
  const empty = { ...card, trend: card.trend.map((point) => ({ ...point, value: null })) };
  expect(draw(empty).querySelectorAll('circle')).toHaveLength(0);
  expect(texts(draw(empty))).toContain('Q3');
});
