const parts = {
  created: /^(service|organisation)$/,
  name: /^name$/,
  text: /summary|notFor|description/i,
  people: /sex|age|group|language|accessib/i,
  conditions: /condition/i,
  contacts: /contact|phone|email|web|channel/i,
  where: /facilit|area|address|prison|municipalit|district/i,
  opening: /form|opening|season|hours/i,
  programme: /programme|run|fund/i,
  work: /lead|length|horizon|document|cost|minimum|remote|act/i,
  trust: /accredit|verif|register|recommend/i,
  state: /ended|pause|valid|listed|successor/i,
} as const;

/** What a changed field is about, as a reader would call it. */
export const fieldOf = (field: string): keyof typeof parts | 'other' =>
  (Object.keys(parts) as (keyof typeof parts)[]).find((part) => parts[part].test(field)) ?? 'other';

const sources = ['owner', 'coordinator', 'register', 'link', 'merge', 'claim'] as const;

/** Where a change came from. */
export const sourceOf = (source: string): (typeof sources)[number] =>
  sources.find((known) => known === source) ?? 'owner';
