import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { renderDiagnostics } from '../../app/actions/diagnostics';
import { VERSION } from '../../wording/version';
import { WHATS_NEW } from '../../wording/whatsNew';
import { selectContents } from '../shell/selectContents';
import { Fold } from '../shell/Fold';
import { useActions } from '../store/StoreContext';

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalM}`, paddingLeft: '20px' },
  note: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalXS} 0` },
  text: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
});

/** Which version this is, what is new in it, and what helps support; folded away until someone asks. */
export function About() {
  const styles = useStyles();
  const actions = useActions();
  const [text, setText] = useState<string | null>(null);
  const place = useRef<HTMLPreElement>(null);
  const copy = (): void => {
    // Drawn before it is copied: where the clipboard is refused it is selected, and people see what they give away.
    const said = actions.diagnostics(renderDiagnostics);
    flushSync(() => setText(said));
    void actions.copyDiagnostics(said, () => selectContents(place.current));
  };
  return (
    <Fold title={`Version ${VERSION}: what is new`}>
      <ul className={styles.list}>
        {WHATS_NEW.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button size="small" onClick={copy}>
        Copy diagnostics
      </Button>
      <p className={styles.note}>
        For support: versions, times and what failed. No word or figure of the workbook.
      </p>
      {text !== null && (
        <pre ref={place} tabIndex={-1} className={styles.text}>
          {text}
        </pre>
      )}
    </Fold>
  );
}
