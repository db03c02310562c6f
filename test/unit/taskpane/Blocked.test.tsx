/** @jest-environment jsdom */
import '../../setup/dom';
import { render, screen } from '@testing-library/react';
import { webLightTheme } from '@fluentui/react-components';
import { Blocked, type Block } from '../../../src/taskpane/Blocked';

const draw = (block: Block) => render(<Blocked block={block} theme={webLightTheme} />);

test('opened in a browser tab: where it belongs, and how to try it without', () => {
  draw('not-excel');
  expect(screen.getByRole('heading', { name: 'This pane belongs in Excel' })).toBeVisible();
  expect(screen.getByText('npm run demo')).toBeVisible();
  expect(screen.getByRole('link', { name: 'What it does' })).toHaveAttribute('href', 'help.html');
});

test('an old Excel: which one is needed, and where to open the workbook instead', () => {
  draw('too-old');
  expect(screen.getByText(/it needs Excel 2021, Microsoft 365 or Excel on the web/)).toBeVisible();
  expect(screen.getByText(/Open the workbook in Excel on the web/)).toBeVisible();
});

test('Office’s own script did not arrive: check the connection, load again', () => {
  draw('no-office');
  expect(screen.getByRole('button', { name: 'Load again' })).toBeEnabled();
});
