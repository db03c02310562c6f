import { button, element } from '../dom';

/** The line below the toolbar that says what went wrong, or what just happened, until it is closed or replaced. */
export class Notice {
  readonly bar = element('div', { class: 'notice', role: 'status', hidden: true });

  /** The sentence shown, or ''. */
  get words(): string {
    return this.bar.querySelector('span')?.textContent ?? '';
  }

  say(words: string, kind: 'problem' | 'news' = 'problem'): void {
    this.bar.className = `notice ${kind}`;
    this.bar.replaceChildren(
      element('span', {}, words),
      button('Close', () => this.clear(), { class: 'tool', 'aria-label': 'Close this message' }),
    );
    this.bar.hidden = false;
  }

  clear(): void {
    this.bar.hidden = true;
    this.bar.replaceChildren();
  }
}

/** Asks in the page; true when the first button was chosen. */
export function ask(title: string, words: string, yes: string, no: string): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = element('dialog', { class: 'ask', 'aria-labelledby': 'ask-title' });
    const answer = (value: boolean) => (): void => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    dialog.append(
      element('h2', { id: 'ask-title' }, title),
      element('p', {}, words),
      element(
        'div',
        { class: 'ask-buttons' },
        button(yes, answer(true), { class: 'tool primary' }),
        button(no, answer(false), { class: 'tool' }),
      ),
    );
    dialog.addEventListener('cancel', answer(false));
    document.body.append(dialog);
    dialog.showModal();
  });
}
