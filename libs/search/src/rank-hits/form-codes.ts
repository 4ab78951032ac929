/** Forms of a chip → as documents are marked. */
export const formCodes: Readonly<Record<string, string>> = {
  ambulantni: 'ambulatory',
  pobytova: 'residential',
  terenni: 'outreach',
  remote: 'remote',
};
