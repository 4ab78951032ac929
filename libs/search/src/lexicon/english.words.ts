/**
 * English names of what the lexicon has in Czech, by the id of its row: who reads the English pages types them. Each is
 * found exactly as written: the stems are Czech, and cut an English word anywhere.
 */
export const englishWords: Readonly<Record<string, string>> = {
  'kind:dluhy':
    'debt advice, debt counselling, debt counseling, debt relief, debt help, debts, debt, insolvency, money advice',
  'concept:housing': 'accommodation, housing, somewhere to live, place to live, place to stay',
  'kind:azylove-domy': 'homeless shelter, shelters',
  'kind:nocleharny': 'night shelter, night shelters, overnight shelter',
  'kind:domy-na-pul-cesty': 'half way houses, halfway houses, half-way house, half-way houses',
  'concept:emergency-bed': 'crisis bed, emergency accommodation, emergency housing',
  'kind:krizova-pomoc': 'crisis help, crisis support, crisis',
  'kind:zamestnani': 'work, employment, jobs, finding work, job search',
  'kind:vzdelavani': 'education, training, retraining, courses',
  'kind:pravni-pomoc': 'lawyer, lawyers, legal help, legal advice, legal aid',
  'kind:odborne-socialni-poradenstvi': 'counselling, counseling, social counselling, advice',
  'kind:adiktologie': 'drug treatment, addiction treatment, addiction help, addiction, addictions, drugs, rehab',
  'kind:substituce': 'substitution treatment, methadone',
  'concept:alcohol': 'alcohol, alcoholism, drinking',
  'concept:gambling': 'gambling',
  'kind:doprava-doklady': 'identity documents, identity card, documents, benefits',
  'organisationKind:municipal_department': 'social curator, curator',
  'organisationKind:probation_centre': 'probation, probation officer, probation service',
  'organisationKind:child_protection': 'child protection',
  'organisationKind:labour_office': 'labour office, labor office, job centre, job center',
  'organisationKind:prison': 'prison, prisons',
  'group:propusteni':
    'after release, after prison, released from prison, ex-prisoner, ex-prisoners, ex-offender, ex-offenders',
  'group:bez-pristresi': 'homeless, homelessness',
  'sex:women': 'women, for women, woman',
  'sex:men': 'men, for men',
};

/** Small English words that a query may have around what it asks for. */
export const englishSmallWords = ['in', 'for', 'near', 'with', 'the', 'of', 'and', 'at', 'help', 'looking', 'need'];
