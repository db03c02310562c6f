import { focusStop } from '../shell/focusStop';

/** A group's heading in the list of findings, opened and brought into view; then the finding where one is named. */
export function goToGroup(root: HTMLElement | null, severity: string): HTMLElement | null {
  const group = root?.querySelector<HTMLElement>(`[data-group="${severity}"]`) ?? null;
  const heading = group?.querySelector<HTMLButtonElement>('button[aria-expanded]') ?? null;
  if (heading?.getAttribute('aria-expanded') === 'false') heading.click();
  heading?.focus();
  return group;
}

/** The finding of a key, with the focus on the link to its cell. Its group has to be drawn first. */
export function goToFinding(root: HTMLElement | null, severity: string, key: string): void {
  const group = goToGroup(root, severity);
  requestAnimationFrame(() => {
    const items = [...(group?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
    const item = items.find(({ dataset }) => dataset.finding === key);
    focusStop(item?.querySelector<HTMLElement>('button, a'));
  });
}
