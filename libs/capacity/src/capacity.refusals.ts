import { notFound, Refusal } from '@navaz/kernel';

/** No such unit, or not yours. */
export const unitNotFound = notFound({ cs: 'Kapacita', en: 'Unit' });

/** No such service, or not yours. */
export const serviceNotFound = notFound({ cs: 'Služba', en: 'Service' });

/** The unit is no longer offered. */
export const unitRetired = new Refusal('conflict', 'UNIT_RETIRED', {
  cs: 'Tato kapacita už se nenabízí, volná místa k ní zadat nejde. Vyberte jinou, nebo v profilu založte novou.',
  en: 'This unit is no longer offered, so no free places can be stated. Choose another one, or create a new one.',
});

/** The service has ended. */
export const serviceEnded = new Refusal('conflict', 'SERVICE_ENDED', {
  cs: 'Služba už skončila, volná místa k ní zadat nejde. Pokud to nesedí, opravte nejdřív v profilu datum ukončení.',
  en: 'The service has ended, so no places can be stated. If that is wrong, correct the end date in its profile first.',
});

/** "Still true" where nothing has been said yet. */
export const nothingToConfirm = new Refusal('conflict', 'NOTHING_TO_CONFIRM', {
  cs: 'Zatím tu není žádný údaj, který by šlo potvrdit. Zadejte prosím počet volných míst.',
  en: 'There is nothing to confirm yet. Please state the number of free places.',
});

/** Reopening what is open. */
export const nothingPaused = new Refusal('conflict', 'NOTHING_PAUSED', {
  cs: 'Příjem tu teď přerušený není, není co obnovit. Stav zkontrolujte v přehledu kapacit.',
  en: 'Admission is not paused here, so there is nothing to reopen. Check the overview of units.',
});

/** More pauses planned than anybody can mean. */
export const tooManyPauses = new Refusal('conflict', 'TOO_MANY_PAUSES', {
  cs: 'Přerušení je tu naplánovaných už příliš mnoho. Obnovte příjem, tím všechna zrušíte, a zadejte jedno na celou dobu.',
  en: 'Too many pauses are planned here. Reopen, which lifts them all, and enter one for the whole time.',
});

/** The unit was changed by somebody else after the form was opened. */
export const unitChangedMeanwhile = new Refusal('conflict', 'CHANGED_MEANWHILE', {
  cs: 'Kapacitu mezitím někdo změnil, vaše úpravy jsme proto neuložili. Načtěte ji znovu a úpravy zopakujte.',
  en: 'Somebody changed the unit meanwhile, so your edits were not stored. Load it again and repeat them.',
});

/** The unit cannot go while somebody counts on it. */
export const unitPromised = new Refusal('conflict', 'UNIT_PROMISED', {
  cs: 'Někdo tu má slíbené místo nebo na ně čeká, místa proto zatím nejde přestat nabízet. Vyřiďte nejdřív tyto žádosti na stránce Moje práce; příjem můžete přerušit hned.',
  en: 'Somebody is promised a place here or waits for one, so the unit cannot be retired yet. Settle those requests on the page My work first; admission can be paused right away.',
});

/** Nobody to send the link to. */
export const noAddress = new Refusal('conflict', 'NO_ADDRESS', {
  cs: 'U této organizace neznáme žádnou adresu správce. Pozvěte nejdřív někoho, kdo smí zadávat volná místa.',
  en: 'No address of a profile owner is known here. First invite somebody who may state places.',
});

/** A link was sent a moment ago. */
export const askedJustNow = new Refusal('conflict', 'ASKED_JUST_NOW', {
  cs: 'Odkaz jsme poslali před chvílí. Podívejte se do schránky i do hromadné pošty; další můžete poslat za hodinu.',
  en: 'A link was sent a moment ago. Look into the inbox and spam folder; another one can be sent in an hour.',
});
