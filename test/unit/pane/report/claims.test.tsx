/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import type { ClaimView, CommentaryState } from '../../../../src/app/state/commentary';
import { renderPane } from '../../../fixtures/renderPane';

const claim = (key: string, change: Partial<ClaimView> = {}): ClaimView => ({
  key,
  says: 'It says “72.9%”. The scorecard has 70.9% for Q3.',
  quote: { before: 'Reviews fell to ', said: '72.9%', after: ' in Q3.' },
  where: 'G3 · Timeliness of reviews · Q3',
  place: { sheet: 'Commentary', address: 'G3' },
  right: '70.9%',
  ...change,
});
const COMMENTARY: CommentaryState = {
  kept: {
    says: 'Commentary on 2 indicators read for Q3.',
    checked: {
      summary: '3 statements checked: 1 agrees, 1 contradicts the scorecard, 1 not tied to it.',
      contradictions: [claim('a')],
      doubts: [],
      untied: [claim('b', { right: null, says: 'No indicator was recognised here.' })],
      agreements: [claim('c', { right: null, says: 'Agrees with the scorecard.' })],
    },
    gaps: [
      { kind: 'missing', name: '5 · 3 or more placements', place: { sheet: 'Commentary', address: 'G4' } },
      { kind: 'unchanged', name: '13 · Far away', place: { sheet: 'Commentary', address: 'G9' } },
    ],
    period: 'Q3',
  },
  pasted: null,
};

async function open(commentary = COMMENTARY) {
  const view = await renderPane({ commentary });
  await view.user.click(screen.getByRole('tab', { name: 'Report' }));
  return { ...view, part: within(screen.getByRole('region', { name: 'Commentary against the numbers' })) };
}

test('what contradicts is open, with its cell to go to and the right figure to copy; the rest is folded', async () => {
  const { store, user, part } = await open();
  expect(part.getByText(/^3 statements checked/)).toBeVisible();
  expect(part.getByText('It says “72.9%”. The scorecard has 70.9% for Q3.')).toBeVisible();
  expect(part.getByRole('button', { name: 'Not tied to the scorecard · 1' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  expect(part.queryByText('Agrees with the scorecard.')).not.toBeInTheDocument();
  await user.click(part.getByRole('button', { name: 'G3 · Timeliness of reviews · Q3' }));
  await user.click(part.getByRole('button', { name: 'Copy 70.9%' }));
  expect(store.asked).toEqual([
    ['select', 'Commentary', 'G3'],
    ['copyFigure', '70.9%'],
  ]);
  expect(window.getSelection()?.toString()).toBe('70.9%');
  await user.click(part.getByRole('button', { name: 'Agrees · 1' }));
  expect(part.getByText('Agrees with the scorecard.')).toBeVisible();
});

test('missing and unchanged words are named, each a way to its cell', async () => {
  const { store, user, part } = await open();
  expect(part.getByRole('heading', { name: 'Off target, without words for Q3 · 1' })).toBeVisible();
  expect(part.getByRole('heading', { name: 'Word for word as it was the quarter before · 1' })).toBeVisible();
  await user.click(part.getByRole('button', { name: '5 · 3 or more placements' }));
  expect(store.asked).toEqual([['select', 'Commentary', 'G4']]);
});

test('a text is given, checked for one indicator, and cleared', async () => {
  const { store, user, part } = await open();
  const check = part.getByRole('button', { name: 'Check the text' });
  await user.click(check);
  expect(store.asked).toEqual([]);
  await user.type(part.getByRole('textbox', { name: 'Text to check' }), 'It fell to 72.9%.');
  await user.click(part.getByRole('combobox', { name: 'It is about' }));
  await user.click(screen.getByRole('option', { name: '4 · Timeliness of reviews' }));
  await user.click(check);
  expect(store.asked).toEqual([['checkText', 'It fell to 72.9%.', '4']]);
  const checked = {
    summary: '1 statement checked: 1 contradicts the scorecard.',
    untied: [],
    agreements: [],
  };
  act(() =>
    store.set({
      commentary: {
        ...COMMENTARY,
        pasted: {
          text: 'It fell to 72.9%.',
          about: '4',
          checked: {
            ...checked,
            contradictions: [claim('p', { place: null, where: 'Timeliness of reviews · Q3' })],
            doubts: [],
          },
        },
      },
    }),
  );
  expect(part.getByRole('status')).toHaveTextContent('1 statement checked: 1 contradicts the scorecard.');
  await user.click(part.getByRole('button', { name: 'Clear' }));
  expect(part.getByRole('textbox', { name: 'Text to check' })).toHaveValue('');
  expect(store.asked.at(-1)).toEqual(['clearText']);
});
