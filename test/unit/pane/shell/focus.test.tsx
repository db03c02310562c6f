/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import type { AppState, Notice } from '../../../../src/app/state/state';
import { App } from '../../../../src/pane/App';
import { createFakeStore } from '../../../fixtures/fakeStore';
import { FINDINGS } from '../../../fixtures/findings';
import { renderPane } from '../../../fixtures/renderPane';
import { CHECKED_STATE, CLEAN_SESSION, REFRESH_PREVIEW, SESSION } from '../../../fixtures/session';

// Nothing is laid out here: what is not hidden counts as drawn, so that the stops of the Tab key are known.
const isDrawn = (element: Element): boolean =>
  getComputedStyle(element).display !== 'none' &&
  (element.parentElement === null || isDrawn(element.parentElement));
Element.prototype.getClientRects = function rects(this: Element) {
  return (isDrawn(this) ? [new DOMRect(0, 0, 300, 20)] : []) as unknown as DOMRectList;
};

const NOTICE: Notice = { kind: 'done', says: 'Refreshed: 34 cells changed.', wrote: true };
const RESTORED: Notice = { kind: 'done', says: 'Restored: 34 cells.' };
const WRITTEN: Partial<AppState> = {
  working: null,
  preview: null,
  notice: NOTICE,
  restore: { title: 'Refresh 34 cells on “Scorecard”', cells: 34 },
  writtenAt: new Date(2026, 10, 22, 9, 5),
};
const WRITING = { job: 'apply', says: 'Writing…' } as const;
const READING = { job: 'check', says: 'Reading the sheet back…' } as const;
const LEFT = { ...CLEAN_SESSION, findings: FINDINGS.filter(({ finding }) => finding.address !== 'J10') };

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const line = () => screen.getByRole('group', { name: 'What was done' });
const refreshAll = () => button('Refresh 11 cells…');
/** For what is fetched, on a busy machine. */
const LATE = { timeout: 60_000 };
/** The changes of the document are told after the turn they fell in. */
const told = () => act(async () => undefined);

test('what says the outcome is fetched with the preview, and has the focus at once', async () => {
  const store = createFakeStore(CHECKED_STATE);
  const source = { get: () => 'light' as const, subscribe: () => () => undefined };
  render(
    <App store={store} theme={source} loadAhead={() => new Promise(() => undefined)} restart={jest.fn()} />,
  );
  (await screen.findByRole('button', { name: 'Refresh 11 cells…' }, LATE)).focus();
  act(() => store.set({ preview: REFRESH_PREVIEW }));
  await waitFor(() => expect(screen.getByRole('heading', { name: /^Refresh 3 cells/ })).toHaveFocus(), LATE);
  act(() => store.set(WRITTEN));
  expect(line()).toHaveFocus();
});

type Step = (pane: Awaited<ReturnType<typeof renderPane>>) => Promise<unknown> | void;
const ORDERS: Readonly<Record<string, readonly Step[]>> = {
  'the sheet is read back later': [
    ({ become }) => become({ working: WRITING }),
    ({ become }) => become(WRITTEN),
    told,
    ({ become }) => become({ working: READING }),
    told,
    ({ become }) => become({ working: null, session: LEFT }),
  ],
  'all of it comes at once': [({ become }) => become({ ...WRITTEN, session: LEFT })],
  'the sheet was read before the outcome was told': [
    ({ become }) => become({ session: LEFT }),
    told,
    ({ become }) => become(WRITTEN),
  ],
  'the person went on with Tab while it was written': [
    ({ become }) => become({ working: WRITING }),
    ({ user }) => user.tab(),
    ({ become }) => become(WRITTEN),
    ({ become }) => become({ working: null, session: LEFT }),
  ],
};

test.each(Object.keys(ORDERS))(
  'Refresh: on what was done, with Restore behind it, when %s',
  async (order) => {
    const pane = await renderPane();
    refreshAll().focus();
    pane.become({ preview: REFRESH_PREVIEW });
    button('Refresh 3 cells').focus();
    for (const step of ORDERS[order] ?? []) await step(pane);
    await told();
    expect(line()).toHaveFocus();
    expect(line()).toHaveAttribute('tabindex', '0');
    await pane.user.tab();
    expect(button('Close')).toHaveFocus();
    await pane.user.tab();
    expect(button('Restore')).toHaveFocus();
  },
);

test('Refresh, and the person went on with Tab before the preview came', async () => {
  const { become } = await renderPane();
  refreshAll().focus();
  become({ working: { job: 'refresh', says: 'Reading the sheet…' } });
  act(() => screen.getByRole('combobox', { name: 'Sheet' }).focus());
  become({ working: null, preview: REFRESH_PREVIEW });
  button('Refresh 3 cells').focus();
  become({ working: WRITING });
  become(WRITTEN);
  await told();
  expect(line()).toHaveFocus();
});

