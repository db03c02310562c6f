/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { ASKED_READING, SETTLED_READING } from '../../../fixtures/reading';
import { renderPane } from '../../../fixtures/renderPane';
import { CLEAN_SESSION, SESSION } from '../../../fixtures/session';

const OPEN = { name: 'I read your sheet like this' };
const open = () => within(screen.getByRole('region', OPEN));

test('what is asked stands open and first, with its reason', async () => {
  await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  expect(screen.getByRole('button', OPEN)).toHaveAttribute('aria-expanded', 'true');
  const asked = within(open().getByRole('list', { name: 'To confirm' }));
  expect(asked.getByText('Threshold')).toBeVisible();
  expect(asked.getByText('Its heading reads like target, its cells like threshold.')).toBeVisible();
  expect(open().getByText('12 indicators in rows 6 to 17')).toBeVisible();
  expect(open().getByRole('button', { name: 'Num numerator, Q1. Change' })).toBeVisible();
});

test('looking right answers the question and keeps the directions, in one', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  expect(store.asked).toEqual([
    ['previewReading', [{ heading: 'Threshold', role: 'target', period: null }], []],
  ]);
});

test('a role can be changed before, by keyboard alone', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  open().getByRole('button', { name: 'target: Threshold. Change' }).focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('menuitemradio', { name: 'Threshold' }));
  expect(open().getByRole('button', { name: 'threshold: Threshold. Change' })).toBeVisible();
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  expect(store.asked[0]?.[1]).toEqual([{ heading: 'Threshold', role: 'threshold', period: null }]);
});

test('a figure may be given another period', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  await user.click(open().getByRole('button', { name: '% figure, Q2. Change' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Q1' }));
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  expect(store.asked[0]?.[1]).toContainEqual({ heading: 'Q2 / %', role: 'figure', period: 'Q1' });
});

test('a column is pointed at in the sheet', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  await user.click(open().getByRole('button', { name: 'target: Threshold. Change' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Show D in the sheet' }));
  expect(store.asked).toEqual([['select', 'Scorecard', 'D5']]);
});

test('with nothing to ask it is a line, and confirms the suggested directions from there', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, reading: SETTLED_READING } });
  const line = screen.getByRole('button', { name: /^12 indicators · Q1 to Q2/ });
  expect(line).toHaveTextContent('directions suggested');
  expect(line).toHaveAttribute('aria-expanded', 'false');
  await user.click(screen.getByRole('button', { name: 'Looks right' }));
  expect(store.asked).toEqual([['previewReading', [], []]]);
  await user.click(line);
  // That it is left out is said once, for all.
  const unused = within(open().getByRole('group', { name: 'Not used:' }));
  expect(unused.getByRole('button')).toHaveTextContent(/^Owner team notes$/);
});

