/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { Session } from '../../../../src/app/state/state';
import type { Review } from '../../../../src/app/state/review';
import { FINDINGS } from '../../../fixtures/findings';
import { renderPane } from '../../../fixtures/renderPane';
import { SESSION } from '../../../fixtures/session';

const DENTAL = 'Q2 says 89.9, but 94 of 109 is 86.2. It repeats Q1’s figure.';
const KEY = 'ratio-mismatch|Scorecard!J10';

const sessionWith = (review: Partial<Review>, more: Partial<Session> = {}): Session => ({
  ...SESSION,
  ...more,
  review: { ...SESSION.review, ...review },
});

function itemOf(says: string) {
  const item = screen.getByText(says).closest('li');
  if (item === null) throw new Error(`No finding says "${says}".`);
  return within(item);
}

test('findings can be narrowed to one severity and one indicator, and all shown again', async () => {
  const { user } = await renderPane();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Severity' }), 'Look at');
  expect(screen.getByText('2 of 5 shown')).toBeVisible();
  expect(screen.queryByText(DENTAL)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Indicator' }), '9 · Dental checks');
  expect(screen.getByText('1 of 5 shown')).toBeVisible();
  expect(screen.getByText(DENTAL)).toBeVisible();
});

test('a finding is dismissed with a reason and a name; the name last given is there already', async () => {
  const { store, user } = await renderPane({ session: sessionWith({ name: 'Sam Okafor' }) });
  const item = itemOf(DENTAL);
  await user.click(item.getByRole('button', { name: 'Dismiss' }));
  const send = item.getByRole('button', { name: 'Dismiss…' });
  expect(send).toHaveAttribute('aria-disabled', 'true');
  expect(item.getByRole('textbox', { name: 'Your name' })).toHaveValue('Sam Okafor');
  await user.type(item.getByRole('textbox', { name: 'Reason' }), 'Agreed');
  await user.click(send);
  expect(store.asked).toEqual([['previewDismiss', KEY, 'Agreed', 'Sam Okafor']]);
  await user.keyboard('{Escape}');
  expect(item.queryByRole('textbox', { name: 'Reason' })).not.toBeInTheDocument();
});

test('dismissed findings are one click away, with their reasons and a way back', async () => {
  const [dental] = FINDINGS.filter(({ key }) => key === KEY);
  if (!dental) throw new Error('no such finding');
  const dismissed = [{ ...dental, decision: 'Agreed. Sam Okafor, 22 Nov 2026' }];
  const { store, user } = await renderPane({ session: sessionWith({ dismissed }, { findings: [] }) });
  expect(screen.getByText('Nothing is open: what was found has been dismissed.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Dismissed · 1' }));
  expect(screen.getByText('Agreed. Sam Okafor, 22 Nov 2026')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  expect(store.asked).toEqual([['previewBringBack', KEY]]);
});

test('one that lapsed says so', async () => {
  const findings = FINDINGS.map((view) =>
    view.key === KEY ? { ...view, lapsed: 'Sam dismissed this.' } : view,
  );
  await renderPane({ session: sessionWith({}, { findings }) });
  expect(itemOf(DENTAL).getByText('Sam dismissed this.')).toBeVisible();
});

test('all certain fixes, the list on a sheet, the list as a file', async () => {
  const { store, user } = await renderPane();
  await user.click(screen.getByRole('button', { name: 'Fix all safe ones · 3' }));
  await user.click(screen.getByRole('button', { name: 'List on a sheet' }));
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  expect(store.asked).toEqual([['previewFixAll'], ['previewFindings'], ['findingsFile']]);
});

test('a sign-off says whether it still holds, and can be given anew', async () => {
  const signOff = { says: 'Signed off by Sam Okafor.', since: ['The sheet has changed since.'] };
  const { store, user } = await renderPane({ session: sessionWith({ signOff, name: 'Sam' }) });
  expect(screen.getByText('Signed off by Sam Okafor.')).toBeVisible();
  expect(screen.getByText('The sheet has changed since.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Sign off again' }));
  await user.click(screen.getByRole('button', { name: 'Sign off…' }));
  expect(store.asked).toEqual([['previewSignOff', 'Sam']]);
});

test('a breakdown’s indicator is suggested, can be changed, and is saved as confirmed', async () => {
  const link = {
    key: 'Breakdowns!A2',
    sheet: 'Breakdowns',
    address: 'A2',
    table: 'Placement type',
    indicator: null,
    kind: 'breakdown',
    part: 'numerator',
    confidence: 'possible',
    inReport: true,
  } as const;
  const { store, user } = await renderPane({ session: sessionWith({ links: [link] }) });
  await user.click(screen.getByRole('button', { name: 'Tables · 1' }));
  expect(screen.getByText('Breakdown. In the report among the other tables.')).toBeVisible();
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Indicator of Placement type' }),
    '9 · Dental checks',
  );
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Children in Placement type' }),
    'All of them',
  );
  expect(screen.getByText(/Only a guess: not compared until confirmed\.$/)).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Placement type in the report' }));
  expect(screen.getByText(/Left out of the report\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  const [[name, choices] = []] = store.asked;
  expect(name).toBe('previewLinks');
  expect(choices).toMatchObject([
    { sheet: 'Breakdowns', table: 'Placement type', part: 'all', indicator: { ref: '9' }, inReport: false },
  ]);
});