test('Refresh that could not be written for good: on the sentence that says so', async () => {
  const { become } = await renderPane();
  refreshAll().focus();
  become({ preview: REFRESH_PREVIEW });
  button('Refresh 3 cells').focus();
  become({
    preview: null,
    stale: true,
    problem: {
      code: 'bug',
      says: 'Excel stopped.',
      wayOut: 'Try again.',
      missing: [],
      found: [],
      choices: [],
    },
  });
  await told();
  expect(screen.getByRole('group', { name: /^Excel stopped\./ })).toHaveFocus();
});

test('Refresh that can be tried again: still on its button; cancelled then, back where it was asked for', async () => {
  const { become } = await renderPane();
  refreshAll().focus();
  become({ preview: REFRESH_PREVIEW });
  const agree = button('Refresh 3 cells');
  agree.focus();
  become({
    problem: {
      code: 'cell-edit-mode',
      says: 'A cell is open.',
      wayOut: '',
      missing: [],
      found: [],
      choices: [],
    },
  });
  expect(agree).toHaveFocus();
  become({ preview: null });
  await told();
  expect(refreshAll()).toHaveFocus();
});

test('settings: saved, on what was done; cancelled, on the button that saves', async () => {
  const { become, user } = await renderPane();
  await user.click(button('Settings'));
  const save = within(screen.getByRole('region', { name: 'Settings' })).getByRole('button', {
    name: 'Looks right',
  });
  save.focus();
  become({ preview: REFRESH_PREVIEW });
  become({ preview: null });
  expect(save).toHaveFocus();
  become({ preview: REFRESH_PREVIEW });
  become(WRITTEN);
  await told();
  expect(line()).toHaveFocus();
});

test.each([
  ['one after the other', [WRITTEN, { session: LEFT }]],
  ['at once', [{ ...WRITTEN, session: LEFT }]],
] as const)('a finding dismissed by way of a preview, told %s: the next of the list', async (_, changes) => {
  const { become } = await renderPane();
  const { key } = FINDINGS.find(({ finding }) => finding.address === 'I8') ?? { key: '' };
  const item = document.querySelector<HTMLElement>(`[data-finding="${key}"]`);
  within(item ?? document.body)
    .getByRole('button', { name: 'Dismiss' })
    .focus();
  become({ preview: REFRESH_PREVIEW });
  const without = SESSION.findings.filter(({ finding }) => finding.address !== 'I8');
  for (const change of changes)
    become('session' in change ? { ...change, session: { ...SESSION, findings: without } } : change);
  await told();
  expect(button('J10 · Dental checks · Q2')).toHaveFocus();
});

test.each([
  ['beside what was done', { notice: NOTICE }],
  ['in the line at the bottom', { notice: null }],
] as const)('Restore %s: on what was given back', async (_, change) => {
  const { become } = await renderPane({ ...WRITTEN, ...change });
  button('Restore').focus();
  become({ working: { job: 'apply', says: 'Giving back…' } });
  become({ working: null, restore: null, writtenAt: null, notice: RESTORED });
  await told();
  expect(line()).toHaveFocus();
  become({ working: READING });
  become({ working: null, session: { ...SESSION } });
  await told();
  expect(line()).toHaveFocus();
});

test('a message that is closed: what stands in its place, whatever has come before it since', async () => {
  const { become } = await renderPane(WRITTEN);
  button('Close').focus();
  const manager = { because: 'chosen', sheet: 'Scorecard settings', address: 'K10' } as const;
  become({ session: { ...SESSION, manager } });
  become({ notice: null });
  await told();
  expect(screen.getByRole('tabpanel', { name: 'Check' })).toHaveFocus();
});

test('a quarter that is chosen keeps the focus while it is judged', async () => {
  const { become, user } = await renderPane();
  const quarter = screen.getByRole('combobox', { name: 'Quarter' });
  await user.click(quarter);
  await user.click(screen.getByRole('option', { name: /Q2/ }));
  become({ working: READING });
  expect(quarter).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('listbox')).toBeNull();
  become({ working: null, session: { ...SESSION, period: 'Q2' } });
  expect(quarter).toHaveFocus();
});

test('what happens while the person is in the sheet takes nothing from there', async () => {
  const { become } = await renderPane();
  refreshAll().focus();
  const focused = jest.spyOn(document, 'hasFocus').mockReturnValue(false);
  refreshAll().blur();
  become({ preview: REFRESH_PREVIEW });
  expect(document.body).toHaveFocus();
  become(WRITTEN);
  await told();
  expect(document.body).toHaveFocus();
  focused.mockRestore();
});
