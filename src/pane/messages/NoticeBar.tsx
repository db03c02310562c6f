import { useEffect } from 'react';
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarProps,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Notice } from '../../app/state/state';
import { useActions } from '../store/StoreContext';
import { RestoreButton } from './RestoreButton';
import { tellsOfWriting } from './tellsOfWriting';

const INTENTS: Readonly<Record<Notice['kind'], NonNullable<MessageBarProps['intent']>>> = {
  done: 'success',
  nothing: 'info',
  partial: 'warning',
  'manual-copy': 'info',
  elsewhere: 'info',
};

/** What just happened, in one sentence. */
export function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { dismissNotice } = useActions();
  const { kind } = notice;
  useEffect(() => {
    if (kind !== 'manual-copy') return undefined;
    // Once the person has pressed Ctrl+C there is nothing left to press.
    document.addEventListener('copy', dismissNotice);
    return () => document.removeEventListener('copy', dismissNotice);
  }, [kind, dismissNotice]);
  // The Announcer says the sentence: with the focus here, it need not be read twice.
  return (
    <MessageBar
      intent={INTENTS[kind]}
      layout="multiline"
      tabIndex={-1}
      data-said
      aria-labelledby={undefined}
      aria-label="What was done"
    >
      <MessageBarBody>{notice.says}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Close"
            icon={<DismissRegular />}
            onClick={dismissNotice}
          />
        }
      >
        {/* Restore gives back what this pane wrote: not beside what was written elsewhere, or not written at all. */}
        {tellsOfWriting(notice) && <RestoreButton />}
      </MessageBarActions>
    </MessageBar>
  );
}
