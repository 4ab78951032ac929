import { invalidInput, notFound, Refusal } from '@navaz/kernel';

/** The membership is not there, not open, or not one that the asker may touch. */
export const membershipNotFound = notFound({ cs: 'Členství', en: 'Membership' });

/** The invitation is not there, not pending, or another organisation's. */
export const invitationNotFound = notFound({ cs: 'Pozvánka', en: 'Invitation' });

/** The organisation is not the asker's. */
export const organisationNotFound = notFound({ cs: 'Organizace', en: 'Organisation' });

/** One sentence for expired, revoked, used and never issued, so that a guessed link tells nothing. */
export const invitationNotValid = new Refusal('expired', 'INVITATION_NOT_VALID', {
  cs: 'Tato pozvánka už neplatí: vypršela, byla zrušena, nebo ji už někdo přijal. Požádejte prosím o novou.',
  en: 'This invitation is no longer valid: it expired, was revoked, or was accepted already. Please ask for a new one.',
});

/** One pending invitation per organisation, role and address. */
export const invitationPending = new Refusal('conflict', 'INVITATION_PENDING', {
  cs: 'Na tuto adresu už pozvánka do stejné role čeká. Počkejte na odpověď, nebo ji nejprve zrušte.',
  en: 'An invitation to the same role already waits at this address. Wait for an answer, or revoke it first.',
});

/** The role is beyond what the inviter's own role may give. */
export const roleNotYours = new Refusal('not_allowed', 'ROLE_NOT_YOURS_TO_GIVE', {
  cs: 'Tuto roli vaše role udělit ani odebrat nemůže. Obraťte se na správce profilu nebo na koordinátora sítě.',
  en: 'Your role cannot give or end this role. Ask the owner of the profile or the coordinator of the network.',
});

/** Nobody hands on more than they hold. */
export const scopeTooWide = new Refusal('not_allowed', 'SCOPE_TOO_WIDE', {
  cs: 'Rozhodovat můžete jen o službách, které máte sami na starosti. Vyberte některé z nich.',
  en: 'You can decide only about services that you look after yourself. Please choose from those.',
});

/** The account is a member in this role already. */
export const alreadyMember = new Refusal('conflict', 'ALREADY_MEMBER', {
  cs: 'V této roli už v organizaci jste. Pozvánka zůstává pro toho, komu patří.',
  en: 'You hold this role in the organisation already. The invitation stays for whom it is meant.',
});

/** Nobody makes a member of themselves: a second pair of hands opens the door. */
export const ownInvitation = new Refusal('not_allowed', 'OWN_INVITATION', {
  cs: 'Sami sebe pozvat nemůžete, ani na jinou adresu. Pozvánku musí poslat někdo jiný, kdo organizaci spravuje.',
  en: 'You cannot invite yourself, at another address neither. Somebody else who looks after the organisation has to.',
});

/** The coordinator brings the first owner; whoever is there brings the others. */
export const hasItsPeople = new Refusal('not_allowed', 'HAS_ITS_PEOPLE', {
  cs: 'Organizace už svého správce profilu nebo vedoucího týmu má, další lidi si zve sama. Nemá-li správce profilu, ať někdo z jejích lidí o správu požádá u jejího záznamu.',
  en: 'The organisation has a profile owner or a team lead and invites its people itself. Where it has no profile owner, one of its people claims its record.',
});

/** The coordinator of the network never sees clients, in no other membership either. */
export const coordinatorSeesNoClients = new Refusal('not_allowed', 'COORDINATOR_SEES_NO_CLIENTS', {
  cs: 'Koordinátor sítě nesmí zároveň pracovat s klienty, proto oba druhy členství nejde mít na jednom účtu. Nejdřív ukončete to druhé, nebo pozvěte někoho jiného.',
  en: 'The coordinator of the network does not work with clients, so one account cannot hold both. End the other membership first, or have somebody else invited.',
});

/** An organisation must not be left without anybody who can look after it. */
export const lastOfRole = new Refusal('conflict', 'LAST_OF_ROLE', {
  cs: 'Je to poslední členství v této roli a organizace by zůstala bez správce. Nejprve pozvěte nástupce.',
  en: 'This is the last membership in this role, and nobody would be left in charge. Please invite a successor first.',
});

/** Only a browser that is logged in has something to switch or accept. */
export const sessionNeeded = new Refusal('not_allowed', 'SESSION_NEEDED', {
  cs: 'Nejprve se prosím přihlaste, potom krok zopakujte.',
  en: 'Please log in first, then try again.',
});

/** The account is not there, ended, or no member of the asker's unit. */
export const accountNotFound = notFound({ cs: 'Účet', en: 'Account' });

/** The account works elsewhere as well; only the coordinator ends it as a whole. */
export const accountOfOthersToo = new Refusal('not_allowed', 'ACCOUNT_OF_OTHERS_TOO', {
  cs: 'Tento účet patří i do jiné organizace. Ukončete jeho členství ve své organizaci; celý účet ukončí koordinátor sítě.',
  en: 'This account belongs to another organisation as well. End its membership in yours; the coordinator ends the whole account.',
});

/** The program is not there, or ended. */
export const clientNotFound = notFound({ cs: 'Program', en: 'Program' });

/** Confirmed once is enough. */
export const clientConfirmed = new Refusal('conflict', 'CLIENT_CONFIRMED', {
  cs: 'Tento program už je potvrzený.',
  en: 'This program is confirmed already.',
});

/** The client id belongs to an open machine client, or to this application itself. */
export const clientTaken = new Refusal('conflict', 'CLIENT_TAKEN', {
  cs: 'Tento identifikátor klienta už používá jiný program. Zkontrolujte ho u správce přihlašování.',
  en: 'This client id is in use by another program. Please check it with the administrator of the login.',
});

/** A client id as the standard of logging in has it: visible ASCII (RFC 6749, appendix A.1), here without a space. */
export const clientIdNotValid = invalidInput([
  {
    path: 'clientId',
    code: 'CLIENT_ID_NOT_VALID',
    text: {
      cs: 'Identifikátor klienta má 1 až 200 znaků bez mezer a bez diakritiky. Zkopírujte ho přesně tak, jak vám ho dal správce přihlašování.',
      en: 'A client id has 1 to 200 characters, without spaces and accents. Copy it exactly as the administrator of the login gave it.',
    },
  },
]);
