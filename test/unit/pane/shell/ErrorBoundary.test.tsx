/** @jest-environment jsdom */
import '../../../setup/dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ErrorBoundary } from '../../../../src/pane/shell/ErrorBoundary';

function Broken(): never {
  throw new Error('Loading chunk 12 failed');
}

test('a part that cannot be drawn gives a sentence and a way out', async () => {
  // React reports the error as well, which is right in a browser and noise here.
  const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const restart = jest.fn();
  render(
    <ErrorBoundary restart={restart}>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('The workbook is untouched by this.');
  expect(screen.getByText(/Loading chunk 12 failed/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Load again' }));
  expect(restart).toHaveBeenCalledTimes(1);
  report.mockRestore();
});
