/** Where a record came from: an import, its owner, the demo data, or the code lists. */
export type Origin = 'register' | 'owner' | 'demo' | 'code_list';
