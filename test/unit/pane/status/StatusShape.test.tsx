/** @jest-environment jsdom */
import '../../../setup/dom';
import { render } from '@testing-library/react';
import { StatusShape } from '../../../../src/pane/status/StatusShape';

test('each status has a shape of its own, so that none is told by colour alone', () => {
  const shapes = ([null, 'red', 'amber', 'green'] as const).map((rag) => {
    const { container } = render(<StatusShape rag={rag} />);
    return container.querySelector('svg')?.innerHTML;
  });
  expect(new Set(shapes).size).toBe(4);
});
