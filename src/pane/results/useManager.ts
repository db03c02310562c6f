import type { Manager } from '../../app/settings/preferences';
import { useAppState } from '../store/StoreContext';

/** Set while the workbook is in manager mode: then what writes more than a Refresh is not shown. */
export const useManager = (): Manager | null => useAppState((state) => state.session?.manager ?? null);
