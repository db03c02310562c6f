import { useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hidden: { display: 'none' },
});

/** A council's own document, whose styles, header, footer and page the Word document has. */
export function StyleChoice() {
  const styles = useStyles();
  const { chooseStyle } = useActions();
  const style = useAppState((state) => state.style?.name ?? null);
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined): Promise<void> => {
    if (chosen) chooseStyle({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) });
  };
  return (
    <div className={styles.row}>
      <Button onClick={() => file.current?.click()}>
        {style === null ? 'Use a council’s document for its style…' : `Style: ${style}`}
      </Button>
      {style !== null && (
        <Button appearance="subtle" onClick={() => chooseStyle(null)}>
          Our own style
        </Button>
      )}
      <input
        ref={file}
        className={styles.hidden}
        type="file"
        accept=".docx"
        aria-label="Document whose style is used"
        onChange={({ target }) => void read(target.files?.[0])}
      />
    </div>
  );
}
