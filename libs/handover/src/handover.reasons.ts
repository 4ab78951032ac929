import type { Text } from '@navaz/kernel';

/** A reason one may choose, in words. */
export interface Reason {
  readonly code: string;
  readonly text: Text;
  /** Whether a sentence must be added. */
  readonly sentence?: true;
}

const reason = (code: string, cs: string, en: string): Reason => ({ code, text: { cs, en } });

/** The closed list of a registered social service (§ 91 odst. 3 zákona č. 108/2006 Sb.). */
export const registeredDecline: readonly Reason[] = [
  reason(
    'service_not_provided',
    'Neposkytujeme sociální službu, o kterou osoba žádá (i s ohledem na okruh osob, kterým je určena).',
    'We do not provide the service asked for, also with regard to whom it is meant for.',
  ),
  reason('no_capacity', 'Nemáme dostatečnou kapacitu.', 'We do not have the capacity.'),
  reason(
    'health_excludes_residence',
    'Zdravotní stav vylučuje poskytnutí pobytové sociální služby.',
    'The state of health excludes a residential service.',
  ),
  reason(
    'contract_ended_for_breach',
    'Před méně než 6 měsíci jsme ukončili smlouvu pro porušování povinností.',
    'The contract was ended less than 6 months ago for breach of duties.',
  ),
];

/** Services outside the act. */
export const otherDecline: readonly Reason[] = [
  reason('condition_not_met', 'Není splněna podmínka přijetí.', 'A condition of admission is not met.'),
  reason('out_of_area', 'Mimo naši působnost.', 'Outside our area.'),
  reason('too_little_time', 'Do propuštění zbývá málo času.', 'Too little time is left before release.'),
  reason('cannot_hold_so_long', 'Místo nemůžeme držet tak dlouho.', 'The place cannot be held for so long.'),
  { ...reason('other', 'Jiný důvod.', 'Another reason.'), sentence: true },
];

/** Why somebody waits; the codes are those of the waiting list in `capacity`. */
export const waiting: readonly Reason[] = [
  reason('no_room', 'Ke dni propuštění není volné místo.', 'There is no place on the day of release.'),
  reason('day_ahead', 'Den propuštění je zatím daleko.', 'The day of release is still far ahead.'),
  reason('not_promisable', 'Na ten den zatím místa neslibujeme.', 'Places are not promised for that day yet.'),
  reason('to_be_assessed', 'Čeká se na posouzení.', 'An assessment is awaited.'),
  reason('place_lost', 'O místo jsme přišli.', 'The place was lost.'),
  reason('release_moved', 'Den propuštění se změnil.', 'The day of release has changed.'),
];

/** Why the person did not come; the group only. */
export const notArrived: readonly Reason[] = [
  reason('hospital', 'Nemocnice.', 'Hospital.'),
  reason('detained', 'Další zadržení nebo vazba.', 'Detained.'),
  reason('elsewhere', 'Je jinde.', 'Is elsewhere.'),
  reason('unknown', 'Nevíme.', 'Not known.'),
];

/** How a stay or a service ended. */
export const ending: readonly Reason[] = [
  reason('needs_met', 'Potřeby naplněny.', 'Needs met.'),
  reason('left_own_wish', 'Odchod na vlastní přání.', 'Left by own wish.'),
  reason('left_moved', 'Odstěhování.', 'Moved away.'),
  reason('left_work_or_health', 'Odchod kvůli práci nebo zdraví.', 'Left for work or health.'),
  reason('left_no_contact', 'Ztráta kontaktu.', 'No contact.'),
  reason('returned_to_custody', 'Návrat do vazby nebo výkonu trestu.', 'Returned to custody.'),
  reason('supervision_ended', 'Trest nebo dohled skončil nebo se změnil.', 'Sentence or supervision ended or changed.'),
  reason('provider_ended_breach', 'Ukončeno pro porušení pravidel.', 'Ended by the provider for breach of rules.'),
  reason('programme_ended', 'Program skončil.', 'The programme ended.'),
  reason('died', 'Úmrtí.', 'Died.'),
  reason('sent_by_mistake', 'Odesláno omylem nebo dvakrát.', 'Sent by mistake or twice.'),
  { ...reason('other', 'Jiný důvod.', 'Another reason.'), sentence: true },
];

/** Why the sender's side ends it; stays with the sender. */
export const senderEnd: readonly Reason[] = [
  reason('place_found_elsewhere', 'Místo se našlo jinde.', 'A place was found elsewhere.'),
  reason('no_longer_wanted', 'Osoba už o službu nestojí.', 'The person no longer wants the service.'),
  reason('release_did_not_happen', 'Propuštění se neuskutečnilo.', 'The release did not happen.'),
  reason('returned_to_custody', 'Návrat do vazby nebo výkonu trestu.', 'Returned to custody.'),
  reason('hospital', 'Nemocnice.', 'Hospital.'),
  reason('died', 'Úmrtí.', 'Died.'),
  reason('sent_by_mistake', 'Odesláno omylem nebo dvakrát.', 'Sent by mistake or twice.'),
  { ...reason('other', 'Jiný důvod.', 'Another reason.'), sentence: true },
];

/** Why the provider takes a place back: a ground of § 91(3) found on meeting, or the place is gone. */
export const providerWithdraws: readonly Reason[] = [
  ...registeredDecline,
  reason('place_lost', 'O místo jsme přišli.', 'The place was lost.'),
  reason('programme_ended', 'Program skončil.', 'The programme ended.'),
];