test('a column that is left out says what it is made', async () => {
  const { user } = await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  await user.click(open().getByRole('button', { name: 'Owner team notes, left out. Change' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Commentary' }));
  expect(open().getByRole('button', { name: /^Owner team notes/ })).toHaveTextContent(
    /^Owner team notes commentary$/,
  );
});

test('a heading that is its role’s word is not said twice', async () => {
  await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  expect(open().getByRole('button', { name: 'Indicator. Change' })).toHaveTextContent(/^Indicator$/);
});

test('figures under headings that are alike are told apart by their periods', async () => {
  const years = ['2022-23', '2023-24'].map((period, at) => ({
    key: 'CD'.charAt(at),
    address: `${'CD'.charAt(at)}5`,
    heading: `${period} / Actual`,
    role: 'figure' as const,
    period,
    says: `figure, ${period}`,
    why: '',
    sure: 'sure' as const,
  }));
  await renderPane({ session: { ...SESSION, reading: { ...ASKED_READING, used: years } } });
  expect(open().getByRole('button', { name: '2022-23, figure. Change' })).toHaveTextContent(/^2022-23$/);
  expect(open().getByRole('button', { name: '2023-24, figure. Change' })).toBeVisible();
});

test('once all is confirmed there is nothing to press', async () => {
  await renderPane({ session: { ...CLEAN_SESSION, reading: SETTLED_READING } });
  expect(screen.queryByRole('button', { name: 'Looks right' })).not.toBeInTheDocument();
});

test('what does not fit together is said, and waits', async () => {
  const misfit = '9 of 12 figures cannot be right against their targets.';
  await renderPane({ session: { ...SESSION, reading: { ...SETTLED_READING, settled: false, misfit } } });
  expect(open().getByText(misfit)).toBeVisible();
});

/** CARDS[0]'s target may be the year's. */
const ASKING = {
  ...CLEAN_SESSION,
  reading: SETTLED_READING,
  cards: CLEAN_SESSION.cards.map((card, at) =>
    at === 0 ? { ...card, basis: { asked: true, chosen: null } } : card,
  ),
};

test('what a target is of is one question, answered with the rest', async () => {
  const { store, user } = await renderPane({ session: ASKING });
  const line = screen.getByRole('button', { name: /^12 indicators · Q1 to Q2.* · 1 target to confirm$/ });
  expect(screen.queryByRole('button', { name: 'Looks right' })).not.toBeInTheDocument();
  await user.click(line);
  const question = within(open().getByRole('group', { name: 'What targets are of' }));
  await user.click(question.getByRole('button', { name: 'Whole year' }));
  expect(question.getByRole('button', { name: 'Whole year' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  const [[, , changes] = []] = store.asked as [string, unknown, { readonly targetBasis?: string }[]][];
  expect(changes?.filter(({ targetBasis }) => targetBasis !== undefined)).toEqual([
    expect.objectContaining({ ref: ASKING.cards[0]?.ref, targetBasis: 'year' }),
  ]);
});

test('one answer is kept for every target it is about', async () => {
  const cards = ASKING.cards.map((card, at) =>
    at < 3 ? { ...card, basis: { asked: true, chosen: null } } : card,
  );
  const { store, user } = await renderPane({ session: { ...ASKING, cards } });
  await user.click(screen.getByRole('button', { name: /3 targets to confirm$/ }));
  await user.click(open().getByRole('button', { name: 'Whole year' }));
  expect(open().getByRole('button', { name: 'Whole year' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  const [[, , changes] = []] = store.asked as [string, unknown, { readonly targetBasis?: string }[]][];
  expect(changes?.filter(({ targetBasis }) => targetBasis === 'year')).toHaveLength(3);
});

test('the choice stands in the list only where a basis is asked or known', async () => {
  const { store, user } = await renderPane({ session: ASKING });
  await user.click(screen.getByRole('button', { name: /1 target to confirm$/ }));
  await user.click(open().getByRole('button', { name: 'Change which way is better' }));
  const choices = await open().findAllByRole('combobox', { name: /^What the target is of/ });
  expect(choices).toHaveLength(1);
  await user.selectOptions(choices[0] as HTMLElement, 'Target to date');
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  expect(JSON.stringify(store.asked)).toContain('"targetBasis":"to-date"');
});

test('the sheet’s own rule stands with its cell, which a click shows, and can be changed in the settings', async () => {
  const rule = {
    address: 'A22',
    says: 'amber within 10%',
    text: 'Amber: within 10% of target',
    suggested: true,
  };
  const { store, user } = await renderPane({
    session: { ...CLEAN_SESSION, reading: { ...SETTLED_READING, rule } },
  });
  // All directions are confirmed, the rule is not.
  expect(screen.getByRole('button', { name: 'Looks right' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^12 indicators · Q1 to Q2/ }));
  expect(open().getByText('amber within 10%')).toBeVisible();
  await user.click(open().getByRole('button', { name: 'Show the rule in A22' }));
  expect(store.asked).toEqual([['select', 'Scorecard', 'A22']]);
  await user.click(open().getByRole('button', { name: 'Change the rule in the settings' }));
  expect(await screen.findByRole('region', { name: 'Settings' })).toBeVisible();
});

const QUESTION = {
  address: 'A20',
  text: 'Amber is a miss of one or two visits.',
  answer: 'Amber is a miss of one or two visits.',
  says: 'A20 says: “Amber is a miss of one or two visits.”',
  why: 'I could not read this as a rule.',
};
const ASKING_RULE = {
  ...CLEAN_SESSION,
  reading: { ...SETTLED_READING, settled: false, question: QUESTION },
};

test('a sentence about amber that was not understood is asked about, in its own words', async () => {
  const { store, user } = await renderPane({ session: ASKING_RULE });
  const group = within(open().getByRole('group', { name: 'How far off target is amber' }));
  expect(group.getByText(/one or two visits/)).toBeVisible();
  await user.click(group.getByRole('button', { name: '5% of the target' }));
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  expect(store.asked[0]?.[3]).toEqual({
    tolerance: '5',
    toleranceKind: 'relative',
    ruleAnswered: QUESTION.answer,
  });
});

test('the tolerance may be typed, in points', async () => {
  const { store, user } = await renderPane({ session: ASKING_RULE });
  await user.type(open().getByRole('textbox', { name: 'Amber up to' }), '3');
  await user.selectOptions(open().getByRole('combobox', { name: 'Counted in' }), 'Percentage points');
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  expect(store.asked[0]?.[3]).toEqual({
    tolerance: '3',
    toleranceKind: 'points',
    ruleAnswered: QUESTION.answer,
  });
});

test('where a part of the sheet’s rule was read, the question says which', async () => {
  const rule = { address: 'A20', says: 'amber within 5%', text: QUESTION.text, suggested: true };
  await renderPane({ session: { ...ASKING_RULE, reading: { ...ASKING_RULE.reading, rule } } });
  const group = within(open().getByRole('group', { name: 'How far off target is amber' }));
  expect(group.getByText(/^I read only part of this: amber within 5%\./)).toBeVisible();
});

test('while the reading asks, Refresh is not the main thing to do', async () => {
  const appearance = () => screen.getByRole('button', { name: /^Refresh/ }).className;
  const { unmount } = await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  const asking = appearance();
  unmount();
  await renderPane({ session: { ...SESSION, reading: SETTLED_READING } });
  expect(appearance()).not.toBe(asking);
});

const DOUBT = {
  says: 'The sheet’s own statuses differ from these in 5 of 12 rows. Is something read wrongly?',
  rests: 'Figure: F, Q2. Target: D, Target. Rule: amber within 5%; no rule was read on the sheet.',
  answer: 'Sheet Scorecard; figure F Q2; target D Target; amber 5.000 relative',
};

test('statuses of the sheet that contradict ours are asked about first, with what ours rest on', async () => {
  const reading = { ...SETTLED_READING, settled: false, doubt: DOUBT };
  const { store, user } = await renderPane({ session: { ...CLEAN_SESSION, reading } });
  expect(screen.getByRole('button', OPEN)).toHaveAttribute('aria-expanded', 'true');
  const group = within(open().getByRole('group', { name: 'Statuses that differ' }));
  expect(group.getByText(DOUBT.says)).toBeVisible();
  expect(group.getByText(/^Figure: F, Q2\. Target: D, Target\./)).toBeVisible();
  await user.click(group.getByRole('button', { name: 'Read rightly: the sheet’s statuses are wrong' }));
  expect(store.asked).toEqual([['previewReading', [], [], { statusesWrong: DOUBT.answer }]]);
});

test('where the statuses agree with another column it is offered, and one click takes it', async () => {
  const choices = [
    { heading: 'Threshold', role: 'target', period: null },
    { heading: 'Target', role: 'ignore', period: null },
  ] as const;
  const instead = {
    says: 'With D, Threshold, as the target all 12 agree.',
    take: 'Take D as the target',
    choices,
  };
  const reading = { ...SETTLED_READING, settled: false, doubt: { ...DOUBT, instead } };
  const { store, user } = await renderPane({ session: { ...CLEAN_SESSION, reading } });
  const group = within(open().getByRole('group', { name: 'Statuses that differ' }));
  expect(group.getByText(instead.says)).toBeVisible();
  await user.click(group.getByRole('button', { name: instead.take }));
  expect(store.asked).toEqual([['previewReading', choices, []]]);
});
