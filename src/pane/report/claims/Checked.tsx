import { useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedWords, Tone } from '../../../app/state/commentary';
import { Counts } from './Counts';
import { TextMarks } from './TextMarks';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface Props {
  /** Null before anything is checked; the counts are read out when they come. */
  readonly checked: CheckedWords | null;
  readonly level: 'h3' | 'h4';
}

/** The texts with their marks, and under them what was found, in one line that leads to the marks it counts. */
export function Checked({ checked, level }: Props) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  /** To the next mark of a tone, the first after the last. */
  const go = (tone: Tone) => {
    const marks = [...(box.current?.querySelectorAll<HTMLElement>(`[data-tone="${tone}"]`) ?? [])];
    const at = marks.findIndex((mark) => mark === last.current);
    const next = marks[at + 1] ?? marks[0];
    last.current = next ?? null;
    next?.focus();
  };
  return (
    <div ref={box} className={styles.box}>
      {checked?.texts.map((marked) => (
        <TextMarks
          key={marked.place === null ? '' : `${marked.place.sheet}!${marked.place.address}`}
          marked={marked}
          level={level}
        />
      ))}
      <div role="status">{checked && <Counts counts={checked.counts} onGo={go} />}</div>
    </div>
  );
}
