import { Button, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { IndicatorCard } from '../../app/state/state';
import type { FindingView } from '../../app/state/findings';
import type { Severity } from '../../checks/finding';
import { ALL, indicatorChoices, type FindingFilter } from './filterFindings';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: tokens.spacingHorizontalS,
    '& select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
  shown: {
    ...typographyStyles.caption1,
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ['error', 'Wrong'],
  ['warning', 'Look at'],
  ['note', 'Notes'],
];

interface Props {
  readonly findings: readonly FindingView[];
  readonly cards: readonly IndicatorCard[];
  readonly filter: FindingFilter;
  readonly shown: number;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Which findings to show: by how much they matter, and by indicator. */
export function FindingFilters({ findings, cards, filter, shown, onFilter }: Props) {
  const styles = useStyles();
  const filtered = filter.severity !== null || filter.indicator !== null;
  return (
    <div className={styles.filters} role="group" aria-label="Findings to show">
      <Select
        size="small"
        aria-label="Severity"
        value={filter.severity ?? ''}
        onChange={(_, { value }) =>
          onFilter({ ...filter, severity: SEVERITIES.find(([severity]) => severity === value)?.[0] ?? null })
        }
      >
        <option value="">All findings</option>
        {SEVERITIES.map(([severity, word]) => (
          <option key={severity} value={severity}>
            {word}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label="Indicator"
        value={filter.indicator === null ? 'all' : `ref ${filter.indicator}`}
        onChange={(_, { value }) =>
          onFilter({ ...filter, indicator: value === 'all' ? null : value.slice('ref '.length) })
        }
      >
        <option value="all">All indicators</option>
        {indicatorChoices(findings, cards).map(({ value, name }) => (
          <option key={value} value={`ref ${value}`}>
            {name}
          </option>
        ))}
      </Select>
      {filtered && (
        <p className={styles.shown}>
          <span role="status">
            {shown} of {findings.length} shown
          </span>
          <Button size="small" appearance="subtle" onClick={() => onFilter(ALL)}>
            Show all
          </Button>
        </p>
      )}
    </div>
  );
}
