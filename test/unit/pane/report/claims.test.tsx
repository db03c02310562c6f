/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import type { CheckedWords, ClaimView, CommentaryState } from '../../../../src/app/state/commentary';
import { renderPane } from '../../../fixtures/renderPane';

const claim = (key: string, change: Partial<ClaimView> = {}): ClaimView => ({
  key,
  head: 'Contradicts the scorecard',
  tone: 'contradicts',
  says: 'The text says “72.9%”.',
  has: 'The scorecard has 70.9% for Q3.',
  where: 'Timeliness of reviews · Q3 · M5',
  place: { sheet: 'Scorecard', address: 'M5' },
  right: '70.9%',
  open: true,
  decision: null,
  ...change,
});
const AGREES: Partial<ClaimView> = {
  head: 'Agrees',
  tone: 'agrees',
  says: 'The text says “fell”.',
  has: 'Agrees with the scorecard.',
  right: null,
  open: false,
};
const DOUBT: Partial<ClaimView> = { head: 'Please look', tone: 'doubtful' };

/** "Reviews fell to 72.9% (134/188)." */
const words = (place: ClaimView['place'], ruled: Partial<ClaimView> = {}): CheckedWords => ({
  texts: [
    {
      name: place && 'Timeliness of reviews',
      place,
      lines: [
        {
          leftOut: false,
          pieces: [
            { text: 'Reviews ', claims: [] },
            { text: 'fell', claims: [claim('a', AGREES)] },
            { text: ' to ', claims: [] },
            { text: '72.9%', claims: [claim('b', ruled)] },
            { text: ' (', claims: [] },
            { text: '134/188', claims: [claim('c', DOUBT)] },
            { text: ').', claims: [] },
          ],
        },
      ],
      notes: ['It speaks of Q2 only.'],
    },
  ],
  counts: [
    { says: '1 statement agrees', tone: 'agrees' },
    { says: '1 is wrong', tone: 'contradicts' },
    { says: '1 to look at', tone: 'doubtful' },
    { says: 'reds not mentioned: 6, 13', tone: null },
  ],
});
const COMMENTARY: CommentaryState = {
  kept: {
    says: 'Commentary on 1 indicator read for Q3.',
    checked: words({ sheet: 'Commentary', address: 'G3' }),
    gaps: [
      { kind: 'missing', name: '5 · 3 or more placements', place: { sheet: 'Commentary', address: 'G4' } },
      { kind: 'unchanged', name: '13 · Far away', place: { sheet: 'Commentary', address: 'G9' } },
    ],
    period: 'Q3',
  },
  pasted: null,
  decisions: {},
};
const PASTED = { text: 'Reviews fell to 72.9% (134/188).', about: null, checked: words(null) };

async function open(commentary = COMMENTARY) {
  const view = await renderPane({ commentary });
  await view.user.click(screen.getByRole('tab', { name: 'Report' }));
  return { ...view, part: within(screen.getByRole('region', { name: 'Commentary against the numbers' })) };
}
const WRONG = '72.9%: Contradicts the scorecard';

test('the text stands as it was typed, its marks named by what they say; under it the counts', async () => {
  const { store, user, part } = await open();
  expect(part.getByText(/^Reviews/)).toHaveTextContent('Reviews fell to 72.9% (134/188).');
  const marks = ['fell: Agrees', WRONG, '134/188: Please look'];
  for (const name of marks) expect(part.getByRole('button', { name })).toHaveAttribute('tabindex', '0');
  expect(part.getAllByRole('status')[0]).toHaveTextContent(
    '1 statement agrees · 1 is wrong · 1 to look at · reds not mentioned: 6, 13',
  );
  expect(part.getByText('It speaks of Q2 only.')).toBeVisible();
  await user.click(part.getByRole('button', { name: 'Timeliness of reviews · G3' }));
  expect(store.asked).toEqual([['select', 'Commentary', 'G3']]);
});

test('what is wrong or to be looked at leads to its marks', async () => {
  const { user, part } = await open();
  await user.click(part.getByRole('button', { name: '1 to look at' }));
  expect(part.getByRole('button', { name: '134/188: Please look' })).toHaveFocus();
  await user.click(part.getByRole('button', { name: '1 is wrong' }));
  expect(part.getByRole('button', { name: WRONG })).toHaveFocus();
  // Round again: there is only one.
  await user.click(part.getByRole('button', { name: '1 is wrong' }));
  expect(part.getByRole('button', { name: WRONG })).toHaveFocus();
  expect(part.queryByRole('button', { name: '1 statement agrees' })).not.toBeInTheDocument();
});

