import { waitingReasons, type WaitingReason } from '@navaz/capacity';
import { declineReasons, refusalGrounds, type DeclineReasonCode, type RefusalGroundCode } from '@navaz/directory';
import type { Text } from '@navaz/kernel';

/** A reason one may choose, in words. */
export interface Reason {
  readonly code: string;
  readonly text: Text;
  /** Whether a sentence must be added. */
  readonly sentence?: true;
}

const reason = (code: string, cs: string, en: string): Reason => ({ code, text: { cs, en } });

/** The grounds as a service says them to the sender and, in the written notice, to the person. */
const saidOfGrounds: Readonly<Record<RefusalGroundCode, Text>> = {
  service_not_provided: {
    cs: 'Neposkytujeme sociální službu, o kterou osoba žádá (i s ohledem na okruh osob, kterým je určena).',
    en: 'We do not provide the service asked for, also with regard to whom it is meant for.',
  },
  no_capacity: { cs: 'Nemáme dostatečnou kapacitu.', en: 'We do not have the capacity.' },
  health_excludes_residence: {
    cs: 'Zdravotní stav vylučuje poskytnutí pobytové sociální služby.',
    en: 'The state of health excludes a residential service.',
  },
  contract_ended_for_breach: {
    cs: 'Před méně než 6 měsíci jsme ukončili smlouvu pro porušování povinností.',
    en: 'The contract was ended less than 6 months ago for breach of duties.',
  },
};

const saidOfReasons: Readonly<Record<DeclineReasonCode, Text>> = {
  condition_not_met: { cs: 'Není splněna podmínka přijetí.', en: 'A condition of admission is not met.' },
  out_of_area: { cs: 'Mimo naši působnost.', en: 'Outside our area.' },
  too_little_time: { cs: 'Do propuštění zbývá málo času.', en: 'Too little time is left before release.' },
  cannot_hold_so_long: { cs: 'Místo nemůžeme držet tak dlouho.', en: 'The place cannot be held for so long.' },
  other: { cs: 'Jiný důvod.', en: 'Another reason.' },
};

/** What a registered social service may answer: the directory's closed list of grounds, each in a sentence. */
export const registeredDecline: readonly Reason[] = refusalGrounds.map(({ code }) => ({
  code,
  text: saidOfGrounds[code],
}));

/** What services outside the act may answer: the directory's list of reasons, each in a sentence. */
export const otherDecline: readonly Reason[] = declineReasons.map(({ code }) => ({
  code,
  text: saidOfReasons[code],
  ...(code === 'other' ? { sentence: true } : {}),
}));

/** What became of an offer follows from an act of the sender or of time, and is nobody's to choose. */
const notChosen = ['offer_lapsed', 'offer_let_go'] as const satisfies readonly WaitingReason[];
type NotChosen = (typeof notChosen)[number];

const isChosen = (code: WaitingReason): code is Exclude<WaitingReason, NotChosen> =>
  !(notChosen as readonly WaitingReason[]).includes(code);

const saidOfWaiting: Readonly<Record<Exclude<WaitingReason, NotChosen>, Text>> = {
  no_room: { cs: 'Ke dni propuštění není volné místo.', en: 'There is no place on the day of release.' },
  day_ahead: { cs: 'Den propuštění je zatím daleko.', en: 'The day of release is still far ahead.' },
  not_promisable: { cs: 'Na ten den zatím místa neslibujeme.', en: 'Places are not promised for that day yet.' },
  to_be_assessed: { cs: 'Čeká se na posouzení.', en: 'An assessment is awaited.' },
  place_lost: { cs: 'O místo jsme přišli.', en: 'The place was lost.' },
  release_moved: { cs: 'Den propuštění se změnil.', en: 'The day of release has changed.' },
};

/** Why somebody waits, as the waiting list of places keeps it, as far as a provider chooses it. */
export const waiting: readonly Reason[] = waitingReasons
  .filter(isChosen)
  .map((code) => ({ code, text: saidOfWaiting[code] }));

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

/**
 * What a recipient says once nothing passes any more: that it deleted what it had received, or under which duty of its own
 * it keeps a part. The act is named, so that the person can ask by it.
 */
export const saidOfDeletion: readonly Reason[] = [
  reason(
    'all_deleted',
    'Všechno, co jsme o klientovi dostali, jsme u sebe smazali.',
    'We deleted everything we had received about the person.',
  ),
  reason(
    'nothing_kept',
    'Nic jsme si nezapsali ani nevytiskli, nemáme co mazat.',
    'We wrote down and printed nothing, there is nothing to delete.',
  ),
  reason(
    'service_record',
    'Část si necháváme: záznamy o průběhu služby ukládá zákon č. 108/2006 Sb. (§ 88).',
    'We keep a part: Act 108/2006 (section 88) obliges us to keep records of the service.',
  ),
  reason(
    'health_record',
    'Část si necháváme: zdravotnickou dokumentaci ukládá zákon č. 372/2011 Sb.',
    'We keep a part: Act 372/2011 obliges us to keep health records.',
  ),
  reason(
    'office_file',
    'Část si necháváme: úřední spis ukládá zákon č. 499/2004 Sb.',
    'We keep a part: Act 499/2004 obliges us to keep the file.',
  ),
  reason(
    'accounting',
    'Část si necháváme: účetní doklady ukládá zákon č. 563/1991 Sb.',
    'We keep a part: Act 563/1991 obliges us to keep accounting records.',
  ),
  reason(
    'legal_claim',
    'Část si necháváme: běží spor nebo stížnost; až skončí, smažeme ji.',
    'We keep a part: a dispute or a complaint is open; once it ends we delete it.',
  ),
];
