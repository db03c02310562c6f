import type { Finding } from '../checks/finding';
import { formatReference } from '../domain/grid/address';
import { sayFinding } from '../wording/findings';

/** A finding in the documented shape. */
export function findingJson(finding: Finding) {
  const { id, severity, sheet, address, indicator, stated, computed, fix } = finding;
  return {
    id,
    severity,
    cell: formatReference(sheet, address),
    indicator,
    message: sayFinding(finding),
    stated,
    computed,
    fix: fix && {
      cell: formatReference(fix.sheet, fix.address),
      from: fix.from,
      to: fix.to,
      ...(fix.number && { number: fix.number.value }),
    },
  };
}
