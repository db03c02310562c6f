/** @jest-environment jsdom */
import { DEFAULT_REQUIREMENTS, HostCore } from '../../../src/workbench/host/hostCore';
import { IframeTransport } from '../../../src/workbench/host/transports/iframe';
import { Workbook } from '../../../src/workbench/model/workbook';

test('while the pane is loaded anew its frame is hidden: the old page, of another workbook, can be neither read nor clicked', () => {
  const core = new HostCore(new Workbook());
  core.requirements = DEFAULT_REQUIREMENTS;
  const frame = document.createElement('iframe');
  const pane = new IframeTransport(frame, core);
  pane.open('https://localhost/addin/taskpane.html');
  expect(frame.style.visibility).toBe('hidden');
  frame.dispatchEvent(new Event('load'));
  expect(frame.style.visibility).toBe('');
  pane.open('https://localhost/addin/taskpane.html');
  expect(frame.style.visibility).toBe('hidden');
  pane.dispose();
});
