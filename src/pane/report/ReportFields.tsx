import { useState } from 'react';
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { FIELDS, type FieldId } from '../../wording/reports/document';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
});

const NONE: Readonly<Partial<Record<FieldId, string>>> = {};
const LONG: ReadonlySet<FieldId> = new Set(['purpose', 'recommendation']);

/** Title, committee and the rest of what a report says of itself, and its key points: kept on the settings sheet. */
export function ReportFields() {
  const styles = useStyles();
  const { previewReportFields } = useActions();
  const fields = useAppState(({ report }) => report?.fields ?? NONE);
  const drafted = useAppState(({ report }) => report?.keyPoints.join('\n') ?? '');
  const busy = useAppState(({ working }) => working !== null);
  const [said, setSaid] = useState(NONE);
  const [points, setPoints] = useState<string | null>(null);
  const typed = (id: FieldId): string => said[id] ?? fields[id] ?? '';
  const type = (id: FieldId, text: string): void => setSaid({ ...said, [id]: text });
  return (
    <Accordion collapsible>
      <AccordionItem value="fields">
        <AccordionHeader as="h2" size="small">
          Title, committee and key points
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {FIELDS.map(({ id, word, hint }) => (
            <Field key={id} label={word} hint={hint}>
              {LONG.has(id) ? (
                <Textarea resize="vertical" value={typed(id)} onChange={(_, { value }) => type(id, value)} />
              ) : (
                <Input value={typed(id)} onChange={(_, { value }) => type(id, value)} />
              )}
            </Field>
          ))}
          <Field label="Key points" hint="One a line. Drafted from the figures until you keep your own.">
            <Textarea
              resize="vertical"
              rows={6}
              value={points ?? drafted}
              onChange={(_, { value }) => setPoints(value)}
            />
          </Field>
          <Button
            disabledFocusable={busy}
            onClick={() =>
              void previewReportFields({
                fields: said,
                keyPoints: points === null ? null : points.split('\n'),
              })
            }
          >
            Keep report fields…
          </Button>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