test('a click opens one box: the text, the table, the cell to go to, the right figure to copy', async () => {
  const { store, user, part } = await open();
  await user.click(part.getByRole('button', { name: WRONG }));
  const box = within(part.getByRole('group', { name: 'Contradicts the scorecard' }));
  expect(box.getByText('The text says “72.9%”.')).toBeVisible();
  expect(box.getByText('The scorecard has 70.9% for Q3.')).toBeVisible();
  await user.click(box.getByRole('button', { name: 'Timeliness of reviews · Q3 · M5' }));
  await user.click(box.getByRole('button', { name: 'Copy 70.9%' }));
  expect(store.asked).toEqual([
    ['select', 'Scorecard', 'M5'],
    ['copyFigure', '70.9%'],
  ]);
  expect(window.getSelection()?.toString()).toBe('70.9%');
  await user.click(part.getByRole('button', { name: 'fell: Agrees' }));
  expect(part.queryByRole('group', { name: 'Contradicts the scorecard' })).not.toBeInTheDocument();
  const quiet = within(part.getByRole('group', { name: 'Agrees' }));
  expect(quiet.queryByRole('button', { name: 'Agree' })).not.toBeInTheDocument();
});

test('by keys alone: Tab in reading order, Enter opens and takes the focus, Escape closes and gives it back', async () => {
  const { user, part } = await open();
  const wrong = part.getByRole('button', { name: WRONG });
  part.getByRole('button', { name: 'fell: Agrees' }).focus();
  await user.tab();
  expect(wrong).toHaveFocus();
  await user.keyboard('{Enter}');
  const box = part.getByRole('group', { name: 'Contradicts the scorecard' });
  // A real stop of the Tab key: Excel looks for the focus among those.
  expect(box).toHaveFocus();
  expect(box).toHaveAttribute('tabindex', '0');
  expect(wrong).toHaveAttribute('aria-expanded', 'true');
  await user.keyboard('{Escape}');
  expect(box).not.toBeInTheDocument();
  expect(wrong).toHaveFocus();
  await user.tab();
  expect(part.getByRole('button', { name: '134/188: Please look' })).toHaveFocus();
});

test('agree, dismiss with a reason, take back', async () => {
  const { store, user, part } = await open();
  await user.click(part.getByRole('button', { name: WRONG }));
  await user.click(part.getByRole('button', { name: 'Agree' }));
  expect(part.getByRole('button', { name: WRONG })).toHaveFocus();
  await user.click(part.getByRole('button', { name: '134/188: Please look' }));
  await user.click(part.getByRole('button', { name: 'Dismiss' }));
  const form = within(part.getByRole('form', { name: 'Dismiss this' }));
  // Without a reason nothing is dismissed.
  await user.click(form.getByRole('button', { name: 'Dismiss' }));
  expect(store.asked).toHaveLength(1);
  await user.type(form.getByRole('textbox', { name: /^Reason/ }), ' As first reported {Enter}');
  const decision = { as: 'dismissed', reason: 'As first reported' } as const;
  const dismissed = words({ sheet: 'Commentary', address: 'G3' }, { tone: 'untied', decision });
  act(() =>
    store.set({
      commentary: { ...COMMENTARY, kept: COMMENTARY.kept && { ...COMMENTARY.kept, checked: dismissed } },
    }),
  );
  await user.click(part.getByRole('button', { name: '72.9%: Dismissed' }));
  expect(part.getByText('Dismissed: As first reported')).toBeVisible();
  await user.click(part.getByRole('button', { name: 'Take back' }));
  expect(store.asked).toEqual([
    ['decideClaim', 'b', { as: 'agreed' }],
    ['decideClaim', 'c', decision],
    ['decideClaim', 'b', null],
  ]);
});

test('missing and unchanged words are named, each a way to its cell', async () => {
  const { store, user, part } = await open();
  expect(part.getByRole('heading', { name: 'Off target, without words for Q3 · 1' })).toBeVisible();
  expect(part.getByRole('heading', { name: 'Word for word as it was the quarter before · 1' })).toBeVisible();
  await user.click(part.getByRole('button', { name: '5 · 3 or more placements' }));
  expect(store.asked).toEqual([['select', 'Commentary', 'G4']]);
});

test('a text is given, checked for one indicator, marked as kept ones are, and cleared', async () => {
  const { store, user, part } = await open({
    ...COMMENTARY,
    kept: COMMENTARY.kept && { ...COMMENTARY.kept, checked: null },
  });
  const check = part.getByRole('button', { name: 'Check the text' });
  await user.click(check);
  expect(store.asked).toEqual([]);
  await user.type(part.getByRole('textbox', { name: 'Text to check' }), 'It fell to 72.9%.');
  await user.click(part.getByRole('combobox', { name: 'It is about' }));
  await user.click(screen.getByRole('option', { name: '4 · Timeliness of reviews' }));
  await user.click(check);
  expect(store.asked).toEqual([['checkText', 'It fell to 72.9%.', '4']]);
  act(() =>
    store.set({
      commentary: {
        ...COMMENTARY,
        kept: COMMENTARY.kept && { ...COMMENTARY.kept, checked: null },
        pasted: PASTED,
      },
    }),
  );
  expect(part.getByRole('status')).toHaveTextContent('1 is wrong');
  await user.click(part.getByRole('button', { name: WRONG }));
  expect(part.getByRole('group', { name: 'Contradicts the scorecard' })).toHaveFocus();
  await user.click(part.getByRole('button', { name: 'Clear' }));
  expect(part.getByRole('textbox', { name: 'Text to check' })).toHaveValue('');
  expect(store.asked.at(-1)).toEqual(['clearText']);
});
