import { PANE_ACTIONS, type PaneActionId } from '../../../../src/pane/actions/paneActions';
import { CHECKED_STATE, CLEAN_SESSION, START_STATE } from '../../../fixtures/session';

const label = (id: PaneActionId, state = CHECKED_STATE) => PANE_ACTIONS[id].label(state);

test('the buttons are named as the manual names them', () => {
  expect(label('check')).toBe('Check');
  expect(label('insert-table')).toBe('Insert table');
  expect(label('insert-charts')).toBe('Insert charts');
  expect(label('prompts')).toBe('Prompts');
  expect(label('copy-for-word')).toBe('Copy for Word');
  expect(label('check', START_STATE)).toBe('Check this sheet');
});

test('Refresh says how much it would change', () => {
  const clean = { ...CHECKED_STATE, session: CLEAN_SESSION };
  expect(label('refresh')).toBe('Refresh 11 cells…');
  expect(label('refresh', { ...CHECKED_STATE, ticked: new Set(['a', 'b']) })).toBe(
    'Refresh 11 cells, 2 fixes…',
  );
  expect(label('refresh', { ...clean, ticked: new Set(['a']) })).toBe('Refresh 1 fix…');
  expect(label('refresh', { ...clean, session: { ...CLEAN_SESSION, refreshCount: 1 } })).toBe(
    'Refresh 1 cell…',
  );
  expect(label('refresh', clean)).toBe('Refresh');
});

test('before a check only Check can be used, and while something is under way nothing', () => {
  const usable = (state: typeof CHECKED_STATE) =>
    Object.entries(PANE_ACTIONS).flatMap(([id, action]) => (action.enabled(state) ? [id] : []));
  expect(usable(START_STATE)).toEqual(['check']);
  expect(usable(CHECKED_STATE)).toEqual([
    'check',
    'refresh',
    'insert-table',
    'insert-charts',
    'prompts',
    'roll-forward',
    'travel-column',
    'copy-for-word',
  ]);
  expect(usable({ ...CHECKED_STATE, working: { job: 'check', says: 'Reading the sheet…' } })).toEqual([]);
});
