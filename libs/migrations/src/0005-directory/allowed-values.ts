/** Values that checks of several tables of the directory allow, as SQL lists. */
export const forms = `'ambulatory', 'residential', 'outreach', 'remote'`;
export const parts = `'contacts', 'conditions', 'capacity', 'areas'`;
export const origins = `'register', 'owner', 'demo', 'code_list'`;
