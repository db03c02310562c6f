import { Button, FluentProvider, Link, type Theme } from '@fluentui/react-components';
import { Screen } from '../pane/shell/Screen';
import { sayHostError } from '../wording/problems';

/** Why the pane cannot start at all. */
export type Block = 'no-office' | 'not-excel' | 'too-old';

/** The sentence and the way out when there is no Excel, or not the one that is needed. */
export function Blocked({ block, theme }: { readonly block: Block; readonly theme: Theme }) {
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      {block === 'no-office' && <NoOffice />}
      {block === 'not-excel' && <NotExcel />}
      {block === 'too-old' && <TooOld />}
    </FluentProvider>
  );
}

function NoOffice() {
  return (
    <Screen title="Excel could not be reached">
      <p>A file that the pane needs from Microsoft could not be loaded.</p>
      <p>Check your connection, then load the pane again.</p>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        Load again
      </Button>
    </Screen>
  );
}

function NotExcel() {
  return (
    <Screen title="This pane belongs in Excel">
      <p>Open your scorecard in Excel, then choose Open scorecard on the Home tab.</p>
      <p>
        Without Excel you can try it beside a sample workbook: <code>npm run demo</code> in the project’s
        folder.
      </p>
      <Link href="help.html">What it does</Link>
    </Screen>
  );
}

function TooOld() {
  const { says, wayOut } = sayHostError('too-old', null);
  return (
    <Screen title="This Excel is too old">
      <p>{says}</p>
      <p>{wayOut}</p>
    </Screen>
  );
}
