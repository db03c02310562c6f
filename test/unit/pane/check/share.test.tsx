/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { FindingView } from '../../../../src/app/state/findings';
import { renderPane } from '../../../fixtures/renderPane';
import { SESSION } from '../../../fixtures/session';

const [one] = SESSION.findings;
const MANY: readonly FindingView[] = Array.from({ length: 214 }, (_, at) => ({
  ...(one as FindingView),
  key: `finding ${at}`,
  says: `Says ${at}.`,
}));

test('of hundreds of findings thirty are drawn, more when asked for, and one that is gone to', async () => {
  const summary = {
    ...SESSION.summary,
    lines: [
      {
        id: 'newly-wrong' as const,
        label: 'Newly wrong',
        items: [{ text: 'The last', name: '', goal: { kind: 'finding' as const, key: 'finding 213' } }],
      },
    ],
  };
  const { user, container } = await renderPane({ session: { ...SESSION, findings: MANY, summary } });
  const drawn = () => container.querySelectorAll('[data-finding]').length;
  expect(drawn()).toBe(30);
  expect(document.getElementsByTagName('*').length).toBeLessThan(3000);
  await user.click(screen.getByRole('button', { name: 'Show 30 more of 184' }));
  expect(drawn()).toBe(60);
  await user.click(within(screen.getByRole('main')).getByRole('button', { name: /The last/ }));
  expect(container.querySelector('[data-finding="finding 213"]')).not.toBeNull();
});
