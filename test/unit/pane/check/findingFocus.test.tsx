/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import type { FindingView } from '../../../../src/app/state/findings';
import { FINDINGS } from '../../../fixtures/findings';
import { renderPane } from '../../../fixtures/renderPane';
import { CLEAN_SESSION, SESSION } from '../../../fixtures/session';

const without = (...addresses: readonly string[]): { readonly session: typeof SESSION } => ({
  session: {
    ...SESSION,
    findings: FINDINGS.filter(({ finding }: FindingView) => !addresses.includes(finding.address)),
  },
});
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

// jsdom says that the page has the focus only while one of its elements has.
const focused = jest.spyOn(document, 'hasFocus');
beforeEach(() => focused.mockReturnValue(true));

test('a check takes away the finding with the focus: the focus goes to the next one of its group', async () => {
  const { become } = await renderPane();
  button(/^I8 · /).focus();
  become(without('I8'));
  expect(button('J10 · Dental checks · Q2')).toHaveFocus();
});

test('the last of a group: the focus goes to the heading of the group', async () => {
  const { become } = await renderPane();
  button('J10 · Dental checks · Q2').focus();
  become(without('J10'));
  expect(button('Wrong · 1')).toHaveFocus();
});

test('the whole group goes: the focus goes to the heading of the group that is first now', async () => {
  const { become } = await renderPane();
  button('J10 · Dental checks · Q2').focus();
  become(without('I8', 'J10'));
  expect(button('Look at · 2')).toHaveFocus();
});

test('nothing is left: the focus goes to the sentence that says so', async () => {
  const { become } = await renderPane();
  button('Wrong · 2').focus();
  become({ session: CLEAN_SESSION });
  expect(screen.getByText('Every number here adds up.')).toHaveFocus();
});

test('a finding that stays keeps the focus, and so does whatever else has it', async () => {
  const { become } = await renderPane();
  button('J10 · Dental checks · Q2').focus();
  become(without('I8'));
  expect(button('J10 · Dental checks · Q2')).toHaveFocus();
  button('Check').focus();
  become(without('I8', 'J10'));
  expect(button('Check')).toHaveFocus();
});

test('the focus is never taken from the sheet', async () => {
  const { become } = await renderPane();
  button('J10 · Dental checks · Q2').focus();
  focused.mockReturnValue(false);
  become(without('J10'));
  expect(document.body).toHaveFocus();
});
