import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL, overflowY: 'auto' },
  title: { ...typographyStyles.subtitle1, margin: `${tokens.spacingVerticalS} 0` },
  lead: { ...typographyStyles.body1, margin: 0 },
  list: {
    listStyleType: 'none',
    padding: 0,
    margin: `${tokens.spacingVerticalXL} 0`,
    display: 'grid',
    gap: tokens.spacingVerticalL,
  },
  item: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '24px 1fr',
    columnGap: tokens.spacingHorizontalM,
    '& svg': { fontSize: '24px', color: tokens.colorBrandForeground1 },
    '& strong': { display: 'block', fontWeight: tokens.fontWeightSemibold },
    '& span': { color: tokens.colorNeutralForeground2 },
  },
  promise: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

const TELLS = [
  {
    icon: ClipboardCheckmarkRegular,
    title: 'Check',
    says: 'What looks wrong, where it is and how it knows, with a fix where one is certain.',
  },
  {
    icon: DataTrendingRegular,
    title: 'Indicators',
    says: 'Each one’s status against its target, explained in a sentence.',
  },
  {
    icon: DocumentTableRegular,
    title: 'Report',
    says: 'The table for your report, and prompts for the people who write about it.',
  },
];

/** Before the first check: what each part of the pane will show, and the promise that nothing changes. */
export function StartView() {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>Check this scorecard</h1>
      <p className={styles.lead}>
        Go to the sheet with your indicators and choose Check this sheet. It takes a moment.
      </p>
      <ul className={styles.list}>
        {TELLS.map(({ icon: Icon, title, says }) => (
          <li key={title} className={styles.item}>
            <Icon aria-hidden />
            <div>
              <strong>{title}</strong>
              <span>{says}</span>
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.promise}>
        Checking changes nothing. Later steps show every change first, and your figures stay in this workbook.
      </p>
    </div>
  );
}
