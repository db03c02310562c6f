import { CalendarArrowRightRegular } from '@fluentui/react-icons/svg/calendar-arrow-right';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { CommentNoteRegular } from '@fluentui/react-icons/svg/comment-note';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { TableColumnTopBottomRegular } from '@fluentui/react-icons/svg/table-column-top-bottom';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import type { FluentIcon } from '@fluentui/react-icons';
import type { PaneActionId } from '../actions/paneActions';

/** The icons of what the report's buttons do; they come with the report. */
export const ACTION_ICONS: Readonly<Partial<Record<PaneActionId, FluentIcon>>> = {
  'insert-table': TableAddRegular,
  'insert-charts': DataTrendingRegular,
  prompts: CommentNoteRegular,
  'roll-forward': CalendarArrowRightRegular,
  'travel-column': TableColumnTopBottomRegular,
  'copy-for-word': ClipboardPasteRegular,
};
