import type { CheckedWords } from '../../../app/state/commentary';
import { Counts } from './Counts';
import { TextMarks } from './TextMarks';

interface Props {
  /** Null before anything is checked; the counts are read out when they come. */
  readonly checked: CheckedWords | null;
  readonly level: 'h3' | 'h4';
}

/** The texts with their marks, and under them what was found, in one line. */
export function Checked({ checked, level }: Props) {
  return (
    <>
      {checked?.texts.map((marked) => (
        <TextMarks
          key={marked.place === null ? '' : `${marked.place.sheet}!${marked.place.address}`}
          marked={marked}
          level={level}
        />
      ))}
      <div role="status">{checked && <Counts counts={checked.counts} />}</div>
    </>
  );
}
