import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { Screen } from './Screen';

interface Props {
  readonly children: ReactNode;
  /** Starts the pane again; the entry point reloads the page. */
  readonly restart: () => void;
}

/** Shown when drawing failed or a part of the pane could not be fetched: says so, and offers the way out. */
export class ErrorBoundary extends Component<Props, { failed: string | null }> {
  override state = { failed: null };

  static getDerivedStateFromError(error: unknown): { failed: string } {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    return (
      <Screen title="The pane stopped" alert>
        <p>Part of it could not be loaded or drawn. The workbook is untouched by this.</p>
        <p>Check your connection, then load the pane again.</p>
        <Button appearance="primary" onClick={this.props.restart}>
          Load again
        </Button>
        <p>
          <small>For support: {this.state.failed}</small>
        </p>
      </Screen>
    );
  }
}
