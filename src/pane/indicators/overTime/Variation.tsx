import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { OverTimeView } from '../../../app/session/overTime';
import { ControlPicture } from './ControlPicture';

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
  words: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  icon: {
    flexShrink: 0,
    width: '20px',
    height: '20px',
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});

interface Props {
  readonly control: Control;
  readonly lines: OverTimeView['lines'];
  readonly title: string;
}

type Control = NonNullable<OverTimeView['control']>;

/** Dots between two limits; one of them beyond for a change. Black, for colour is the status's; the words say which way. */
const DOTS: Readonly<Record<Control['variation'], readonly number[]>> = {
  common: [8, 6, 9, 7],
  improvement: [10, 9, 7, 2],
  concern: [6, 7, 9, 14],
  high: [10, 9, 7, 2],
  low: [6, 7, 9, 14],
};

/** Whether the latest figure is the process's usual variation or more, and whether it meets its target by itself. */
export function Variation({ control, lines, title }: Props) {
  const styles = useStyles();
  const { variation, word, assurance, says } = control;
  const [first = '', ...rest] = says;
  // The first sentence begins with the word above it.
  const why = first.startsWith(`${word}: `)
    ? `${first.slice(word.length + 2, word.length + 3).toUpperCase()}${first.slice(word.length + 3)}`
    : '';
  return (
    <>
      <p className={styles.line}>
        <svg viewBox="0 0 16 16" className={styles.icon} aria-hidden>
          <path d="M1 4 H15 M1 12 H15" strokeDasharray="2 2" strokeWidth="1" />
          <polyline points={DOTS[variation].map((y, at) => `${2 + at * 4},${y}`).join(' ')} />
        </svg>
        <span>{assurance === '' ? word : `${word} · ${assurance}`}</span>
      </p>
      {lines && <ControlPicture lines={lines} title={title} />}
      <p className={styles.words}>
        {[why, ...rest.map((text) => withoutLead(text, assurance))].filter((text) => text !== '').join(' ')}
      </p>
    </>
  );
}

/** A sentence without the words that stand in the line above it already. */
const withoutLead = (text: string, lead: string): string =>
  lead !== '' && text.startsWith(lead) ? text.slice(text.indexOf('.') + 1).trim() : text;
