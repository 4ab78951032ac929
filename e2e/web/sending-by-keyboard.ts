import { today } from '../journey.js';
import { Keys } from './keys.js';
import type { Seat } from './seat.js';
import { shelter, type Somebody } from './sending.js';

/** From the search on the home page to a sent request, by keys alone. */
export const sendByKeyboard = async (seat: Seat, somebody: Somebody): Promise<void> => {
  const keys = new Keys(seat.page);
  await seat.go('/');
  await findShelter(seat, keys);
  await openCase(seat, keys, somebody);
  await keys.enter('button', 'Připravit žádost');
  await seat.arrives(/^Žádost /);
  await keys.enter('button', /^Zbývající/);
  await seat.page.getByText(/^Uloženo/).waitFor();
  await keys.enter('button', 'Pokračovat k souhlasu');
  await keys.isTakenTo('group', 'Souhlas klienta');
  await keys.enter('button', 'Připravit formulář');
  await keys.isTakenTo('heading', 'Souhlas klienta');
  await keys.enter('button', 'Souhlasí se vším');
  await keys.enter('button', 'Zapsat odpovědi');
  await keys.isTakenTo('heading', 'Odpovědi jsou zapsané');
  await keys.enter('button', 'Pokračovat: co se předá');
  await keys.isTakenTo('group', 'Co se předá');
  await keys.enter('button', 'Odeslat žádost');
  await keys.enter('button', 'Ano, odeslat');
  await seat.arrives('Žádost je odeslaná');
};

const findShelter = async (seat: Seat, keys: Keys): Promise<void> => {
  await keys.to('combobox', 'Co a kde hledáte');
  await keys.type('azylový dům pro muže v Ostravě');
  await keys.press('Escape');
  await keys.press('Enter');
  await seat.arrives('Najít službu');
  await keys.enter('link', shelter);
  await seat.arrives(shelter);
  await keys.enter('link', 'Poptat nebo předat');
  await seat.arrives('Případy');
  await keys.enter('link', 'Otevřít případ');
  await seat.arrives('Nový případ');
};

const openCase = async (seat: Seat, keys: Keys, { given, family }: Somebody): Promise<void> => {
  await keys.write('Jméno', given);
  await keys.write('Příjmení', family);
  await keys.choose('muž');
  await keys.day(/^Den propuštění/, today);
  await keys.pick(/^Okres návratu/, 'Ostrava-město');
  await keys.pick('Druh pomoci', 'Azylové domy');
  await keys.choose('spěchá');
  await keys.enter('button', 'Otevřít případ a najít služby');
  await seat.arrives(/^Služby:/);
};
