/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRibbon } from '../../../src/workbench/page/ribbon/manifest';
import { renderRibbon } from '../../../src/workbench/page/ribbon/ribbon';

const xml = readFileSync(path.resolve(__dirname, '../../../manifest.xml'), 'utf8');

test('the ribbon is the manifest’s', () => {
  expect(parseRibbon(xml)).toEqual({
    name: 'Scorecard Pane',
    functionFile: 'https://localhost:3000/commands.html',
    groups: [
      {
        id: 'Scorecard.Group',
        label: 'Scorecard',
        buttons: [
          {
            id: 'Scorecard.Open',
            label: 'Open scorecard',
            tip: 'Opens the pane that checks the scorecard on this sheet, rates each indicator and writes the report.',
            icon: 'https://localhost:3000/assets/icon-32.png',
            action: { kind: 'pane', url: 'https://localhost:3000/taskpane.html', title: 'Scorecard' },
          },
          {
            id: 'Scorecard.Refresh',
            label: 'Refresh',
            tip: 'Colours the latest quarter and fills in the RAG and variance columns. Nothing else changes.',
            icon: 'https://localhost:3000/assets/refresh-32.png',
            action: { kind: 'function', name: 'refreshScorecard' },
          },
        ],
      },
    ],
  });
});

test('what is not a manifest gives no ribbon', () => {
  expect(parseRibbon('<OfficeApp')).toBeNull();
  expect(parseRibbon('<html/>')).toBeNull();
});

test('buttons carry label, tip and action', () => {
  const ribbon = parseRibbon(xml);
  if (ribbon === null) throw new Error('manifest.xml gave no ribbon');
  const ran: string[] = [];
  const [group] = renderRibbon(ribbon, (action, id) => ran.push(`${action.kind} ${id}`));
  const buttons = [...(group?.querySelectorAll('button') ?? [])];
  expect(group?.getAttribute('aria-label')).toBe('Scorecard');
  expect(buttons.map((each) => [each.textContent, each.getAttribute('aria-expanded')])).toEqual([
    ['Open scorecard', 'false'],
    ['Refresh', null],
  ]);
  buttons.forEach((each) => each.click());
  expect(ran).toEqual(['pane Scorecard.Open', 'function Scorecard.Refresh']);
});
