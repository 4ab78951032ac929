import type { Config, Mail } from '@navaz/platform';

/** What the link of a request to be listed opens: the request itself, and nothing else. */
export const listingPurpose = 'directory.listing-request';

/** Days the link shows how the request stands; it is forgotten earlier where nobody confirms it. */
export const listingLinkDays = 180;

/** Days to confirm the address; a request that is not confirmed by then is forgotten. */
export const listingConfirmDays = 14;

/** Days after the decision for which the asker can read it; then the request is forgotten. */
export const listingKeptDays = 90;

/**
 * Nothing that was typed in stands in a mail, so that nobody can send words of their own through us. The token stands
 * behind `#`, which no server's log sees.
 */
const mailOf = (
  config: Config,
  to: string,
  token: string,
  subject: string,
  lines: readonly string[],
  en: string,
): Mail => ({
  to,
  subject,
  text: [
    'Dobrý den,',
    '',
    ...lines,
    '',
    `${config.publicUrl.replace(/\/+$/, '')}/zadost-o-zarazeni#${token}`,
    '',
    '—',
    en,
    '',
  ].join('\n'),
});

/** Asks whether the address is the organisation's and the request meant. */
export const confirmListingMail = (config: Config, to: string, token: string): Mail =>
  mailOf(
    config,
    to,
    token,
    'Potvrďte žádost o zařazení do adresáře Navaz',
    [
      'z této adresy někdo požádal o zařazení organizace do adresáře Navaz. Otevřete prosím odkaz, zkontrolujte údaje',
      `a potvrďte je tlačítkem do ${listingConfirmDays} dní. Na stejném odkazu pak uvidíte, jak žádost dopadla.`,
      'Pokud o nic nežádáte, nemusíte dělat nic: nepotvrzenou žádost smažeme.',
    ],
    `Somebody asked for an organisation to be listed in Navaz with this address. Confirm by the link within ${listingConfirmDays} days, or ignore this mail.`,
  );

/** Tells that the request was refused; the reason stands behind the link. */
export const listingRefusedMail = (config: Config, to: string, token: string): Mail =>
  mailOf(
    config,
    to,
    token,
    'Vaše žádost o zařazení do adresáře Navaz',
    ['koordinátor sítě o vaší žádosti rozhodl a do adresáře vás nezařadil. Důvod a co dál najdete na odkazu:'],
    'Your request to be listed was refused. The reason stands behind the link.',
  );
