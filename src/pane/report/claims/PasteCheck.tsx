import { useId, useState } from 'react';
import {
  Button,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { indicatorName } from '../../status/indicatorName';
import { useActions, useAppState } from '../../store/StoreContext';
import { Checked } from './Checked';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  choice: { minWidth: 0 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

const WHOLE = '';

/** A place for a text from elsewhere: it is checked here and written nowhere. */
export function PasteCheck() {
  const styles = useStyles();
  const titleId = useId();
  const { checkText, clearText } = useActions();
  const cards = useAppState((state) => state.session?.cards ?? []);
  const pasted = useAppState((state) => state.commentary.pasted);
  const [text, setText] = useState(pasted?.text ?? '');
  const [about, setAbout] = useState(pasted?.about ?? WHOLE);
  const choices = [
    { value: WHOLE, name: 'The whole scorecard' },
    ...cards.map(({ ref, title, fullTitle }) => ({
      value: ref === '' ? fullTitle : ref,
      name: indicatorName({ ref, title }),
    })),
  ];
  return (
    <section className={styles.box} aria-labelledby={titleId}>
      <h3 className={styles.title} id={titleId}>
        Check a text
      </h3>
      <Field
        label="Text to check"
        hint="Paste a draft. It stays in this pane and is not written to the workbook."
      >
        <Textarea resize="vertical" rows={4} value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Field label="It is about">
        <Dropdown
          className={styles.choice}
          value={choices.find(({ value }) => value === about)?.name ?? ''}
          selectedOptions={[about]}
          onOptionSelect={(_, { optionValue }) => setAbout(optionValue ?? WHOLE)}
        >
          {choices.map(({ value, name }) => (
            <Option key={value} value={value} text={name}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={text.trim() === ''}
          onClick={() => void checkText(text, about === WHOLE ? null : about)}
        >
          Check the text
        </Button>
        {(text !== '' || pasted !== null) && (
          <Button
            appearance="subtle"
            onClick={() => {
              setText('');
              clearText();
            }}
          >
            Clear
          </Button>
        )}
      </div>
      <Checked checked={pasted?.checked ?? null} level="h4" />
    </section>
  );
}
