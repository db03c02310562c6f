import { useState } from 'react';
import { Button, makeStyles, Tooltip, tokens, typographyStyles } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import type { IndicatorCard } from '../../app/state/state';

const useStyles = makeStyles({
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  mark: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  says: { ...typographyStyles.caption1, flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Cautions about a status, in a word each. Explained on hover and focus, and in place when pressed (touch has no hover). */
export function Marks({ marks }: Pick<IndicatorCard, 'marks'>) {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const [hinted, setHinted] = useState<string | null>(null);
  if (marks.length === 0) return null;
  const explained = marks.find(({ word }) => word === open);
  return (
    <div className={styles.marks}>
      {marks.map(({ word, says }) => (
        <Tooltip
          key={word}
          content={says}
          relationship="description"
          withArrow
          // Not twice: what is explained in place needs no tooltip over it.
          visible={hinted === word && open !== word}
          onVisibleChange={(_, { visible }) => setHinted(visible ? word : null)}
        >
          <Button
            className={styles.mark}
            size="small"
            shape="circular"
            icon={<InfoRegular />}
            aria-expanded={open === word}
            onClick={() => setOpen(open === word ? null : word)}
          >
            {word}
          </Button>
        </Tooltip>
      ))}
      {explained !== undefined && <p className={styles.says}>{explained.says}</p>}
    </div>
  );
}
