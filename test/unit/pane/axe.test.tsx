/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { AppState } from '../../../src/app/state/state';
import { renderPane } from '../../fixtures/renderPane';
import {
  CLEAN_SESSION,
  NO_SCORECARD,
  REFRESH_PREVIEW,
  REPORT,
  SESSION,
  START_STATE,
} from '../../fixtures/session';

/** A few cards of each kind are enough to look at; all fourteen make the scan slow. */
const FEW = { session: { ...SESSION, cards: SESSION.cards.slice(2, 5) } };

/** Violations of WCAG 2.2 A and AA by rule; colours are judged in the browser tests, as nothing is painted here. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await act(() =>
    // Tooltips stand outside landmarks and come by a timer, sooner or later than the scan.
    axe.run(
      { include: [['body']], exclude: [['[role="tooltip"]']] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'color-contrast': { enabled: false } },
      },
    ),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

const states: readonly (readonly [name: string, state: Partial<AppState>])[] = [
  ['start', START_STATE],
  ['findings', {}],
  ['clean', { session: CLEAN_SESSION, report: { ...REPORT, prompts: [] } }],
  ['preview', { preview: REFRESH_PREVIEW }],
  ['no scorecard', { ...START_STATE, problem: NO_SCORECARD }],
  [
    'tables without a scorecard',
    {
      ...START_STATE,
      problem: { ...NO_SCORECARD, tables: ['Placements'] },
      report: { ...REPORT, prompts: [] },
      drawnBy: START_STATE.table,
      tablesAlone: {
        listed: [
          {
            key: 'A!A1',
            name: 'Placements',
            sheet: 'A',
            address: 'A1:B9',
            kind: 'Breakdown',
            inReport: true,
          },
        ],
        leftOut: [],
      },
    },
  ],
  ['problem', { problem: NO_SCORECARD }],
  ['stale', { stale: true }],
  ['notice', { notice: { kind: 'done', says: 'Refreshed: 11 cells changed.' } }],
];

test.each(states)('axe has nothing to say of the state %s', async (_, state) => {
  await renderPane(state);
  expect(await violations()).toEqual([]);
});

test.each(['Indicators', 'Report'])('axe has nothing to say of the tab %s', async (name) => {
  const { user } = await renderPane(FEW);
  await user.click(screen.getByRole('tab', { name }));
  expect(await violations()).toEqual([]);
});

test('axe has nothing to say of an open fix and the settings', async () => {
  const { user } = await renderPane(FEW);
  const [fix] = screen.getAllByRole('button', { name: 'Fix' });
  if (fix !== undefined) await user.click(fix);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(await violations()).toEqual([]);
});
