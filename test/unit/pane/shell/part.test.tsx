/** @jest-environment jsdom */
import '../../../setup/dom';
import { Suspense } from 'react';
import { render, screen } from '@testing-library/react';
import { part } from '../../../../src/pane/shell/part';

const Fetched = ({ word }: { readonly word: string }) => <p>{word}</p>;

test('a part fetched ahead is drawn at once', async () => {
  const { Show, load } = part(() => Promise.resolve(Fetched));
  await load();
  render(
    <Suspense fallback="waiting">
      <Show word="here" />
    </Suspense>,
  );
  expect(screen.getByText('here')).toBeInTheDocument();
});

test('a part that was not is waited for', async () => {
  const { Show } = part(() => Promise.resolve(Fetched));
  render(
    <Suspense fallback="waiting">
      <Show word="here" />
    </Suspense>,
  );
  expect(screen.getByText('waiting')).toBeInTheDocument();
  expect(await screen.findByText('here')).toBeInTheDocument();
});
