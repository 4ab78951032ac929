import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

/** More than any page of the house has stops for the Tab key. */
const most = 200;
const mostChoices = 20;

/** Somebody who has a keyboard and nothing else. What they want they know by its name, as a screen reader says it. */
export class Keys {
  constructor(private readonly page: Page) {}

  /** Presses a key. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Writes where the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Walks with Tab until what has this name has the focus. @throws Error where it cannot be reached. */
  async to(role: Role, name: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole(role, { name, exact: true }).first();
    await this.walk(wanted, (element) => element === document.activeElement);
  }

  /** Waits until the page has moved the focus there by itself. @throws Error where it does not. */
  async isTakenTo(role: Role, name: string): Promise<void> {
    const wanted = await this.page.getByRole(role, { name, exact: true }).first().elementHandle();
    await this.page.waitForFunction((element) => element === document.activeElement, wanted);
  }

  /** Walks to it and presses Enter: a link, a button. */
  async enter(role: Role, name: string | RegExp): Promise<void> {
    await this.to(role, name);
    await this.press('Enter');
  }

  /** Walks to a field and writes. */
  async write(name: string | RegExp, text: string): Promise<void> {
    await this.to('textbox', name);
    await this.type(text);
  }

  /** Walks to a field of a day (`YYYY-MM-DD`) and writes it in the order in which the browser asks for its parts. */
  async day(label: RegExp, day: string): Promise<void> {
    const field = this.page.getByLabel(label).first();
    await this.walk(field, (element) => element === document.activeElement);
    const [year = '', month = '', inMonth = ''] = day.split('-');
    for (const order of [`${month}${inMonth}${year}`, `${inMonth}${month}${year}`]) {
      await this.type(order);
      if ((await field.inputValue()) === day) return;
      for (const _part of [year, month, inMonth]) await this.press('ArrowLeft');
    }
    throw new Error(`The keyboard cannot write ${day}.`);
  }

  /** Walks to a list and types until it says this. */
  async pick(name: string | RegExp, choice: string): Promise<void> {
    await this.to('combobox', name);
    await this.type(choice);
  }

  /** Walks to a group of radios and moves by arrows to one. */
  async choose(name: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole('radio', { name, exact: true }).first();
    await this.walk(
      wanted,
      (element) => (document.activeElement as HTMLInputElement | null)?.name === (element as HTMLInputElement).name,
    );
    await this.press('Space');
    for (let step = 0; step < mostChoices; step += 1) {
      if (await wanted.isChecked()) return;
      await this.press('ArrowDown');
    }
    throw new Error(`No arrow leads to ${String(name)}.`);
  }

  private async walk(wanted: Locator, isThere: (element: Element) => boolean): Promise<void> {
    await wanted.waitFor();
    for (let step = 0; step < most; step += 1) {
      if (await wanted.evaluate(isThere)) return;
      await this.press('Tab');
    }
    throw new Error(`The keyboard cannot reach ${String(wanted)}.`);
  }
}
