/** One rule of the first version: sender, recipient, agreement, what is special about it. */
type FirstRule = readonly [
  sender: string,
  recipient: string,
  agreement: 'always' | 'unless_cooperation' | 'own_basis',
  cs: string,
  en: string,
];

const notReviewed = [
  'Výchozí pravidlo, právník ho zatím neposoudil.',
  'Starting rule, not reviewed by a lawyer yet.',
] as const;
const noSharing = [
  'Sociální kurátor, obec ani kraj nesmějí informace o klientovi sdílet bez jeho souhlasu; dohoda o spolupráci na tom nic nemění.',
  'Curators and municipalities may not share information on clients without agreement; a cooperation does not change it.',
] as const;
const own = [
  'Předává se jen to, co patří ke kroku; záznam o tom vidí i klient.',
  'Only what belongs to the stage passes; the client sees the record of it.',
] as const;

/** Who may pass what to whom, as the design starts: a table to be read by a lawyer. */
export const firstMatrix: readonly FirstRule[] = [
  ['prison', 'ngo', 'always', '', ''],
  ['prison', 'curator', 'unless_cooperation', '', ''],
  ['prison', 'probation', 'own_basis', ...own],
  ['prison', 'prison', 'own_basis', ...own],
  ['probation', 'ngo', 'always', '', ''],
  ['probation', 'curator', 'own_basis', ...own],
  ['probation', 'probation', 'own_basis', ...own],
  ['probation', 'prison', 'own_basis', ...own],
  ['curator', 'ngo', 'always', ...noSharing],
  ['curator', 'curator', 'own_basis', 'Jen když se klient stěhuje k jinému úřadu.', 'Only when the client moves.'],
  ['curator', 'probation', 'always', '', ''],
  ['curator', 'prison', 'always', '', ''],
  ['ngo', 'ngo', 'always', '', ''],
  ['ngo', 'curator', 'always', '', ''],
  ['ngo', 'probation', 'always', '', ''],
  ['ngo', 'prison', 'always', '', ''],
];

const bases: Readonly<Record<string, readonly [cs: string, en: string]>> = {
  prison: [
    'zákon č. 169/1999 Sb., o výkonu trestu odnětí svobody, a zákon č. 555/1992 Sb.',
    'Act 169/1999 on serving prison sentences and Act 555/1992',
  ],
  probation: ['zákon č. 257/2000 Sb., o Probační a mediační službě', 'Act 257/2000 on probation and mediation'],
  curator: ['zákon č. 108/2006 Sb., o sociálních službách, § 92 písm. b)', 'Act 108/2006 on social services, § 92 b)'],
  ngo: [
    'zákon č. 108/2006 Sb., o sociálních službách; mimo něj souhlas podle čl. 6 odst. 1 písm. a) GDPR',
    'Act 108/2006 on social services; outside of it consent under GDPR art. 6(1)(a)',
  ],
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The rows of version 1 as SQL values, none of them reviewed. */
export const firstMatrixValues = (): string =>
  firstMatrix
    .map(([sender, recipient, agreement, cs, en]) => {
      // Directive 2016/680 holds where both sides act as competent authorities in penal matters.
      const authorities = [sender, recipient].every((kind) => ['prison', 'probation'].includes(kind));
      const [basisCs = '', basisEn = ''] = bases[sender] ?? [];
      // § 100 of Act 108/2006 binds the staff of municipalities and of providers.
      const waiver = agreement === 'always' && ['curator', 'ngo'].includes(sender);
      return `(1, '${sender}', '${recipient}', '${authorities ? 'le680' : 'gdpr'}', ${quoted(basisCs)}, ${quoted(basisEn)},
        '${authorities ? 'strictly_necessary' : 'explicit_consent'}',
        ${authorities ? 'null' : sender === 'ngo' ? "'law'" : "'official_authority'"},
        '${agreement}', ${String(waiver)},
        ${quoted([cs, notReviewed[0]].filter(Boolean).join(' '))}, ${quoted([en, notReviewed[1]].filter(Boolean).join(' '))})`;
    })
    .join(',\n');
