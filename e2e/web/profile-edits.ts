import { expect } from '@jest/globals';
import type { Seat } from './seat.js';

/** Saves the form of an editor and waits until it says so. */
const save = async ({ page }: Seat): Promise<void> => {
  await page.getByRole('button', { name: 'Uložit', exact: true }).click();
  await page.getByText('Uloženo.').waitFor();
};

/** Tries to leave an editor with something unsaved, is asked, and stays. */
const isAskedBeforeLeaving = async (seat: Seat): Promise<void> => {
  await seat.page.getByRole('link', { name: /^←/ }).click();
  await seat.staysHere();
};

/** A day of next year, as a field of a day wants it. */
const nextYear = (monthAndDay: string): string => `${new Date().getFullYear() + 1}-${monthAndDay}`;

/**
 * The owner of a profile says what kinds a service is of, how requests come and what is needed to know, when it runs
 * and who pays, from which municipality people come, and what a single place is like. Each editor refuses or keeps what
 * it was given, and what was typed is not lost by a step elsewhere.
 */
export const editProfile = async (seat: Seat, service: string): Promise<void> => {
  const { page } = seat;
  const editor = async (part: string): Promise<void> => seat.go(`/profil/sluzby/${service}/${part}`);

  await editor('druhy');
  await page.locator('summary', { hasText: 'Mimo zákon o sociálních službách' }).click();
  await page.getByRole('checkbox', { name: 'Právní pomoc' }).check();
  await seat.hasNoBarrier();
  await isAskedBeforeLeaving(seat);
  expect(await page.getByRole('checkbox', { name: 'Právní pomoc' }).isChecked()).toBe(true);
  await save(seat);

  await editor('zadosti');
  await page.getByRole('radio', { name: /z podepsaného odkazu/ }).check();
  await page.getByRole('checkbox', { name: 'datum narození' }).check();
  await isAskedBeforeLeaving(seat);
  await save(seat);

  await editor('kontakty');
  await page.getByRole('button', { name: 'Přidat kontakt' }).click();
  await page
    .getByRole('textbox', { name: /^Poznámka/ })
    .last()
    .fill('Volejte dopoledne.');
  await isAskedBeforeLeaving(seat);
  expect(
    await page
      .getByRole('textbox', { name: /^Poznámka/ })
      .last()
      .inputValue(),
  ).toBe('Volejte dopoledne.');
  await page
    .getByRole('button', { name: /^Odebrat/ })
    .last()
    .click();

  await editor('program');
  await page.getByLabel('Kdo platí').fill('Moravskoslezský kraj');
  await isAskedBeforeLeaving(seat);
  await page.getByRole('button', { name: 'Přidat běh' }).click();
  await page.getByLabel('Začátek').fill(nextYear('03-01'));
  await page.getByLabel(/^Konec/).fill(nextYear('02-01'));
  await page.getByRole('button', { name: 'Uložit', exact: true }).click();
  // Said beside the field and above the form, each once.
  const wrong = page.getByText(/^Konec 1\. 2\. \d{4} je dřív než začátek 1\. 3\. \d{4}/);
  await wrong.first().waitFor();
  expect(await wrong.count()).toBe(2);
  await seat.hasNoBarrier();
  await page.getByLabel(/^Konec/).fill(nextYear('06-30'));
  await save(seat);

  await editor('pusobnost');
  await page.getByLabel(/^Přidat obec/).fill('opava');
  await page
    .getByRole('button', { name: /^Opava/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Odebrat obec Opava' }).waitFor();
  await seat.hasNoBarrier();
  await save(seat);

  await editor('kapacita');
  await page.getByRole('button', { name: 'Upravit: Lůžka pro muže', exact: true }).click();
  const unit = page.getByRole('listitem').filter({ hasText: 'Lůžka pro muže' });
  await unit.getByRole('button', { name: 'Popsat místo' }).click();
  await unit.getByRole('group', { name: 'Místo č. 1' }).getByRole('checkbox', { name: 'se psem' }).check();
  await isAskedBeforeLeaving(seat);
  await unit.getByRole('button', { name: 'Zavřít: Lůžka pro muže', exact: true }).click();
  await unit.getByRole('button', { name: 'Upravit: Lůžka pro muže', exact: true }).click();
  const dog = unit.getByRole('group', { name: 'Místo č. 1' }).getByRole('checkbox', { name: 'se psem' });
  expect(await dog.isChecked()).toBe(true);
  await unit.getByRole('button', { name: 'Uložit', exact: true }).click();
  await unit.getByText('Uloženo.').waitFor();
  const places = unit.getByRole('textbox', { name: /^Počet číslovaných míst/ });
  const all = await places.inputValue();
  await places.fill('2');
  await unit.getByRole('button', { name: 'Uložit', exact: true }).click();
  await unit.getByText(`Naposledy jste uvedli, že míst je celkem ${all}.`).first().waitFor();
  await seat.hasNoBarrier();
  await places.fill(all);

  await editor('adresy');
  const added = page.getByRole('region', { name: 'Přidat adresu' });
  await added.getByRole('textbox', { name: /^Název místa/ }).fill('Druhý dům');
  await isAskedBeforeLeaving(seat);
  const stored = page
    .getByRole('region')
    .filter({ has: page.getByRole('textbox', { name: 'PSČ' }) })
    .first();
  await stored.getByRole('textbox', { name: /^Jak se dostat dovnitř/ }).fill('Zvonek u vrat.');
  await stored.getByRole('button', { name: 'Uložit', exact: true }).click();
  await stored.getByText('Uloženo.').waitFor();
  expect(await added.getByRole('textbox', { name: /^Název místa/ }).inputValue()).toBe('Druhý dům');
  await added.getByRole('combobox', { name: 'Okres' }).selectOption({ label: 'Opava' });
  await added.getByRole('button', { name: 'Přidat adresu' }).click();
  await page.getByRole('heading', { level: 2, name: 'Druhý dům' }).waitFor();
  expect(await added.getByRole('textbox', { name: /^Název místa/ }).inputValue()).toBe('');
  await seat.hasNoBarrier();
};

/** The owner says more of the organisation and begins a contact: the one is saved, the other one stays as it was typed. */
export const editOrganisation = async (seat: Seat): Promise<void> => {
  const { page } = seat;
  await seat.go('/profil/organizace');
  await page.getByRole('button', { name: 'Přidat kontakt' }).click();
  const note = page.getByRole('textbox', { name: /^Poznámka/ }).last();
  await note.fill('Volejte dopoledne.');
  await page.getByRole('textbox', { name: /^Rok založení/ }).fill('1999');
  const saving = page.getByRole('button', { name: 'Uložit', exact: true }).first();
  await saving.click();
  await page.getByText('Uloženo.').waitFor();
  expect(await note.inputValue()).toBe('Volejte dopoledne.');
  await isAskedBeforeLeaving(seat);
  await page
    .getByRole('button', { name: /^Odebrat/ })
    .last()
    .click();
  await page.getByRole('textbox', { name: /^Rok založení/ }).fill('1998');
  await isAskedBeforeLeaving(seat);
  await seat.hasNoBarrier();
  await saving.click();
  await page.getByText('Uloženo.').waitFor();
};

/** What others read after {@link editProfile}. */
export const readEdited = async (seat: Seat, service: string): Promise<void> => {
  await seat.go(`/sluzba/${service}`);
  const words = await seat.words();
  for (const said of ['Právní pomoc', 'z podepsaného odkazu', 'datum narození', 'Moravskoslezský kraj', 'Opava']) {
    expect(words).toContain(said);
  }
  expect(words).toMatch(/běh 1\. 3\. \d{4} – 30\. 6\. \d{4}/);
};

/**
 * The owner ends a service, told before what becomes of its requests, finds it among those that ended, and takes the
 * end back.
 */
export const endAndTakeBack = async (seat: Seat, service: string, name: string): Promise<void> => {
  const { page } = seat;
  await seat.go(`/profil/sluzby/${service}/konec`);
  await page.getByRole('button', { name: 'Ukončit službu' }).click();
  const dialog = page.getByRole('dialog', { name: `Ukončit službu ${name}?` });
  await dialog.getByText(/^Žádosti, které nebudou uzavřené, skončí/).waitFor();
  await seat.hasNoBarrier();
  await dialog.getByRole('button', { name: 'Ano, ukončit' }).click();
  await page.getByText(/^Služba skončila/).waitFor();
  await seat.go('/profil');
  await page.getByRole('region', { name: 'Služby, které skončily' }).getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Vzít konec zpět' }).click();
  await page.getByRole('button', { name: 'Ukončit službu' }).waitFor();
};

/** The owner narrows a member to one service, which an open window of the member follows, and gives all of them back. */
export const narrowMember = async (owner: Seat, member: Seat, who: string, only: string): Promise<void> => {
  const dialog = owner.page.getByRole('dialog');
  const toggle = async (): Promise<void> => {
    await owner.page.getByRole('button', { name: `Změnit služby: ${who}`, exact: true }).click();
    await dialog.getByRole('checkbox', { name: only }).click();
    await owner.hasNoBarrier();
    await dialog.getByRole('button', { name: 'Uložit' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await member.go('/mista');
  };
  const board = member.page.locator('section.board h2');
  await owner.go('/lide');
  await toggle();
  expect(await board.allInnerTexts()).toEqual([only]);
  await toggle();
  expect(await board.count()).toBe(2);
};
