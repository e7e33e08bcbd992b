import type { Locator, Page } from '@playwright/test';

/** Presses are few: whoever needs more Tabs than this has lost the way. */
const MOST_TABS = 60;

/** Hands that never leave the keyboard, and how many keys they press. */
export class Keyboard {
  /** Characters of texts that have to be entered anyhow. */
  typed = 0;
  /** Keys that move, choose and send. */
  pressed = 0;

  constructor(private readonly page: Page) {}

  private isFocused(control: Locator): Promise<boolean> {
    return control.evaluate((element) => element === element.ownerDocument.activeElement);
  }

  async press(key: string): Promise<void> {
    this.pressed += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.typed += text.length;
    await this.page.keyboard.insertText(text);
  }

  /** Presses Tab until the control has the focus. */
  async to(control: Locator): Promise<void> {
    for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
      if (await this.isFocused(control)) return;
      await this.press('Tab');
    }
    throw new Error(`${String(control)} is not reached by ${MOST_TABS} Tabs.`);
  }

  async fill(control: Locator, text: string): Promise<void> {
    await this.to(control);
    await this.type(text);
  }

  /** Chooses one of several: Tab reaches the group, arrows move in it. */
  async choose(radio: Locator): Promise<void> {
    const name = await radio.getAttribute('name');
    const group = this.page.locator(`input[type=radio][name="${name}"]`);
    const entry = group.and(this.page.locator(':checked')).or(group.first());
    await this.to(entry.first());
    for (let n = await group.count(); n > 0 && !(await this.isFocused(radio)); n--) await this.press('ArrowDown');
    if (!(await radio.isChecked())) await this.press('Space');
  }

  async tick(control: Locator): Promise<void> {
    await this.to(control);
    await this.press('Space');
  }
}
