import { createExcelPort } from '../../src/host/excel/excelPort';
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import type { Plan } from '../../src/domain/plan/plan';

/** The plan a Refresh would write now, without writing it. */
export async function planForBook(): Promise<Plan> {
  const port = createExcelPort();
  const plans: Plan[] = [];
  await refreshFromRibbon(
    {
      ...port,
      apply: (plan) => {
        plans.push(plan);
        return Promise.resolve({
          written: 0,
          conflicts: [],
          changed: [],
          refused: [],
          restore: null,
          stopped: false,
          after: null,
        });
      },
    },
    () => new Date(2026, 10, 22, 12, 0),
  );
  const [plan] = plans;
  if (!plan) throw new Error('nothing to refresh');
  return plan;
}
