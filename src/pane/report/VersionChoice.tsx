import {
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { STAMPS } from '../../wording/reports/templates';
import { useActions, useAppState } from '../store/StoreContext';
import { HiddenFigures } from './HiddenFigures';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  stamp: {
    ...typographyStyles.subtitle1,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  internal: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  public: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
});

/** Which version the preview, the sheet, the clipboard and the document are, stated large; and what the public one hides. */
export function VersionChoice() {
  const styles = useStyles();
  const { chooseVersion } = useActions();
  const version = useAppState((state) => state.table.version ?? 'internal');
  const publication = useAppState(({ report }) => report?.publication ?? null);
  return (
    <div className={styles.choice}>
      <Field label="Version">
        <RadioGroup
          layout="horizontal"
          value={version}
          onChange={(_, { value }) => chooseVersion(value === 'public' ? 'public' : 'internal')}
        >
          <Radio value="internal" label="Internal" />
          <Radio value="public" label="Public" />
        </RadioGroup>
      </Field>
      <p className={mergeClasses(styles.stamp, styles[version])}>{STAMPS[version]}</p>
      {publication !== null && <HiddenFigures publication={publication} />}
    </div>
  );
}
