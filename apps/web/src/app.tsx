import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';

/** The pages over the answers they are drawn from; the same in the browser and where the server writes them. */
export const App = ({ queries, children }: { readonly queries: QueryClient; readonly children: ReactNode }) => (
  <StrictMode>
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  </StrictMode>
);
