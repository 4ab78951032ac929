import type { Text } from '@navaz/kernel';

/** What the ground itself says to whoever asks, before any room is asked or when none can answer. One place for it. */
export const words = {
  bodyTooLarge: {
    cs: 'Odeslaný text je příliš dlouhý (nejvýše 256 kB). Zkraťte ho prosím a odešlete znovu.',
    en: 'What you sent is too long (at most 256 kB). Please shorten it and send it again.',
  },
  queryTooLarge: {
    cs: 'Dotaz je příliš velký: má příliš mnoho úrovní, přejmenování nebo polí. Rozdělte ho prosím na menší.',
    en: 'The query is too large: too many levels, aliases or fields. Please split it into smaller ones.',
  },
  crossSite: {
    cs: 'Požadavek jsme odmítli, protože mohl přijít z cizí stránky. Odešlete ho jako JSON s hlavičkou „content-type: application/json“.',
    en: 'The request was refused, as it may come from another site. Send it as JSON with “content-type: application/json”.',
  },
  notUnderstood: {
    cs: 'Požadavku nerozumíme. Zkontrolujte ho prosím.',
    en: 'We do not understand the request. Please check it.',
  },
  whichOperation: {
    cs: 'Nevíme, kterou operaci provést. Uveďte v „operationName“ jméno jedné z těch, které dotaz obsahuje.',
    en: 'We do not know which operation to run. Name one of those in the query in “operationName”.',
  },
  kindNotOffered: {
    cs: 'Odběry změn (subscription) nenabízíme. Ptejte se dotazem (query), měňte příkazem (mutation).',
    en: 'Subscriptions are not offered. Ask with a query, change with a mutation.',
  },
  schemaNotShown: {
    cs: 'Na své schéma tu API neodpovídá. Najdete ho v souboru schema.graphql u zdrojového kódu.',
    en: 'The API does not tell its schema here. You find it in the file schema.graphql beside the source code.',
  },
  mediaUnsupported: {
    cs: 'V tomto tvaru požadavek nepřijímáme. Odešlete ho jako JSON s hlavičkou „content-type: application/json“.',
    en: 'Requests of this type are not accepted. Send it as JSON with “content-type: application/json”.',
  },
  noSuchPage: {
    cs: 'Taková stránka tu není. Zkontrolujte adresu, nebo začněte od úvodní stránky.',
    en: 'There is no such page. Check the address, or begin at the first page.',
  },
  busy: {
    cs: 'Teď toho přišlo příliš mnoho najednou. Nic se neuložilo; zkuste to prosím za chvíli znovu.',
    en: 'Too much came at the same moment. Nothing was stored; please try again shortly.',
  },
  unavailable: {
    cs: 'Databáze je na chvíli nedostupná. Nic se neuložilo; zkuste to prosím za minutu znovu.',
    en: 'The database is out of reach for a moment. Nothing was stored; please try again in a minute.',
  },
  outcomeUnknown: {
    cs: 'Spojení s databází se přerušilo právě při ukládání, takže nevíme, jestli se to uložilo. Nejdřív se prosím podívejte; teprve když to tam není, zadejte to znovu. Příkaz s klíčem můžete zopakovat hned se stejným klíčem: dvakrát se neprovede.',
    en: 'The connection to the database was lost in the very moment of storing, so we do not know whether it was stored. Please look first; enter it again only where it is not there. A command with a key may be repeated at once with the same key: it is not done twice.',
  },
  fault: {
    cs: 'Něco se u nás pokazilo a nic se neuložilo. Zkuste to prosím znovu; nepomůže-li to, sdělte nám kód chyby.',
    en: 'Something went wrong on our side and nothing was stored. Please try again; if that does not help, tell us the code of the error.',
  },
} as const satisfies Record<string, Text>;

/** A number of an input that is none, or is too long to be one. */
export const notWhole = (field: string): Text => ({
  cs: `${field}: zadejte celé číslo bez desetin a uvozovek, nejvýše 2147483647.`,
  en: `${field}: enter a whole number without decimals and quotes, at most 2147483647.`,
});

/** A calendar day that there is none; `shown` as it came in. */
export const noSuchDay = (shown: string): Text => ({
  cs: `Datum „${shown}“ v kalendáři není. Zadejte ho jako RRRR-MM-DD, například 2027-03-15.`,
  en: `There is no day “${shown}” in the calendar. Give it as YYYY-MM-DD, for instance 2027-03-15.`,
});

/** A moment that is none. */
export const noSuchMoment: Text = {
  cs: 'Čas není platný. Zadejte ho i s posunem, například 2027-03-15T08:30:00+01:00.',
  en: 'The time is not valid. Give it with its offset, for instance 2027-03-15T08:30:00+01:00.',
};

/** A value of another kind than the field takes, by the kind that it takes; null stands for a list or a group of fields. */
export const wrongKind = (field: string, kind: 'text' | 'yesNo' | 'choice' | null): Text => {
  switch (kind) {
    case 'text':
      return { cs: `${field}: zadejte text v uvozovkách.`, en: `${field}: enter a text in quotes.` };
    case 'yesNo':
      return { cs: `${field}: zadejte true (ano), nebo false (ne).`, en: `${field}: enter true or false.` };
    case 'choice':
      return {
        cs: `${field}: takovou možnost neznáme. Vyberte prosím z nabídky.`,
        en: `${field}: this choice is not known. Please choose one of those offered.`,
      };
    case null:
      return { cs: `${field}: hodnota má jiný tvar, než tu čekáme.`, en: `${field}: the value has another shape.` };
  }
};

/** A field that nobody knows. */
export const noSuchField = (field: string): Text => ({
  cs: `Pole „${field}“ neznáme. Zkontrolujte, jak se píše.`,
  en: `The field “${field}” is not known. Please check its spelling.`,
});

/** A field without which nothing can be done. */
export const fieldMissing = (field: string): Text => ({
  cs: `${field}: tento údaj chybí. Doplňte ho prosím.`,
  en: `${field}: this is missing. Please fill it in.`,
});

const czechMinutes = (minutes: number): string =>
  minutes === 1 ? 'minutu' : minutes < 5 ? `${minutes} minuty` : `${minutes} minut`;

/** Too many attempts; the next one is let through in so many seconds. */
export const tooManyAttempts = (seconds: number): Text => {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return {
    cs: `Příliš mnoho pokusů za krátkou dobu. Zkuste to prosím znovu za ${czechMinutes(minutes)}.`,
    en: `Too many attempts in a short time. Please try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  };
};
