import type { ReactNode } from 'react';

/** Names and texts of organisations: they write in Czech, whatever the language of the page around is (WCAG 3.1.2). */
export const Written = ({ children }: { readonly children: ReactNode }) => <span lang="cs">{children}</span>;
